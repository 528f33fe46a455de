/** What a list calls a measure: the sentence that its paragraph begins with, without the stop. */
export const titleOfMeasure = (measure: string): string => measure.slice(0, -1)
