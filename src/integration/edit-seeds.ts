/** In development, write rows into the seeds for an editor who reads a page. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { VFile } from 'vfile'
import type { Answer, Done, Edit, Looked, Selection, Written } from '../model/edits.ts'
import { faultsOf } from '../model/faults.ts'
import type { Library } from '../model/library.ts'
import { exceptionsSchema, glossarySchema } from '../model/lexicon-seeds.ts'
import { say, type Message } from '../model/messages/say.ts'
import type { Mark, Paragraph, Span } from '../model/plan.ts'
import { addEntry } from '../read/add-entry.ts'
import { draftCorrection } from '../read/draft-correction.ts'
import { readText } from '../read/read-plan.ts'
import { readYaml } from '../read/read-yaml.ts'
import { findParent } from './find-parent.ts'
import { language } from './language.ts'
import { readSeeds } from './read-seeds.ts'
import { loadWords } from './words.ts'

/** What the server can be asked; one thing after the other. */
export interface Editing {
  readonly look: (selection: Selection) => Promise<Looked | { readonly problem: string }>
  readonly add: (edit: Edit) => Promise<Answer>
  readonly undo: () => Promise<Answer>
  /** What was done last, for a page that was renewed by it. */
  readonly last: () => Promise<Done>
}

/**
 * @param published See {@link readSeeds}.
 * @param libraryOf What the pages show.
 */
export function createEditing(
  seeds: string,
  published: () => Promise<(path: string) => string | undefined>,
  libraryOf: () => Library | undefined
): Editing {
  const done: (Written & { readonly path: string; readonly before: string; readonly after: string })[] = []
  let told: Done = { written: undefined, said: '', turn: 0 }
  let queue: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(act: () => Promise<T>): Promise<T> => {
    const turn = queue.then(act)
    queue = turn.catch(() => undefined)
    return turn
  }

  return {
    look: (selection) => inTurn(() => look(selection)),
    add: (edit) => inTurn(() => add(edit)),
    undo: () => inTurn(undo),
    last: () => Promise.resolve(told)
  }

  async function look(selection: Selection): Promise<Looked | { readonly problem: string }> {
    const found = find(selection)
    if (!found) return problemOf(say('selection-lost'))
    const { paragraph, span, library } = found
    const text = readText(await planSeeds(selection.plan))
    // Any other reading.
    const draft = text && draftCorrection(text, paragraph, span, `${selection.text}□`)
    const mark = markAt(paragraph, span)
    const entry = mark && library.entryOf(mark)
    return {
      uncorrectable: draft && 'rule' in draft ? draft.zh : undefined,
      witnesses: Object.entries(text?.apparatus.value.witnesses ?? {}).map(([id, { title }]) => [id, title] as const),
      id: freeId(selection.text, library),
      mark: mark && { form: mark.form, headword: (entry && library.entries.get(entry)?.headword) ?? mark.form }
    }
  }

  async function add(edit: Edit): Promise<Answer> {
    const found = find(edit)
    if (!found) return problemOf(say('selection-lost'))
    const path = join(seeds, fileOf(edit))
    for (;;) {
      const before = await readFile(path, 'utf8')
      const after = await withRow(before, edit, found)
      if (typeof after !== 'string') return problemOf(after)
      const answer = await save(path, before, after)
      if (answer) return answer
    }
  }

  async function undo(): Promise<Answer> {
    const last = done.at(-1)
    if (!last) return problemOf(say('undo-nothing'))
    const { path, before, after, file } = last
    if ((await readFile(path, 'utf8')) !== after) {
      done.pop()
      return problemOf(say('undo-changed', { file }))
    }
    const answer = await save(path, after, before)
    if (!answer || !('written' in answer)) return answer ?? problemOf(say('undo-changed', { file }))
    // That of the change itself, and of its end.
    done.splice(-2)
    return tell(say('row-undone', { file }))
  }

  /** @returns `undefined` when somebody else has written the file meanwhile. */
  async function save(path: string, before: string, after: string): Promise<Answer | undefined> {
    const { library, files } = await readSeeds(seeds, await published(), new Map([[path, after]]))
    if (!library) return { faults: faultsOf(files) }
    if ((await readFile(path, 'utf8')) !== before) return undefined
    await writeFile(path, after)
    const file = path.replaceAll('\\', '/').replace(/^.*?(?=seeds\/)/, '')
    const written = { file, line: firstLine(before, after) }
    done.push({ ...written, path, before, after })
    return tell(say('row-written', written))
  }

  function tell({ zh }: Message): Done {
    const last = done.at(-1)
    told = { written: last && { file: last.file, line: last.line }, said: zh, turn: told.turn + 1 }
    return told
  }

  async function withRow(text: string, edit: Edit, found: Found): Promise<string | Message> {
    const added = edit.what === 'correction' ? await withCorrection(text, edit, found) : withEntry(text, edit, found)
    // A file in which there is no list is refused for that.
    return added ?? text
  }

  async function withCorrection(text: string, edit: Edit & { what: 'correction' }, { paragraph, span }: Found) {
    const read = readText(await planSeeds(edit.plan))
    if (!read) return undefined
    const draft = draftCorrection(read, paragraph, span, edit.corr)
    if ('rule' in draft) return draft
    const { witnesses, corrections } = read.apparatus.value
    const isNew = edit.source === undefined
    const source = edit.source ?? freeName(witnesses)
    const isLater = !isNew && witnesses[source] !== undefined && witnesses[source].collated < edit.day
    const row = {
      ...draft,
      ...(edit.kind && { kind: edit.kind }),
      certainty: edit.certainty,
      source,
      ...(edit.note !== undefined && { note: edit.note }),
      ...(isLater && { added: edit.day })
    }
    const lines = read.source.split('\n')
    const placeIn = (sic: string) =>
      lines
        .slice(draft.line - 1)
        .join('\n')
        .indexOf(sic)
    const next = corrections.findIndex(
      ({ line, sic }) => line > draft.line || (line === draft.line && placeIn(sic) > placeIn(draft.sic))
    )
    const witness = { ...edit.witness, collated: edit.day }
    const known = isNew ? addEntry(text, witness, { path: ['witnesses'], key: source }) : text
    return known && addEntry(known, row, { path: ['corrections'], before: next < 0 ? undefined : next })
  }

  async function planSeeds(id: string) {
    const open = async (name: string) => {
      const path = join(seeds, 'plans', id, name)
      return new VFile({ path, value: await readFile(path) })
    }
    const [source, provenance, corrections] = await Promise.all(
      ['source.txt', 'provenance.yaml', 'corrections.yaml'].map(open)
    )
    if (!source || !provenance || !corrections) throw new Error('Expected the seeds of a plan.')
    return { id, source, provenance, corrections }
  }

  function find({ plan, paragraph: id, start, text }: Selection): Found | undefined {
    const library = libraryOf()
    const paragraph = library?.paragraphs.get(`${plan}/${id}`)
    if (!library || !paragraph) return undefined
    // Where a page shows more than the text, its offsets are others.
    const at = paragraph.text.startsWith(text, start) ? start : paragraph.text.indexOf(text)
    const isClear = at === start || (at >= 0 && !paragraph.text.includes(text, at + 1))
    return isClear ? { library, paragraph, span: { start: at, end: at + text.length } } : undefined
  }
}

interface Found {
  readonly library: Library
  readonly paragraph: Paragraph
  readonly span: Span
}

const problemOf = ({ zh }: Message) => ({ problem: zh })

/** A plan that is in the library has a folder of this name. */
const fileOf = ({ what, plan }: Edit) =>
  ({
    correction: `plans/${plan}/corrections.yaml`,
    term: 'glossary.yaml',
    place: 'gazetteer.yaml',
    refusal: 'exceptions.yaml'
  })[what]

function withEntry(text: string, edit: Exclude<Edit, { what: 'correction' }>, { library, paragraph, span }: Found) {
  if (edit.what === 'term') {
    const { id, text: headword, category, definition } = edit
    const terms = readYaml(new VFile(text), glossarySchema)?.value.terms ?? []
    // In each category neighbours stand together.
    const next = terms.findLastIndex((term) => term.category === category) + 1
    const before = next > 0 && next < terms.length ? next : undefined
    return addEntry(text, { id, headword, category, definition }, { path: ['terms'], before })
  }
  if (edit.what === 'place') {
    const { id, text: headword, kind, note } = edit
    const parent = edit.parent === undefined ? undefined : findParent(edit.parent, library.placesById.values())
    if (parent && 'rule' in parent) return parent
    const row = { id, headword, kind, ...(parent && { parent: parent.id }), ...(note !== undefined && { note }) }
    return addEntry(text, row, { path: [] })
  }
  const { where, reason, plan, paragraph: inside } = edit
  const form = markAt(paragraph, span)?.form ?? edit.text
  const place = { paragraph: { in: [`${plan}/${inside}`] }, plan: { in: [plan] }, everywhere: {} }[where]
  // The first row that fits decides.
  const rows = readYaml(new VFile(text), exceptionsSchema)?.value ?? []
  const next = rows.findIndex((row) => row.form === form)
  return addEntry(text, { form, ...place, reason }, { path: [], before: next < 0 ? undefined : next })
}

const markAt = ({ marks }: Paragraph, { start, end }: Span): Mark | undefined =>
  marks.find((mark) => mark.start < end && start < mark.end)

function freeId(words: string, { terms, places }: Library): string {
  const taken = new Set([...terms, ...places].map(({ id }) => id))
  const sounds = loadWords()
    .cut(words)
    .map((word) => language.toPinyin(word).replace(/[^a-z\d]/g, ''))
  const id = sounds
    .filter(Boolean)
    .join('-')
    .replace(/^[^a-z]+/, '')
  for (let number = 1; ; number++) {
    const tried = number === 1 ? id : `${id}-${number}`
    if (!taken.has(tried)) return tried
  }
}

function freeName(taken: object): string {
  for (let number = 1; ; number++) if (!Object.hasOwn(taken, `wenben-${number}`)) return `wenben-${number}`
}

/** The first line of a text that another did not have. */
function firstLine(before: string, after: string): number {
  let same = 0
  while (same < after.length && before[same] === after[same]) same++
  const blank = /^\s*\n/.exec(after.slice(same))?.[0] ?? ''
  return after.slice(0, same + blank.length).split('\n').length
}
