/** All that the pages do beyond HTML, as one classic script. Each part leaves the page working when it fails. */
import { openCards } from './cards.ts'
import { filterMeasures } from './filter-measures.ts'
import { focusSearch } from './focus-search.ts'
import { hideMarks } from './hide-marks.ts'
import { prefetchSearch } from './prefetch-search.ts'
import { switchSingleKeys } from './single-keys.ts'
import { sortTables } from './sort-tables.ts'
import { stepHits } from './step-hits.ts'

focusSearch(document)
prefetchSearch(document)
switchSingleKeys(document)
openCards(document)
hideMarks(document)
sortTables(document)
filterMeasures(document)
stepHits(document)
