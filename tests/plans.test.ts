/** The real seeds. */
import { readdirSync, readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { annotatePlan } from '../src/annotate/annotate-plan.ts'
import { createAnnotator } from '../src/annotate/annotate.ts'
import { loadWords } from '../src/integration/words.ts'
import { locateCorrections, restoreSic } from '../src/read/correct.ts'
import { decode } from '../src/read/decode.ts'
import { nationalPlaces } from '../src/national/places.ts'
import { narrowPunctuation } from '../src/model/normalise.ts'
import { readLexicon } from '../src/read/read-lexicon.ts'
import { joinsOf } from '../src/read/join-lines.ts'
import { readPlan } from '../src/read/read-plan.ts'
import { readSource, restoreSource } from '../src/read/read-source.ts'
import { readYaml } from '../src/read/read-yaml.ts'
import { apparatusSchema } from '../src/model/seeds.ts'
import { paragraphsOf, type Plan } from '../src/model/plan.ts'
import { messagesOf } from './tiny-plan.ts'

const folder = 'seeds/plans'
const openSeed = (name: string) => new VFile({ path: `seeds/${name}`, value: readFileSync(`seeds/${name}`) })
const open = (id: string, name: string) => {
  const path = `${folder}/${id}/${name}`
  return new VFile({ path, value: readFileSync(path) })
}

function readSeeds(id: string) {
  const seeds = {
    id,
    source: open(id, 'source.txt'),
    provenance: open(id, 'provenance.yaml'),
    corrections: open(id, 'corrections.yaml')
  }
  const plan = readPlan(seeds)
  if (!plan) throw new Error(messagesOf(seeds).join('\n'))
  return { plan, seeds, messages: messagesOf(seeds) }
}

function locate(id: string) {
  const source = decode(open(id, 'source.txt')) ?? ''
  const file = open(id, 'corrections.yaml')
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
  const units = plan.chapters.flatMap((chapter) => [chapter, ...chapter.sections])
  const headings = units.flatMap(({ title, position }) => (position ? [{ title, position }] : []))
  return [
    ...headings.map(({ title, position }) => ({
      position,
      isAt: (words: string) => spread(words).endsWith(spread(title))
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

describe.each(readdirSync(folder))('%s', (id) => {
  test('has no messages', () => {
    expect(readSeeds(id).messages).toEqual([])
  })

  test('gives its source back, byte for byte, when corrections and normalisations are undone', () => {
    const { source, found, rows } = locate(id)
    expect(found).toHaveLength(rows ?? -1)
    const undone = Buffer.from(
      restoreSource(readSource(source, found, joinsOf(source, aboutJoins(readSeeds(id).plan))))
    )
    expect(undone.equals(readFileSync(`${folder}/${id}/source.txt`))).toBe(true)
  })

  test('is headings, furniture and paragraphs, each in its place, and white space between them', () => {
    const { source } = locate(id)
    let from = 0
    for (const { position, isAt } of piecesOf(readSeeds(id).plan)) {
      const [start, end] = [position.start.offset ?? -1, position.end.offset ?? -1]
      expect(source.slice(from, start).trim()).toBe('')
      expect(start).toBeGreaterThanOrEqual(from)
      expect(isAt(source.slice(start, end))).toBe(true)
      from = end
    }
    expect(source.slice(from).trim()).toBe('')
  })
})

describe('yrd-2019', () => {
  const { plan } = readSeeds('yrd-2019')
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
      { id: 'chp_7__sec_4__p_3', fragment: { lead: '打造诚信长三角。' } }
    ])
    expect(paragraphs.filter(({ fragment }) => fragment)).toHaveLength(1)
  })

  test('holds in chapters 8 to 12 an introduction each, 19 sections, and 45 paragraphs of which 38 have a measure', () => {
    expect(whole.map(({ introduction }) => introduction.length)).toEqual([1, 1, 1, 1, 1])
    expect(sections).toHaveLength(19)
    expect(sections.flatMap((section) => section.paragraphs)).toHaveLength(45)
    expect(
      sections.flatMap((section) => section.paragraphs).filter(({ measure }) => measure !== undefined)
    ).toHaveLength(38)
  })

  test('has 65 corrections, all found, 3 of them of broken paragraphs', () => {
    expect(locate('yrd-2019').found).toHaveLength(65)
    const apparatus = paragraphs.flatMap((paragraph) => paragraph.apparatus)
    expect(apparatus).toHaveLength(65)
    expect(apparatus.filter(({ kind }) => kind === 'broken-paragraph')).toHaveLength(3)
  })

  test.each(['16+1', '1+N', '5G'])('keeps %s as it is', (words) => {
    expect(text).toContain(words)
  })

  test('has no half-width mark beside a Chinese character left', () => {
    expect(text).not.toMatch(/\p{Script=Han}[,;()]|[,;()]\p{Script=Han}/u)
  })

  test('has each id once', () => {
    const ids = [...plan.chapters, ...plan.chapters.flatMap((chapter) => chapter.sections), ...paragraphs].map(
      ({ id }) => id
    )
    expect(ids).toHaveLength(new Set(ids).size)
  })
})

describe('the marks of yrd-2019', () => {
  const lexiconSeeds = {
    glossary: openSeed('glossary.yaml'),
    gazetteer: openSeed('gazetteer.yaml'),
    exceptions: openSeed('exceptions.yaml')
  }
  const lexicon = readLexicon(lexiconSeeds, nationalPlaces)
  if (!lexicon) throw new Error(messagesOf(lexiconSeeds).join('\n'))
  const { plan } = annotatePlan(readSeeds('yrd-2019').plan, createAnnotator(lexicon, loadWords()))
  const marks = new Map(paragraphsOf(plan).map(({ id, marks }) => [id, marks]))
  const marked = (id: string) => (marks.get(id) ?? []).map(({ form, entries }) => [form, ...entries].join(' '))

  test('are made of a lexicon without a fault', () => {
    expect(messagesOf(lexiconSeeds)).toEqual([])
    expect(lexicon.terms.length).toBeGreaterThanOrEqual(150)
  })

  test('lie where their forms stand, in order, without overlap', () => {
    for (const paragraph of paragraphsOf(plan)) {
      let from = 0
      for (const { start, end, form } of paragraph.marks) {
        expect(start).toBeGreaterThanOrEqual(from)
        expect(paragraph.text.slice(start, end)).toBe(form)
        from = end
      }
    }
  })

  test.each([
    ['chp_8__sec_1__p_2', '苏浙皖 place:jiangsu place:zhejiang place:anhui'],
    ['chp_8__sec_1__p_4', '中阿（联酋）产能合作示范园 place:zhong-a-channeng-hezuo-shifanyuan'],
    ['chp_8__sec_1__p_4', '中东欧 place:zhongdong-ou'],
    ['chp_8__sec_3__p_2', '负面清单 term:waishang-touzi-zhunru-fumian-qingdan'],
    ['chp_9__sec_1__p_1', '市场准入负面清单 term:shichang-zhunru-fumian-qingdan'],
    ['chp_10__sec_3__p_1', '嘉善 place:jiashan'],
    ['chp_10__sec_2__p_5', '区内 place:changsanjiao-shengtai-lvse-yitihua-fazhan-shifanqu'],
    ['chp_11__sec_2__p_5', '区内 place:shanghai-zimaoqu-xinpianqu'],
    ['chp_11__sec_2__p_2', '海关围网区域 term:haiguan-weiwang-quyu'],
    ['chp_11__sec_3__p_1', '海关围网区 term:haiguan-weiwang-quyu'],
    ['chp_10__sec_4__p_1', '上海虹桥商务区 place:shanghai-hongqiao-shangwuqu']
  ])('in %s there is %s', (id, mark) => {
    expect(marked(id)).toContain(mark)
  })

  test.each([
    ['chp_8__sec_2__p_1', '沪港通'],
    ['chp_8__sec_3__p_1', '中欧班列'],
    ['chp_9__sec_2__p_2', '上交所']
  ])('in %s %s holds no place', (id, form) => {
    const mark = marks.get(id)?.find((mark) => mark.form === form)
    expect(mark?.entries).toEqual([expect.stringMatching(/^term:/)])
    expect(mark).not.toHaveProperty('within')
  })

  test.each(['合作', '资源', '和政', '大通', '友好', '中方', '来华'])('%s is nowhere a place', (form) => {
    expect([...marks.values()].flat().filter((mark) => mark.form === form)).toEqual([])
  })
})
