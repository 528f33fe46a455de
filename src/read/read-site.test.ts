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
  ['contact: 海东市', 'an address for errors such as mailto:'],
  ['police: 京公网安备1号', 'a number with 14 digits'],
  ['search: http://search.example.org/', 'the address of a search server such as /search-api/ or https:'],
  ['search: //search.example.org/', 'the address of a search server such as'],
  ['search: /search-api', 'the address of a search server such as'],
  ['search: search-api/', 'the address of a search server such as'],
  ['accent: { light: blue, dark: "#fff" }', 'a dark colour for light pages such as "#14566a"'],
  ['version: one', '1, the form of the seeds']
])('%s is refused', (line, expected) => {
  const { site, messages } = read(line.startsWith('version') ? head.replace('version: 1', line) : head + line)
  expect(site).toBeUndefined()
  expect(messages.map(([, , reason]) => reason).join('\n')).toContain(expected)
})
