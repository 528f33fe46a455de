/**
 * A new plan from a document: `npm run add-plan -- river-2030 text.txt`. Writes the folder of the plan in seeds/plans/; what the
 * document tells of itself is filled in, and printed to be read over.
 */
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { VFile } from 'vfile'
import { reporter } from 'vfile-reporter'
import { stringify } from 'yaml'
import { proposalsOf } from '../src/integration/content.ts'
import { folders } from '../src/integration/folders.ts'
import { readSeeds } from '../src/integration/read-seeds.ts'
import { parseRef } from '../src/model/entry.ts'
import { paragraphsOf } from '../src/model/plan.ts'
import { schemaLineOf } from '../src/model/seed-schemas.ts'
import { extract, ExtractError } from '../src/extract/extract.ts'
import { sha256 } from '../src/model/sha256.ts'
import { readDocument, type Document } from '../src/read/document/read-document.ts'
import { draftProvenance } from '../src/read/draft-provenance.ts'
import { readPlan } from '../src/read/read-plan.ts'
import { draftShortTitle } from '../src/read/short-title.ts'

const usage =
  'npm run add-plan -- <编号> <文件> [--title …] [--shortTitle …] [--issuer …] [--published …] [--origin …] [--dry-run] [--json]\n' +
  '各项的意思见 seeds/README.md。'

/** A printed book has hundreds of page numbers: only the first lines that are not text are shown. */
const mostLinesShown = 12

const option = { type: 'string' } as const
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: 'string', default: folders.seeds },
    title: option,
    shortTitle: option,
    issuer: option,
    published: option,
    origin: option,
    'dry-run': { type: 'boolean' },
    json: { type: 'boolean' }
  }
})
const [id, path, ...others] = positionals
if (id === undefined || path === undefined || others.length > 0) fail(`要写一个编号和一个文件。\n${usage}`)
if (!/^[a-z\d][a-z\d-]*$/.test(id))
  fail(`编号只能用小写字母、数字和连字符，因为它是网址的一部分；现在是${JSON.stringify(id)}。`)
const folder = join(folders.seeds, 'plans', id)
if (existsSync(folder) && !values['dry-run']) fail(`${folder}/ 已经有了。请换一个编号，或直接改那里的文件。`)
if (!existsSync(path)) fail(`找不到文件 ${path}。`)

const received = await readFile(path)
const extracted = await extract(received, path).catch((error: unknown) => {
  if (error instanceof ExtractError) fail(error.message)
  throw error
})
// A text in UTF-8 is its own source, byte for byte.
const isSource = extracted.extractor === 'text' && extracted.encoding?.startsWith('UTF-8') === true
const bytes = isSource ? received : Buffer.from(extracted.text)
const source = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const document = readDocument(source, { isOfPages: extracted.isOfPages === true })
const title = values.title ?? document.title
const issuer = values.issuer ?? document.issuer
const published = values.published ?? document.date
const draft = draftProvenance(source, { ...document, ...(title !== undefined && { title }) })

for (const sentence of extracted.says) say(sentence)
tell(document)
if (values.json) process.stdout.write(`${JSON.stringify(toJson(document), undefined, 2)}\n`)
if (title === undefined) fail('没有找到标题，请用 --title 写明。')

const receivedName = `received${extname(path).toLowerCase()}`
const provenance = {
  title,
  shortTitle: values.shortTitle ?? draftShortTitle(title, issuer, published),
  issuer: issuer ?? '发文机关不详',
  ...(published !== undefined && { published }),
  sha256: sha256(bytes),
  ...(!isSource && {
    received: { file: receivedName, sha256: sha256(received), extractor: extracted.extractor }
  }),
  origin: values.origin ?? `本站的文本来自文件“${basename(path)}”。`,
  ...draft
}
const files: Record<string, string | Uint8Array> = {
  'source.txt': bytes,
  ...(!isSource && { [receivedName]: received }),
  'provenance.yaml': schemaLineOf('provenance', '../../') + stringify(provenance, { lineWidth: 0 }),
  'corrections.yaml': `${schemaLineOf('corrections', '../../')}witnesses: {}\ncorrections: []\n`
}
const seedOf = (name: string) => new VFile({ path: join(folder, name), value: files[name] ?? '' })
const seeds = {
  id,
  source: seedOf('source.txt'),
  provenance: seedOf('provenance.yaml'),
  corrections: seedOf('corrections.yaml')
}
readPlan(seeds)
const faulty = [seeds.source, seeds.provenance, seeds.corrections].filter(({ messages }) => messages.length > 0)
if (faulty.length > 0) fail(`这份文件还不能用，什么也没有写：\n${reporter(faulty)}`)
if (values['dry-run']) say('只是试读，什么也没有写。')
else {
  await mkdir(folder, { recursive: true })
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  await tellMarks()
  say(`写好了 ${folder}/。看过以后：npm start`)
}

/** Print what was taken of a document, and what is doubted. */
function tell({
  covering,
  number,
  units,
  articles,
  furniture,
  cover,
  attachments,
  notes,
  tables,
  wrap,
  doubts
}: Document): void {
  const facts = [
    ['标题', title],
    ['印发通知', covering],
    ['发文机关', issuer],
    ['发文字号', number],
    ['日期', published]
  ]
  for (const [name, value] of facts) if (value !== undefined) say(`${name}：${value}`)
  for (const { depth, label, title, line, in: name } of units)
    say(`${'  '.repeat(depth)}${label}${title}（第${line}行${name === undefined ? '' : `，${name}`}）`)
  for (const { label, title, line } of attachments) say(`  ${label}　${title}（第${line}行）`)
  const counts = [
    [articles.length, '条'],
    [attachments.length, '个附件'],
    [tables.length, '张表'],
    [notes, '条注释'],
    [cover.length, '行版头和落款'],
    [furniture.length, '行不属于正文']
  ] as const
  say(`${[...extracted.text].length}字读出`)
  say(counts.flatMap(([count, what]) => (count > 0 ? [`${count}${what}`] : [])).join('，') || '只有正文')
  const sourceLines = source.split(/\r\n|\r|\n/)
  for (const { line } of furniture.slice(0, mostLinesShown))
    say(`  不属于正文：第${line}行 ${shorten(sourceLines[line - 1] ?? '')}`)
  if (furniture.length > mostLinesShown) say(`  ……全部写在 provenance.yaml 的 furniture 里。`)
  if (wrap !== undefined) say(`原稿的行在${Math.round(wrap)}字左右断开，段落已接起来。`)
  if (issuer === undefined) say('没有找到发文机关，暂写“不详”。知道就用 --issuer 写明。')
  if (published === undefined) say('没有找到日期。知道就用 --published 写明，如 2030-01-02。')
  for (const { line, message } of doubts) say(`第${line}行：${message}`)
}

/** Print how much of the new plan is linked. */
async function tellMarks(): Promise<void> {
  const { library, decided } = await readSeeds(folders.seeds, () => undefined)
  const plan = library?.plans.find((plan) => plan.id === id)
  if (!plan) return
  const linked = paragraphsOf(plan).flatMap(({ marks }) => marks.flatMap(({ entries: [entry] }) => entry ?? []))
  const places = linked.filter((entry) => parseRef(entry).type === 'place')
  const refused = decided.flatMap(({ plan, decisions }) =>
    plan === id ? decisions.filter(({ exception }) => exception?.entry === undefined) : []
  )
  const proposals = proposalsOf(plan)
  say(
    `链接：地名${new Set(places).size}个${places.length}处，其他${new Set(linked).size - new Set(places).size}个${linked.length - places.length}处；` +
      `看着像、没有链接的${refused.length}处；可能是词语的${proposals.length}个。npm start 以后，逐项见 content/report.md。`
  )
}

function shorten(text: string): string {
  const characters = [...text.trim()]
  return characters.length > 30 ? `${characters.slice(0, 30).join('')}……` : characters.join('')
}

/** For programs: lines and depths count from 1; the depths of an attachment begin again at 1. */
function toJson({ covering, number, units, articles, furniture, cover, attachments, notes, tables, doubts }: Document) {
  return {
    title: title ?? null,
    covering: covering ?? null,
    issuer: issuer ?? null,
    number: number ?? null,
    date: published ?? null,
    units: units.map(({ line, depth, label, title, in: name }) => ({
      ...{ line, depth, label, title },
      ...(name !== undefined && { in: name })
    })),
    articles,
    furniture: furniture.map(({ line }) => line),
    cover,
    attachments: attachments.map(({ line, label, title }) => ({ line, label, title })),
    notes,
    tables: tables.length,
    doubts
  }
}

/** Standard output is for programs when they ask for it. */
function say(sentence: string): void {
  if (values.json) console.error(sentence)
  else console.log(sentence)
}

function fail(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
