import { numberOfItem } from '../model/level.ts'

/** What a list calls a measure: the sentence that its paragraph begins with, without its number and the stop. */
export const titleOfMeasure = (measure: string): string => measure.slice(numberOfItem(measure).length, -1)
