/** The real seeds, and those of the invented plan that the tests ask more about. */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { annotatePlan } from '../src/annotate/annotate-plan.ts'
import { createAnnotator } from '../src/annotate/annotate.ts'
import { nowhere } from '../src/annotate/region.ts'
import { loadWords } from '../src/integration/words.ts'
import { locateCorrections, restoreSic } from '../src/read/correct.ts'
import { decode } from '../src/read/decode.ts'
import { nationalPlaces } from '../src/national/places.ts'
import { narrowPunctuation } from '../src/model/normalise.ts'
import { mergePlaces } from '../src/read/merge-places.ts'
import { readLexicon } from '../src/read/read-lexicon.ts'
import { joinsOf } from '../src/read/join-lines.ts'
import { readPlan } from '../src/read/read-plan.ts'
import { readSource, restoreSource } from '../src/read/read-source.ts'
import { readYaml } from '../src/read/read-yaml.ts'
import { apparatusSchema } from '../src/model/seeds.ts'
import { paragraphsOf, type Plan } from '../src/model/plan.ts'
import { messagesOf } from './tiny-plan.ts'

const real = 'seeds'
const invented = 'tests/fixtures/cities/lanwan/seeds'
/** Each plan by the path of its folder. */
const folders = [real, invented].flatMap((seeds) => readdirSync(`${seeds}/plans`).map((id) => `${seeds}/plans/${id}`))
const inventedPlan = `${invented}/plans/lanwan-2034`

const openPath = (path: string) => new VFile({ path, value: readFileSync(path) })
const open = (folder: string, name: string) => openPath(`${folder}/${name}`)

function readSeeds(folder: string) {
  const seeds = {
    id: basename(folder),
    source: open(folder, 'source.txt'),
    provenance: open(folder, 'provenance.yaml'),
    corrections: open(folder, 'corrections.yaml')
  }
  const plan = readPlan(seeds)
  if (!plan) throw new Error(messagesOf(seeds).join('\n'))
  return { plan, seeds, messages: messagesOf(seeds) }
}

function locate(folder: string) {
  const source = decode(open(folder, 'source.txt')) ?? ''
  const file = open(folder, 'corrections.yaml')
  const apparatus = readYaml(file, apparatusSchema)
  const found = apparatus ? locateCorrections(source, apparatus, file) : []
  return { source, found, rows: apparatus?.value.corrections.length }
}

/** What is listed of lines that are joined. */
const aboutJoins = ({ furniture, ...plan }: Plan) => ({
  ...plan,
  furniture: furniture.map(({ position }) => ({ line: position.start.line, kind: 'page-number' as const }))
})

/** Headings, furniture and paragraphs in the order of the source, each with its words as they stand there. */
function piecesOf(plan: Plan) {
  const half: Readonly<Record<string, string>> = { '，': ',', '；': ';', '（': '(', '）': ')' }
  const inHalfWidth = (text: string) => text.replaceAll(/[，；（）]/g, (mark) => half[mark] ?? mark)
  /** Without the spaces that spread a title, and the breaks of lines that are joined. */
  const spread = (text: string) => inHalfWidth(text).replace(/\s/gu, '')
  const correct = (heading: string, line: number) =>
    plan.apparatus
      .filter(({ position }) => position.start.line === line)
      .reduce((words, { sic, corr }) => words.replace(sic, corr), heading)
  const units = plan.chapters.flatMap((chapter) => [chapter, ...chapter.sections])
  const headings = units.flatMap(({ title, position }) => (position ? [{ title, position }] : []))
  return [
    ...headings.map(({ title, position }) => ({
      position,
      isAt: (words: string) => spread(correct(words, position.start.line)).endsWith(spread(title))
    })),
    ...units
      .flatMap(({ headings = [] }) => headings)
      .map(({ title, position }) => ({
        position,
        isAt: (words: string) => spread(words).includes(spread(title))
      })),
    ...units
      .flatMap(({ panels = [] }) => panels)
      .map(({ title, position }) => ({
        position,
        isAt: (words: string) => spread(words) === spread(title)
      })),
    ...(plan.cover ?? []).map(({ text, position }) => ({ position, isAt: (words: string) => words === text })),
    ...plan.furniture.map(({ text, position }) => ({
      position,
      isAt: (words: string) => inHalfWidth(words) === inHalfWidth(text)
    })),
    ...paragraphsOf(plan).map(({ text, widened, apparatus, position }) => ({
      position,
      isAt: (words: string) =>
        plan.wrap === undefined && plan.rows === undefined
          ? words === restoreSic(narrowPunctuation(text, widened), apparatus)
          : spread(words).startsWith(spread(text).slice(0, 9))
    }))
  ].sort((a, b) => (a.position.start.offset ?? 0) - (b.position.start.offset ?? 0))
}

describe.each(folders)('%s', (folder) => {
  test('has no messages', () => {
    expect(readSeeds(folder).messages).toEqual([])
  })

  test('gives its source back, byte for byte, when corrections and normalisations are undone', () => {
    const { source, found, rows } = locate(folder)
    expect(found).toHaveLength(rows ?? -1)
    const undone = Buffer.from(
      restoreSource(readSource(source, found, joinsOf(source, aboutJoins(readSeeds(folder).plan))))
    )
    expect(undone.equals(readFileSync(`${folder}/source.txt`))).toBe(true)
  })

  test('is headings, furniture and paragraphs, each in its place, and white space between them', () => {
    const { source } = locate(folder)
    let from = 0
    for (const { position, isAt } of piecesOf(readSeeds(folder).plan)) {
      const [start, end] = [position.start.offset ?? -1, position.end.offset ?? -1]
      expect(source.slice(from, start).trim()).toBe('')
      expect(start).toBeGreaterThanOrEqual(from)
      expect(isAt(source.slice(start, end))).toBe(true)
      from = end
    }
    expect(source.slice(from).trim()).toBe('')
  })

  test('has no half-width mark beside a Chinese character left', () => {
    const text = paragraphsOf(readSeeds(folder).plan)
      .map(({ text }) => text)
      .join('\n')
    expect(text).not.toMatch(/\p{Script=Han}[,;()]|[,;()]\p{Script=Han}/u)
  })

  test('has each id once', () => {
    const { plan } = readSeeds(folder)
    const units = [...plan.chapters, ...plan.chapters.flatMap((chapter) => chapter.sections)]
    const ids = [...units, ...paragraphsOf(plan)].map(({ id }) => id)
    expect(ids).toHaveLength(new Set(ids).size)
  })
})

describe('the invented plan', () => {
  const { plan } = readSeeds(inventedPlan)
  const paragraphs = paragraphsOf(plan)
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n')
  const whole = plan.chapters.filter(({ number }) => number > 7)
  const sections = whole.flatMap((chapter) => chapter.sections)

  test('holds chapters 7 to 12', () => {
    expect(plan.chapters.map(({ number }) => number)).toEqual([7, 8, 9, 10, 11, 12])
  })

  test('holds of chapter 7 the end of section 4, paragraph 3', () => {
    const [chapter] = plan.chapters
    expect(chapter?.introduction).toEqual([])
    expect(chapter?.sections.map(({ id }) => id)).toEqual(['chp_7__sec_4'])
    expect(chapter?.sections[0]?.paragraphs).toMatchObject([
      { id: 'chp_7__sec_4__p_3', fragment: { lead: '建设诚信澜湾。' } }
    ])
    expect(paragraphs.filter(({ fragment }) => fragment)).toHaveLength(1)
  })

  test('holds in chapters 8 to 12 an introduction each, 19 sections, and 48 paragraphs of which 42 have a measure', () => {
    expect(whole.map(({ introduction }) => introduction.length)).toEqual([1, 1, 1, 1, 1])
    expect(sections).toHaveLength(19)
    expect(sections.flatMap((section) => section.paragraphs)).toHaveLength(48)
    expect(
      sections.flatMap((section) => section.paragraphs).filter(({ measure }) => measure !== undefined)
    ).toHaveLength(42)
  })

  test('has 21 corrections, all found, 3 of them of broken paragraphs, and one of a heading', () => {
    expect(locate(inventedPlan).found).toHaveLength(21)
    const apparatus = paragraphs.flatMap((paragraph) => paragraph.apparatus)
    expect(apparatus).toHaveLength(20)
    expect(apparatus.filter(({ kind }) => kind === 'broken-paragraph')).toHaveLength(3)
  })

  test.each(['7+1', '3+N', '5G'])('keeps %s as it is', (words) => {
    expect(text).toContain(words)
  })
})

function annotate(seeds: string, plan: Plan) {
  const openSeed = (name: string) => openPath(`${seeds}/${name}`)
  const lexiconSeeds = {
    glossary: openSeed('glossary.yaml'),
    gazetteer: openSeed('gazetteer.yaml'),
    exceptions: openSeed('exceptions.yaml')
  }
  const lexicon = readLexicon(lexiconSeeds, nationalPlaces)
  if (!lexicon) throw new Error(messagesOf(lexiconSeeds).join('\n'))
  const annotated = annotatePlan(plan, createAnnotator(lexicon, loadWords())).plan
  return { lexicon, messages: messagesOf(lexiconSeeds), paragraphs: paragraphsOf(annotated) }
}

describe.each(folders)('the marks of %s', (folder) => {
  const { lexicon, messages, paragraphs } = annotate(dirname(dirname(folder)), readSeeds(folder).plan)

  test('are made of a lexicon without a fault', () => {
    expect(messages).toEqual([])
    expect(lexicon.terms.length).toBeGreaterThanOrEqual(folder.startsWith(real) ? 150 : 70)
  })

  test('lie where their forms stand, in order, without overlap', () => {
    for (const { marks, text } of paragraphs) {
      let from = 0
      for (const { start, end, form } of marks) {
        expect(start).toBeGreaterThanOrEqual(from)
        expect(text.slice(start, end)).toBe(form)
        from = end
      }
    }
  })
})

describe('the marks of the invented plan', () => {
  const { paragraphs } = annotate(invented, readSeeds(inventedPlan).plan)
  const marks = new Map(paragraphs.map(({ id, marks }) => [id, marks]))
  const marked = (id: string) => (marks.get(id) ?? []).map(({ form, entries }) => [form, ...entries].join(' '))

  test.each([
    ['chp_8__sec_1__p_2', '岚澄桐 place:lanjiang place:chengnan place:tongyuan'],
    ['chp_8__sec_1__p_4', '中挪（砚池）船舶产业园 place:zhong-nuo-yanchi-chanyeyuan'],
    ['chp_8__sec_1__p_4', '南太平洋 place:nan-taipingyang'],
    ['chp_8__sec_3__p_2', '负面清单 term:waishang-touzi-fumian-qingdan'],
    ['chp_9__sec_1__p_1', '市场准入负面清单 term:shichang-zhunru-fumian-qingdan'],
    ['chp_10__sec_3__p_1', '柳渡 place:liudu'],
    ['chp_10__sec_2__p_5', '区内 place:lanwan-shuixiang-gongjian-shifanqu'],
    ['chp_11__sec_2__p_3', '区内 place:wanghai-ziyougang-xinqu'],
    ['chp_11__sec_2__p_2', '海关围网区域 term:weiwang-quyu'],
    ['chp_11__sec_3__p_1', '围网区域 term:weiwang-quyu'],
    ['chp_10__sec_4__p_1', '望海云桥商务区 place:wanghai-yunqiao-shangwuqu']
  ])('in %s there is %s', (id, mark) => {
    expect(marked(id)).toContain(mark)
  })

  test.each([
    ['chp_8__sec_2__p_1', '潮市通'],
    ['chp_8__sec_3__p_1', '海铁联运'],
    ['chp_9__sec_2__p_2', '望交所']
  ])('in %s %s holds no place', (id, form) => {
    const mark = marks.get(id)?.find((mark) => mark.form === form)
    expect(mark?.entries).toEqual([expect.stringMatching(/^term:/)])
    expect(mark).not.toHaveProperty('within')
  })

  test.each(['合作', '资源', '友好', '港口', '海港', '灯塔', '盐田', '新建', '小店'])(
    '%s is nowhere a place',
    (form) => {
      expect(paragraphs.some(({ text }) => text.includes(form))).toBe(true)
      expect([...marks.values()].flat().filter((mark) => mark.form === form)).toEqual([])
    }
  )
})

describe('with the whole nation', () => {
  const lexicon = { forms: new Map(), exceptions: [], national: mergePlaces([], nationalPlaces).named }
  const placesIn = (annotate: ReturnType<typeof createAnnotator>, text: string, region: readonly string[]) =>
    annotate(text, 'p/chp_1', { ...nowhere, region }).marks.map(({ form }) => form)
  const withWords = createAnnotator(lexicon, loadWords())

  test.each([
    ['产业和政策协调。', '和政', '620000'],
    ['压缩大通关的时间。', '大通', '630000'],
    ['推进大通关建设。', '大通', '340000'],
    ['海上海南各地的船。', '上海', '460000']
  ])('in %s only the words of the language keep %s from being a place', (text, name, province) => {
    expect(placesIn(withWords, text, [province])).not.toContain(name)
    expect(placesIn(createAnnotator(lexicon), text, [province])).toContain(name)
  })

  test('an ordinary word that is also the name of a county is not marked as a place in a plan of another province', () => {
    expect(placesIn(withWords, '中方企业和外方企业。', ['330000'])).toEqual([])
  })
})
