import { testEachHost } from './each-host.ts'

testEachHost('chromium', { isCrawled: true })
