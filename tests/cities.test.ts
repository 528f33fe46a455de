/** Two cities build their sites from folders of their own, side by side, and each site speaks of nothing but its city. */
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'
import { gunzipSync, strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { divisionNames } from '../src/national/division-names.ts'
import { runScript } from './project-copy.ts'
import { readFolder } from './run-script.ts'

/** With the words that only its own pages may have. */
const cities = {
  shiqiao: ['石桥', '桥ICP备', '桥公网安备', 'qiaoliang', '桥梁簿', '观桥台', '浮桥', '8a1f1f', 'bridge.svg'],
  bailu: ['白鹭湾', '鹭ICP备', 'bailu', '湿地', '路灯', '暖光灯', '芦苇荡', '苍鹭', '1f5a2a']
} as const
type City = keyof typeof cities
const names = Object.keys(cities) as City[]

let parent = ''
/** The files of each site by path, as latin1. */
let sites: Record<City, Record<string, string>>
const folderOf = (city: City) => join(parent, city)

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'cities-'))
  await cp('tests/fixtures/cities', parent, { recursive: true })
  sites = await buildAll()
}, 120_000)
afterAll(() => rm(parent, { recursive: true }))

test('each is the same on a second day', async () => {
  const again = await buildAll({ NODE_OPTIONS: `--import=${resolve('tests/tomorrow.mjs')}` })
  for (const city of names) {
    expect(Object.keys(again[city])).toEqual(Object.keys(sites[city]))
    expect(Object.keys(again[city]).filter((path) => again[city][path] !== sites[city][path])).toEqual([])
  }
})

test('each has what its site.yaml says', () => {
  const shiqiao = Buffer.from(sites.shiqiao['index.html'] ?? '', 'latin1').toString()
  expect(shiqiao).toContain('桥ICP备11111111号-1')
  expect(shiqiao).not.toContain('不是政府网站')
  const bailu = Buffer.from(sites.bailu['index.html'] ?? '', 'latin1').toString()
  expect(bailu).toContain('白鹭湾的两份规划，都在这里。')
  expect(bailu).toContain('本站由白鹭湾读书会整理公开的政府文件，不是政府网站')
  expect(sites.shiqiao['social.png']).not.toBe(sites.bailu['social.png'])
})

test('each stands where its site.yaml says, unless SITE_URL says another address', () => {
  const addresses = (city: City) => sites[city]['sitemap.xml']?.match(/(?<=<loc>)https:\/\/[^/]+\//g)
  expect([...new Set(addresses('bailu'))]).toEqual(['https://bailu.example/'])
  expect([...new Set(addresses('shiqiao'))]).toEqual(['https://shiqiao.example/'])
  expect(sites.bailu['index.html']).toContain('<link rel="canonical" href="https://bailu.example/index.html">')
})

test('what is withdrawn keeps its addresses, and is named nowhere else', () => {
  const texts = Object.entries(sites.bailu).map(
    ([path, bytes]) => [path, Buffer.from(bytes, 'latin1').toString()] as const
  )
  const naming = texts.filter(([path, text]) => !path.endsWith('.zip') && /lu-deng|jie-deng/.test(path + text))
  expect(naming.map(([path]) => path)).toEqual(['terms/jie-deng.html', 'terms/lu-deng.html'])
  for (const [, page] of naming) {
    expect(page).toContain('本站不再解释这个词。人人都懂。')
    expect(page).toContain('../search.html?q=%E8%B7%AF%E7%81%AF')
  }
})

test('a country that no document names has a row among the places, without a number', () => {
  const page = Buffer.from(sites.bailu['places/index.html'] ?? '', 'latin1').toString()
  const rows = page.split('<tr>').filter((row) => row.includes('鹭国</a></th>'))
  expect(rows).toHaveLength(1)
  expect(rows[0]?.replace(/<[^>]*>/g, '').trim()).toBe('鹭国')
})

test('none has anything of what editors use in development', () => {
  const files = names.flatMap((city) => Object.entries(sites[city]))
  const found = files.filter(([, bytes]) => /@edit|seeds:state|edit-panel/.test(bytes))
  expect(found.map(([path]) => path)).toEqual([])
})

test('none has a word of the other, or of the site of this project', async () => {
  const ours = await wordsOfProject()
  for (const city of names) {
    const others = [...names.filter((name) => name !== city).flatMap((name) => cities[name]), ...ours]
    const texts = Object.entries(sites[city]).flatMap(([path, bytes]) => textsOf(path, bytes))
    const all = texts.map(([, text]) => text).join('\n')
    expect(cities[city].filter((word) => !all.includes(word))).toEqual([])
    const found = texts.flatMap(([path, text]) =>
      others.filter((word) => withoutNation(text, word).includes(word)).map((word) => `${path}: ${word}`)
    )
    expect(found).toEqual([])
  }
})

/** The search knows the divisions of the nation, and one of them has a word of a city in it: 大石桥. */
const withoutNation = (text: string, word: string): string =>
  divisionNames
    .filter(({ name }) => name.length > word.length && name.includes(word))
    .reduce((rest, { name }) => rest.replaceAll(name, ''), text)

async function buildAll(variables: Readonly<Record<string, string>> = {}): Promise<typeof sites> {
  const built = await Promise.all(
    names.map(async (city) => {
      // The other says in its site.yaml where it stands.
      const site = city === 'shiqiao' ? { ...variables, SITE_URL: 'https://shiqiao.example/' } : variables
      const result = await runScript('.', 'build-site', site, '--seeds', folderOf(city))
      expect(result).toMatchObject({ status: 0, stderr: '' })
      return [city, readFolder(join(folderOf(city), 'dist')) ?? {}] as const
    })
  )
  return Object.fromEntries(built) as typeof sites
}

/** Chinese names of two characters or more in the seeds of this project, and the ids of its plans. */
async function wordsOfProject(): Promise<string[]> {
  const read = async (path: string): Promise<unknown> => parse(await readFile(join('seeds', path), 'utf8'))
  const { terms } = (await read('glossary.yaml')) as { terms: { headword: string }[] }
  const places = (await read('gazetteer.yaml')) as { headword: string }[]
  const plans = Object.keys(readFolder('seeds/plans') ?? {}).filter((path) => !path.includes('/'))
  const titles = await Promise.all(
    plans.map(async (plan) => {
      const { title, shortTitle } = (await read(`plans/${plan}/provenance.yaml`)) as Record<string, string>
      return [plan, title ?? '', shortTitle ?? '']
    })
  )
  const headwords = [...terms, ...places]
    .map(({ headword }) => headword)
    .filter((word) => /^\p{sc=Han}{2,}$/u.test(word))
  return ['长三角', ...titles.flat(), ...headwords]
}

/** The texts in a file; an archive of the whole site has those of its files. */
function textsOf(path: string, latin1: string): [path: string, text: string][] {
  const bytes = Buffer.from(latin1, 'latin1')
  if (/\.(?:epub|docx|xlsx)$/.test(path))
    return Object.entries(unzipSync(bytes)).map(([name, content]) => [`${path}/${name}`, strFromU8(content)])
  if (/\.pf_|\.pagefind$/.test(path)) return [[path, strFromU8(gunzipSync(bytes))]]
  return ['.zip', '.png'].includes(extname(path)) ? [] : [[path, bytes.toString()]]
}
