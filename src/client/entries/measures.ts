/** The script of the table of measures for readers who take along what it shows. */
import { sayRan } from '../load/say-ran.ts'
import { takeMeasures } from '../page/take-measures.ts'

sayRan()
globalThis.downloadMeasures = takeMeasures
