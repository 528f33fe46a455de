import { stripVTControlCharacters } from 'node:util'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { say } from '../model/messages/say.ts'
import { fault, hint, pageFault } from '../model/report.ts'
import { listMessages } from './print-messages.ts'

const corrections = new VFile({ path: 'corrections.yaml' })
fault(corrections, say('unknown-line', { line: 9 }), { line: 10, column: 5 })
fault(corrections, say('sic-ambiguous', { sic: '小河', line: 2 }), { line: 4, column: 16 })
const glossary = new VFile({ path: 'glossary.yaml' })
hint(glossary, say('form-unused', { form: '大河' }), { line: 2, column: 42 })
const missing = new VFile({ path: 'gazetteer.yaml' })
fault(missing, say('seed-missing', { found: 'no file' }))
const files = [corrections, new VFile({ path: 'good.yaml' }), glossary, missing]

const listed = (locale: 'zh' | 'en') => stripVTControlCharacters(listMessages(files, locale)).split('\n')

test('messages are listed file by file, in the order of their lines, in Chinese', () => {
  expect(listed('zh')).toEqual([
    'corrections.yaml',
    '第4行第16列　错误　原稿第2行里，“小河”不止一处。请在 sic 和 corr 里前后多抄几个字。（sic-ambiguous）',
    '第10行第5列　错误　line 写的是第9行，原稿没有这么多行。请改正行号。（unknown-line）',
    'glossary.yaml',
    '第2行第42列　提醒　各份文件里都没有“大河”这种写法。请从文中重新抄，或删去。（form-unused）',
    'gazetteer.yaml',
    '错误　缺这个文件。请补上；里面写什么，见 docs/guide.zh-CN.md。（seed-missing）',
    '',
    '共3处错误，1处提醒。'
  ])
})

test('and in English', () => {
  expect(listed('en')).toEqual([
    'corrections.yaml',
    '4:16 error Expected "小河" once on line 2 of source.txt, found it more than once. Take more of the words around it into sic and corr. sic-ambiguous plan',
    '10:5 error Expected a line of source.txt, found 9: the file ends before. Correct the line. unknown-line plan',
    'glossary.yaml',
    '2:42 warning Expected every form to occur in a plan, found "大河" nowhere. Copy it from the text again, or take it out. form-unused plan',
    'gazetteer.yaml',
    ' error Expected this file, found none. seeds/README.md says what belongs into it. seed-missing plan',
    '',
    '3 errors, 1 warning'
  ])
})

test('what is wrong with a page is said in English alone', () => {
  const page = new VFile({ path: 'index.html' })
  pageFault(page, 'page-orphan', 'Expected pages, found none.')
  expect(stripVTControlCharacters(listMessages([page], 'zh'))).toContain('Expected pages, found none.')
})
