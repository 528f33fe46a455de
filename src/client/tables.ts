/** The script of pages with tables. */
import { filterMeasures } from './filter-measures.ts'
import { sortTables } from './sort-tables.ts'

sortTables(document)
filterMeasures(document)
