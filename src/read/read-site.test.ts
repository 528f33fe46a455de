import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { VFile } from 'vfile'
import { grounds, readSite } from './read-site.ts'

const head = 'version: 1\nname: 海东市规划文库\npublisher: { name: 海东市人民政府, official: true }\n'

const read = (yaml: string, files: Readonly<Record<string, string | Uint8Array>> = {}) => {
  const file = new VFile({ path: 'seeds/site.yaml', value: yaml })
  const site = readSite(file, (name) => {
    const content = files[name]
    return typeof content === 'string' ? new TextEncoder().encode(content) : content
  })
  return { site, messages: file.messages.map(({ ruleId, reason, line }) => [ruleId, line, reason] as const) }
}

test('a site says who runs it', () => {
  expect(read(head)).toEqual({
    site: { version: 1, name: '海东市规划文库', publisher: { name: '海东市人民政府', official: true } },
    messages: []
  })
})

test('a colour that is hard to read is refused, with its contrast', () => {
  const accent = (light: string, dark: string) => `${head}accent:\n  light: "${light}"\n  dark: "${dark}"\n`
  expect(read(accent('#14566a', '#7fc0d0')).messages).toEqual([])
  const { site, messages } = read(accent('#7fc0d0', '#14566a'))
  expect(site).toBeUndefined()
  expect(messages).toEqual([
    [
      'contrast-low',
      5,
      expect.stringMatching(/^Expected .* on light pages, found #7fc0d0 with 1\.\d\d : 1\. Take a darker/)
    ],
    ['contrast-low', 6, expect.stringMatching(/on dark pages, found #14566a with 1\.\d\d : 1\. Take a lighter one\.$/)]
  ])
})

test('the contrast is that on the grounds of the pages', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8')
  for (const [index, name] of ['paper', 'raised'].entries())
    expect(tokens).toContain(`--${name}: light-dark(${grounds.light[index] ?? ''}, ${grounds.dark[index] ?? ''});`)
})

test.each([
  ['a file that is not there', {}, 'no such file'],
  ['text', { 'logo.svg': '海东' }, 'another kind of file'],
  ['a page', { 'logo.svg': '<html><svg/></html>' }, 'another kind of file'],
  [
    'a script',
    { 'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>' },
    'the element <script>'
  ],
  ['a handler', { 'logo.svg': '<svg onload="1"/>' }, 'the attribute onload'],
  [
    'another host',
    { 'logo.svg': '<svg><image href="https://example.org/a.png"/></svg>' },
    'an address, https://example.org'
  ]
])('a logo may not be %s', (_, files, found) => {
  expect(read(`${head}logo: logo.svg\n`, files).messages).toEqual([
    ['logo-unusable', 4, expect.stringContaining(`found ${found}`)]
  ])
})

test('a logo comes with the site', () => {
  const picture = '<svg xmlns="http://www.w3.org/2000/svg"><use href="#a"/></svg>'
  expect(read(`${head}logo: logo.svg\n`, { 'logo.svg': picture }).site?.logo).toEqual({
    path: expect.stringMatching(/^assets\/[0-9a-f]{8}-logo\.svg$/) as string,
    bytes: new TextEncoder().encode(picture)
  })
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  expect(read(`${head}logo: seal.png\n`, { 'seal.png': png }).messages).toEqual([])
})

test.each(['/search-api/', '/a/b/', 'https://search.example.org/', 'https://search.example.org:8443/plans/'])(
  'a search server may be at %s',
  (search) => {
    expect(read(`${head}search: ${search}\n`).site).toMatchObject({ search })
  }
)

test.each([
  'https://example.org',
  'http://plans.example.org:8080/',
  'https://example.org/a/plans',
  'https://规划.example/'
])('a site may stand at %s', (address) => {
  expect(read(`${head}address: ${address}\n`)).toMatchObject({ site: { address }, messages: [] })
})

test.each([
  ['address: example.org', 'the address of the site such as https://example.org/plans/'],
  ['address: ftp://example.org/', 'the address of the site such as'],
  ['address: https://example.org/?a=b', 'the address of the site such as'],
  ['address: https://example.org/#a', 'the address of the site such as'],
  ['address: https://[/', 'the address of the site such as'],
  ['contact: 海东市', 'an address for errors such as mailto:'],
  ['icp: 〇〇〇', 'the number of an ICP filing such as'],
  ['police: 京公网安备1号', 'a number with 14 digits'],
  ['siteCode: “1100000001”', 'a code of 10 digits or letters such as "1100000001"'],
  ['search: http://search.example.org/', 'the address of a search server such as /search-api/ or https:'],
  ['search: //search.example.org/', 'the address of a search server such as'],
  ['search: /search-api', 'the address of a search server such as'],
  ['search: search-api/', 'the address of a search server such as'],
  ['accent: { light: blue, dark: "#fff" }', 'a dark colour for light pages such as "#14566a"'],
  ['accent: green', 'a record of two colours, { light: "#14566a", dark: "#7fc0d0" }'],
  ['accent: { light: "#14566a" }', 'a light colour for dark pages such as "#7fc0d0", in quotation marks'],
  ['version: one', '1, the form of the seeds']
])('%s is refused', (line, expected) => {
  const { site, messages } = read(line.startsWith('version') ? head.replace('version: 1', line) : head + line)
  expect(site).toBeUndefined()
  expect(messages.map(([, , reason]) => reason).join('\n')).toContain(expected)
})

/** Place and Chinese sentence of each message. */
const chineseOf = (yaml: string) => {
  const file = new VFile({ path: 'seeds/site.yaml', value: yaml })
  expect(readSite(file, () => undefined)).toBeUndefined()
  return file.messages.map(({ line, column, note }) => [line, column, note].join(' '))
}
const slip = (problem: string) => `这里的格式不对，读不下去：${problem}。`
const wideColon = slip('项目的名称后面用了全角冒号“：”；请改成半角冒号 : ，后面空一格')
const noSpace = slip('冒号后面没有空格；请空一格')
const hash = slip('# 前面没有引号，从 # 起就成了注释；以 # 开头的内容请放在半角引号里，如 "#14566a"')

test.each([
  ['a full-width colon', head.replace('name: 海', 'name：海'), `2 5 ${wideColon}`],
  ['one before a record', `${head}accent：{light: "#14566a", dark: "#7fc0d0"}\n`, `4 7 ${wideColon}`],
  ['one after a name that no field has', `${head}colour：red\n`, `4 7 ${wideColon}`],
  ['no space after a colon', head.replace('name: 海', 'name:海'), `2 6 ${noSpace}`],
  ['no space in a record', head.replace('official: ', 'official:'), `3 38 ${noSpace}`],
  ['a colour that is a comment', `${head}accent:\n  light: #14566a\n  dark: "#7fc0d0"\n`, `5 10 ${hash}`],
  ['one in a record', `${head}accent: { light: #14566a, dark: #7fc0d0 }\nlogo: logo.svg\n`, `4 18 ${hash}`],
  ['one for all', `${head}accent: #14566a\n`, `4 9 ${hash}`],
  ['a name that is a comment', head.replace('name: 海', 'name: #海'), `2 7 ${hash}`]
])('%s is named where it is', (_, yaml, message) => {
  expect(chineseOf(yaml)).toEqual([message])
})

const all =
  'version、name、shortName、publisher、address、contact、icp、police、siteCode、accent、logo、search、home、reuse、privacy、accessibility'

test.each([
  ['the version', head.replace('version: 1\n', ''), '1 1 version 没有写。应当写：seeds的格式，现在是1。'],
  ['everything', '# 网站\n', `1 1 文件里 没有写。应当写：这几项：${all}。`],
  ['the names of fields', '海东市规划文库\n', `1 1 文件里 写的是 "海东市规划文库"。应当写：这几项：${all}。`]
])('a site that lacks %s is told so', (_, yaml, message) => {
  expect(chineseOf(yaml)).toEqual([message])
})

const format = '写#和六位数字或字母a到f，放在半角引号里'

test.each([
  [
    '深绿',
    `4 1 accent 写的是 "深绿"。应当写：网站的主色，浅色、深色页面各一种，${format}：{ light: "#14566a", dark: "#7fc0d0" }。`
  ],
  [
    '{ light: "#0b5", dark: "#7fc0d0" }',
    `4 11 accent 的 light 写的是 "#0b5"。应当写：浅色页面上链接的颜色，要深；${format}，例如"#14566a"。`
  ],
  ['{ light: "#14566a" }', `4 1 accent 的 dark 没有写。应当写：深色页面上链接的颜色，要浅；${format}，例如"#7fc0d0"。`]
])('the accent %s is answered with the form of a colour', (accent, message) => {
  expect(chineseOf(`${head}accent: ${accent}\n`)).toEqual([message])
})

test.each([
  [
    'siteCode: 1100000001',
    '4 1 siteCode 写的是 1100000001。应当写：政府网站标识码，10位，放在半角引号里，例如"1100000001"。'
  ],
  [
    'address: 海东市',
    '4 1 address 写的是 "海东市"。应当写：网站公布以后的网址，例如https://example.org/plans/；写了才有网站地图和更正的订阅。'
  ]
])('%s is told once', (line, message) => {
  expect(chineseOf(`${head}${line}\n`)).toEqual([message])
})
