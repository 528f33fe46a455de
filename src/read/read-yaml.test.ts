import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { readYaml } from './read-yaml.ts'

const schema = z.strictObject({
  title: z.string({ error: 'a title' }),
  rivers: z.array(z.strictObject({ name: z.string({ error: 'a name' }), length: z.int({ error: 'a length' }) }), {
    error: 'a list of rivers'
  })
})

/** Place, rule and sentence of each message. */
function faultsOf(text: string): string[] {
  const file = new VFile({ value: text })
  expect(readYaml(file, schema)).toBeUndefined()
  return file.messages.map(({ line, column, ruleId, reason }) => [line, column, ruleId, reason].join(' '))
}

test('reads a seed', () => {
  const file = new VFile({ value: 'title: 小河\nrivers: [{ name: 清溪, length: 3 }]\n' })
  expect(readYaml(file, schema)?.value).toEqual({ title: '小河', rivers: [{ name: '清溪', length: 3 }] })
  expect(file.messages).toEqual([])
})

test('reads a file that begins with a byte order mark or has the line ends of Windows', () => {
  const file = new VFile({ value: '\uFEFFtitle: 小河\r\nrivers: []\r\n' })
  expect(readYaml(file, schema)?.value).toEqual({ title: '小河', rivers: [] })
})

test('knows the place of each field and list entry, and of the nearest parent of what is not there', () => {
  const file = new VFile({
    value: 'title: 小河\nrivers:\n  - name: 清溪\n    length: 3\n  - { length: 4, name: 浊溪 }\n'
  })
  const placeOf = readYaml(file, schema)?.placeOf
  expect(placeOf?.([])).toMatchObject({ line: 1, column: 1 })
  expect(placeOf?.(['rivers'])).toMatchObject({ line: 2, column: 1 })
  expect(placeOf?.(['rivers', 0])).toMatchObject({ line: 3, column: 5 })
  expect(placeOf?.(['rivers', 0, 'length'])).toMatchObject({ line: 4, column: 5 })
  expect(placeOf?.(['rivers', 1, 'name'])).toMatchObject({ line: 5, column: 18 })
  expect(placeOf?.(['rivers', 1, 'depth'])).toMatchObject({ line: 5, column: 5 })
  expect(placeOf?.(['rivers', 7, 'name'])).toMatchObject({ line: 2, column: 1 })
})

test('says what was expected and found, at the field', () => {
  expect(faultsOf('title: 小河\nrivers:\n  - name: 清溪\n    length: 三里\n')).toEqual([
    '4 5 seed-value Expected a length at "rivers.0.length", found "三里". seeds/README.md explains the fields.'
  ])
})

test('says so at the record where a field is missing', () => {
  expect(faultsOf('title: 小河\nrivers:\n  - name: 清溪\n')).toEqual([
    '3 5 seed-value Expected a length at "rivers.0.length", found nothing. seeds/README.md explains the fields.'
  ])
})

test.each([
  [58, `"${'长'.repeat(58)}"`],
  [59, `"${'长'.repeat(59)}…`]
])('shows what it found, cut when it is longer than 60 characters: %i and its quotation marks', (length, found) => {
  expect(faultsOf(`title: 小河\nrivers: ${'长'.repeat(length)}\n`)).toEqual([
    `2 1 seed-value Expected a list of rivers at "rivers", found ${found}. seeds/README.md explains the fields.`
  ])
})

test('calls a record a record', () => {
  expect(faultsOf('title: { of: 小河 }\nrivers: []\n')).toEqual([
    '1 1 seed-value Expected a title at "title", found a record or a list. seeds/README.md explains the fields.'
  ])
})

test('reports each unknown field at the field itself', () => {
  expect(faultsOf('title: 小河\nrivers: []\ndepth: 3\nwidth: 4\n').map((fault) => fault.slice(0, 18))).toEqual([
    '3 1 unknown-field ',
    '4 1 unknown-field '
  ])
})

test.each([
  ['an empty file', '', '1 1 seed-value'],
  ['two fields of one name', 'title: 小河\ntitle: 大江\nrivers: []\n', '2 1 yaml-syntax'],
  ['an open bracket', 'title: [小河\n', '2 1 yaml-syntax'],
  ['a tab', 'title: 小河\nrivers:\n\t- 1\n', '3 1 yaml-syntax'],
  ['a second document', 'title: 小河\n---\nrivers: []\n', '2 1 yaml-syntax'],
  ['a tag', 'title: !!river 小河\nrivers: []\n', '1 8 yaml-syntax'],
  ['an alias of nothing', 'title: 小河\nrivers: *streams\n', '2 9 yaml-syntax']
])('reports %s where it is', (_, text, fault) => {
  expect(faultsOf(text)[0]).toMatch(new RegExp(`^${fault} Expected .+, found .+`))
})

test('reports a file that is not UTF-8 once', () => {
  const file = new VFile({ value: new Uint8Array([0x74, 0x3a, 0x20, 0xba, 0xd3]) })
  expect(readYaml(file, schema)).toBeUndefined()
  expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(['not-utf8'])
})

/** Place, rule and Chinese sentence of each message. */
function chineseOf(text: string): string[] {
  const file = new VFile({ value: text })
  expect(readYaml(file, schema)).toBeUndefined()
  return file.messages.map(({ line, column, ruleId, note }) => [line, column, ruleId, note].join(' '))
}

const rows = 'rivers:\n  - name: 清溪\n    length: 3\n'
const slip = (problem: string) => `yaml-syntax 这里的格式不对，读不下去：${problem}。`

test.each([
  [
    'a tab',
    'title: 小河\nrivers:\n\t- name: 清溪\n\t  length: 3\n',
    '3 1',
    '缩进用了制表符（Tab）；请改成空格，与上下各行对齐'
  ],
  ['an ideographic space', rows.replace('    length', '　　length'), '3 1', '用了全角空格（U+3000）；请改成半角空格'],
  ['one after a colon', `title:　小河\n${rows}`, '1 7', '用了全角空格（U+3000）；请改成半角空格'],
  [
    'a full-width colon',
    `title：小河\n${rows}`,
    '1 6',
    '项目的名称后面用了全角冒号“：”；请改成半角冒号 : ，后面空一格'
  ],
  [
    'one in the last line',
    `${rows}title：小河\n`,
    '4 6',
    '项目的名称后面用了全角冒号“：”；请改成半角冒号 : ，后面空一格'
  ],
  ['a full-width hyphen', rows.replace('-', '－'), '2 3', '一条的开头用了全角横线；请改成半角 - ，后面空一格'],
  [
    'a full-width comma',
    'title: 小河\nrivers: [{ name: 清溪，length: 3 }]\n',
    '2 20',
    '两项之间用了全角逗号“，”；请改成半角逗号 , ，后面空一格'
  ],
  [
    'a full-width comma between items in quotation marks',
    'title: 小河\nrivers: ["清溪"，"浊溪"]\n',
    '2 14',
    '两项之间用了全角逗号“，”；请改成半角逗号 , ，后面空一格'
  ],
  [
    'an item that is a comment',
    `title: 小河\nrivers: [#1, { name: 清溪, length: 3 }]\n`,
    '2 10',
    '# 前面没有引号，从 # 起就成了注释；以 # 开头的内容请放在半角引号里，如 "#14566a"'
  ],
  [
    'an item that is one on its own line',
    'title: 小河\nrivers:\n  - #1\n',
    '3 5',
    '# 前面没有引号，从 # 起就成了注释；以 # 开头的内容请放在半角引号里，如 "#14566a"'
  ],
  ['no space after a colon', `title:小河\n${rows}`, '1 7', '冒号后面没有空格；请空一格'],
  [
    'the marks of a merge',
    `title: 小河\n<<<<<<< HEAD\n${rows}=======\nrivers: []\n>>>>>>> b\n`,
    '2 1',
    '这里留着合并两个版本的记号（<<<<<<<、=======、>>>>>>>）；请选定要留的几行，把记号都删去'
  ]
])('%s is one message that names it', (_, text, place, problem) => {
  expect(chineseOf(text)).toEqual([`${place} ${slip(problem)}`])
})

test('what is no slip is not taken for one', () => {
  const text = '# 注意：\n#\t制表\ntitle: |-\n  　　全角空格，note：冒号\n  ＝＝\nrivers: []\n'
  expect(readYaml(new VFile({ value: text }), schema)?.value.title).toBe('　　全角空格，note：冒号\n＝＝')
})

test('other faults are said in Chinese, too, the first of them alone', () => {
  expect(chineseOf('title: "小河\nrivers: []\n')).toEqual([
    expect.stringContaining('引号或括号没有成对，或缺一个逗号。请改好这一处')
  ])
  expect(chineseOf('title: 小河\ntitle: 大江\nrivers: *a\n')).toEqual([`2 1 ${slip('“title”这一项写了两次')}`])
})

const described = z.array(
  z.strictObject({
    id: z.string({ error: 'an id' }).describe('编号'),
    kind: z.enum(['river', 'lake'], { error: 'one of river, lake' }).describe('类别'),
    names: z
      .array(z.string({ error: 'a name' }))
      .describe('名称')
      .exactOptional()
  })
)

test('entries are called by their id, and fields are told as editors show them', () => {
  const file = new VFile({ value: '- { id: he, kind: sea, names: [3] }\n- { kind: lake, name: 湖 }\n' })
  expect(readYaml(file, described)).toBeUndefined()
  expect(file.messages.map(({ reason, note }) => [reason.slice(0, 40), note])).toEqual([
    ['Expected one of river, lake at "he.kind"', '“he”的 kind 写的是 "sea"。应当写：类别；下列之一：river、lake。'],
    ['Expected a name in quotation marks at "h', '“he”的 names 第1条 写的是 3。应当写：名称；放在半角引号里。'],
    ['Expected an id at "1.id", found nothing.', '第2条的 id 没有写。应当写：编号。'],
    [
      'Expected Unrecognized key: "name" at "1.',
      '第2条的 name：没有这样一项，可能是写错了。这里可以写的有：id、kind、names。请改正名称，或删去。'
    ]
  ])
})

test('characters that nobody sees are named in what was found', () => {
  const [chinese] = chineseOf('title: 小河\nrivers: 清\u200b溪\n').slice(1)
  expect(chinese).toContain('rivers 写的是 "清〔U+200B 零宽空格〕溪"')
})

test.each([
  ['title: "小河\nrivers: [清溪]\nmore: 1\n', '1 8'],
  ["title: 小河\nrivers: ['清溪 ]\nmore: 1\n", '2 10'],
  ["title: '小河\nrivers: ['清溪']\n", '1 8']
])('a quotation that is not closed in %j is told where it opens', (text, place) => {
  expect(chineseOf(text)[0]).toMatch(new RegExp(`^${place} yaml-syntax .*没有成对`))
})

test('an address is no name without a space', () => {
  expect(chineseOf('title: 小河\nhttps://example.org/\nrivers: []\n')).toEqual([
    expect.stringContaining('这一行缺冒号')
  ])
})

test('a comment where no value is missing is none of these slips', () => {
  const text = '#题目\ntitle: #题目\n  小河\nrivers: #各条\n  - #第一条\n    name: 清溪 #名称\n    length: 三里\n'
  expect(chineseOf(text)).toEqual([expect.stringContaining('7 5 seed-value')])
})

const lists = z.strictObject({ forms: z.array(z.string()), sentences: z.array(z.string()) })

/** Place, rule, and whether it stops the build. */
const hintsOf = (text: string) => {
  const file = new VFile({ value: text })
  const read = readYaml(file, lists)
  // A site is read twice.
  readYaml(file, lists)
  expect(read).toBeDefined()
  return file.messages.map(({ line, column, ruleId, fatal }) => [line, column, ruleId, fatal])
}

test('a full-width comma that makes one item of two is told', () => {
  expect(hintsOf('forms: [甲, 乙，丙]\nsentences: []\n')).toEqual([[1, 13, 'list-comma', false]])
})

test.each(['forms: ["乙，丙"]', 'forms:\n  - 乙，丙', 'forms: [乙、丙]', 'forms: [修桥，补路。]'])(
  'the item of %s may be meant',
  (forms) => {
    expect(hintsOf(`${forms}\nsentences: []\n`)).toEqual([])
  }
)
