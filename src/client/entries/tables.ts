/** The script of pages with tables. */
import { filterMeasures } from '../page/filter-measures.ts'
import { filterRows } from '../page/filter-rows.ts'
import { sayRan } from '../load/say-ran.ts'
import { sortTables } from '../page/sort-tables.ts'

sayRan()
sortTables(document)
filterMeasures(document)
filterRows(document)
