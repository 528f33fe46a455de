/** The script of pages with tables. */
import { filterMeasures } from './filter-measures.ts'
import { sayRan } from './say-ran.ts'
import { sortTables } from './sort-tables.ts'

sayRan()
sortTables(document)
filterMeasures(document)
