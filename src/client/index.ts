/** All that the pages do beyond HTML, as one classic script. Each part leaves the page working when it fails. */
import { openCards } from './cards.ts'
import { filterMeasures } from './filter-measures.ts'
import { hideMarks } from './hide-marks.ts'
import { sortTables } from './sort-tables.ts'

openCards(document)
hideMarks(document)
sortTables(document)
filterMeasures(document)
