/**
 * Seeds of plans that nobody wrote, for texts of any length. A section has two or three paragraphs of two hundred characters;
 * a paragraph opens with a measure, has a mark every fifteen characters, four terms to one place, few of them very often
 * and most seldom, and now and then a correction: as in the first plan.
 */
import { mkdir, readFile, writeFile, cp } from 'node:fs/promises'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'
import { toNumeral } from '../../src/model/numeral.ts'
import { sha256 } from '../../src/model/sha256.ts'
import { createRandom } from '../random.ts'

export interface Collection {
  readonly plans: number
  /** Of each plan. A plan of n sections has about √n chapters. */
  readonly sections: number
}

/**
 * Write a folder of seeds: synthetic plans with the project's own glossary and gazetteer. The same collection gives the
 * same bytes.
 */
export async function writeSyntheticSeeds(folder: string, { plans, sections }: Collection): Promise<void> {
  const terms = await headwordsOf('seeds/glossary.yaml')
  const places = await headwordsOf('seeds/gazetteer.yaml')
  await mkdir(folder, { recursive: true })
  for (const name of ['glossary.yaml', 'gazetteer.yaml']) await cp(join('seeds', name), join(folder, name))
  await writeFile(join(folder, 'exceptions.yaml'), '[]\n')
  for (let number = 1; number <= plans; number++) {
    const random = createRandom(number)
    const write = createWriter(random, terms, places, plans)
    const files = planOf(number, sections, random, write)
    const target = join(folder, 'plans', `plan-${number}`)
    await mkdir(target, { recursive: true })
    for (const [name, text] of Object.entries(files)) await writeFile(join(target, name), text)
  }
}

function planOf(number: number, sections: number, random: () => number, write: Writer) {
  const lines: string[] = []
  const corrections: object[] = []
  const contents = []
  const chapters = Math.round(Math.sqrt(sections))
  for (let chapter = 1, written = 0; chapter <= chapters; chapter++) {
    const title = write.title()
    lines.push(`第${toNumeral(chapter)}章 ${title}`, '', write.sentences(2), '')
    const listed = []
    for (let section = 1; written < Math.round((sections * chapter) / chapters); section++, written++) {
      const title = write.title()
      const paragraphs = 2 + Math.round(random())
      lines.push(`第${toNumeral(section)}节 ${title}`, '')
      for (let paragraph = 0; paragraph < paragraphs; paragraph++) {
        const isWrong = random() < 0.2
        lines.push(`${write.measure()}${write.sentences(4)}${isWrong ? wrong : ''}`, '')
        if (isWrong) corrections.push({ line: lines.length - 1, ...correction })
      }
      listed.push({ number: section, title, held: 'full', paragraphs })
    }
    contents.push({ number: chapter, title, held: 'full', introduction: 1, sections: listed })
  }
  const source = lines.join('\n')
  return {
    'source.txt': source,
    'provenance.yaml': stringify({
      title: titleOf(number),
      shortTitle: `试验规划${number}`,
      issuer: '无',
      published: `${2000 + (number % 30)}-01`,
      sha256: sha256(source),
      origin: '由程序写成，用来量时间。',
      contents
    }),
    'corrections.yaml': stringify({ witnesses, corrections })
  }
}

interface Writer {
  readonly title: () => string
  readonly measure: () => string
  readonly sentences: (count: number) => string
}

function createWriter(
  random: () => number,
  terms: readonly string[],
  places: readonly string[],
  plans: number
): Writer {
  const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? ''
  // The n-th is named about 1/n times as often as the first.
  const pickName = (names: readonly string[]) => names[Math.floor(names.length ** random()) - 1] ?? ''
  const name = () => (random() < 0.2 ? pickName(places) : pickName(terms))
  // The source has commas of half width, as newspapers on the web do.
  const clause = () => `${pick(verbs)}${pick(nouns)}${random() < 0.65 ? `和${name()}` : ''}${pick(tails)}`
  const sentence = () => {
    const other = plans > 1 && random() < 0.01 ? `落实《${titleOf(1 + Math.floor(random() * plans))}》,` : ''
    return `${other}${Array.from({ length: 4 }, clause).join(',')}。`
  }
  return {
    title: () => `${pick(verbs)}${pick(nouns)}${pick(tails)}`,
    measure: () => `${pick(verbs)}${name()}${pick(tails)}。`,
    sentences: (count) => Array.from({ length: count }, sentence).join('')
  }
}

interface Named {
  readonly headword: string
}

async function headwordsOf(path: string): Promise<string[]> {
  const file = parse(await readFile(path, 'utf8')) as { terms: Named[] } | Named[]
  return ('terms' in file ? file.terms : file).map(({ headword }) => headword)
}

const titleOf = (number: number) => `第${toNumeral(number)}试验区发展规划`

const verbs = '推进 加强 完善 深化 支持 优化 健全 加快 促进 扩大 提升 探索 鼓励 引导 规范 强化 落实 统筹'.split(' ')
const nouns =
  '体系 机制 能力 水平 布局 供给 标准 设施 网络 平台 环境 资源 人才 产业 企业 项目 服务 管理 安全 质量 效率 结构'.split(
    ' '
  )
const tails = '建设 改革 发展 协调 合作 保护 利用 转型 衔接 联动 融合 共享 升级 创新 '.split(' ')

const wrong = '抓好督促检检查。'
const correction = { sic: '检检查', corr: '检查', kind: 'duplication', certainty: 'certain', source: 'none' }
const witnesses = { none: { title: '无', location: '无', collated: '2026-01-01' } }
