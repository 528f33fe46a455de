import { testEachHost } from './each-host.ts'

testEachHost('firefox')
