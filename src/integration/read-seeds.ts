import { existsSync, readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { VFile } from 'vfile'
import type * as z from 'zod'
import { annotatePlan, type Decided } from '../annotate/annotate-plan.ts'
import { createAnnotator } from '../annotate/annotate.ts'
import { createAbout } from '../annotate/region.ts'
import { checkExample } from '../check/check-example.ts'
import { checkLostIds, checkUse } from '../check/check-lexicon.ts'
import { checkPublished } from '../check/check-published.ts'
import { concordanceOf } from '../annotate/concordance.ts'
import { publishedSchema } from '../model/content-schema.ts'
import { withdrawnListSchema } from '../model/withdrawn.ts'
import { keepNamed } from '../model/keep-named.ts'
import { createLibrary, type Library } from '../model/library.ts'
import { withPlanNames } from '../annotate/plan-names.ts'
import { nationalPlaces } from '../national/places.ts'
import { everydayWordsSchema } from '../model/everyday-words.ts'
import { readLexicon } from '../read/read-lexicon.ts'
import { readPlan } from '../read/read-plan.ts'
import { readSite } from '../read/read-site.ts'
import { readSummary } from '../read/read-summary.ts'
import { readTopics } from '../read/read-topics.ts'
import { readYaml } from '../read/read-yaml.ts'
import { planSchema, type Plan } from '../model/plan-schema.ts'
import { say } from '../model/messages/say.ts'
import { fault, hasFaults } from '../model/report.ts'
import { loadWords } from './words.ts'

/** What the seeds give. */
interface SeedsRead {
  /** Absent when a seed has a fault: nothing of it is to be published. */
  readonly library?: Library
  /** What exceptions.yaml decided. */
  readonly decided: readonly Decided[]
  /** The seeds that were read, with the messages on them. */
  readonly files: readonly VFile[]
}

/** Seeds that a site need not have: nobody would miss one that has another name by mistake. */
const optional = new Set(['site.yaml', 'topics.yaml', 'everyday-words.yaml'])

/**
 * Read a folder of seeds: the way from files to the library.
 *
 * @param published The text of a file of `content/`, which remembers the ids that were published; absent in a new one.
 * @param changed Texts to be read in the place of what files have, by path.
 * @param publishedPlans Ids of plans that must still be there.
 */
export async function readSeeds(
  seeds: string,
  published: (path: string) => string | undefined,
  changed: ReadonlyMap<string, string> = new Map(),
  publishedPlans: readonly string[] = []
): Promise<SeedsRead> {
  const files: VFile[] = []

  const glossary = await read(join(seeds, 'glossary.yaml'))
  const gazetteer = await read(join(seeds, 'gazetteer.yaml'))
  const exceptions = await read(join(seeds, 'exceptions.yaml'))
  const lexiconSeeds = glossary && gazetteer && exceptions && { glossary, gazetteer, exceptions }
  const lexicon = lexiconSeeds && readLexicon(lexiconSeeds, nationalPlaces)
  const everydayPath = join(seeds, 'everyday-words.yaml')
  const everydayFile = existsSync(everydayPath) ? await read(everydayPath) : undefined
  const everyday = everydayFile && readYaml(everydayFile, everydayWordsSchema)?.value
  const topicsPath = join(seeds, 'topics.yaml')
  const topicsFile = existsSync(topicsPath) ? await read(topicsPath) : undefined
  const topics = lexicon && topicsFile && readTopics(topicsFile, new Set(lexicon.terms.map(({ id }) => id)))

  const siteFile = existsSync(join(seeds, 'site.yaml')) ? await read(join(seeds, 'site.yaml')) : undefined
  for (const name of existsSync(seeds) ? await readdir(seeds) : []) {
    const wanted = name.replace(/(?:\.yaml)?\.(?:txt|yml|yaml)$/i, '.yaml')
    if (name !== wanted && optional.has(wanted) && !existsSync(join(seeds, wanted)))
      reportMissing(join(seeds, name), { misnamed: name, wanted })
  }
  const site = siteFile && readSite(siteFile, readPicture)

  const plans: Plan[] = []
  const provenances = new Map<string, VFile>()
  const summaries = new Map<string, readonly string[]>()
  const planIds = await listPlans(join(seeds, 'plans'))
  for (const id of publishedPlans.filter((id) => !planIds.includes(id))) {
    const file = new VFile({ path: `content/plans/${id}/plan.json` })
    fault(file, say('plan-lost', { id }))
    files.push(file)
  }
  for (const id of planIds) {
    const folder = join(seeds, 'plans', id)
    const source = await read(join(folder, 'source.txt'))
    const provenance = await read(join(folder, 'provenance.yaml'))
    const corrections = await read(join(folder, 'corrections.yaml'))
    const plan = source && provenance && corrections && readPlan({ id, source, provenance, corrections })
    if (!plan) continue
    plans.push(plan)
    const summaryPath = join(folder, 'summary.yaml')
    const summaryFile = existsSync(summaryPath) ? await read(summaryPath) : undefined
    for (const [chapter, sentences] of summaryFile ? readSummary(summaryFile, plan) : [])
      summaries.set(`${id}/${chapter}`, sentences)
    provenances.set(id, provenance)
    // What another version of the format wrote cannot be compared.
    const before = planSchema.safeParse(readJson(`plans/${id}/plan.json`))
    if (before.success) checkPublished(before.data, plan, source)
  }
  checkExample(plans, siteFile, provenances)
  if (!lexicon) return { decided: [], files }

  const gone = readPublished('withdrawn.json', withdrawnListSchema)
  const ofType = (wanted: 'term' | 'place') => [
    ...readPublished(`${wanted}s.json`, publishedSchema),
    ...gone.filter(({ type }) => type === wanted)
  ]
  checkLostIds({ terms: ofType('term'), places: ofType('place') }, lexicon, lexiconSeeds)
  const forms = withPlanNames(plans, lexicon.forms, (id) => provenances.get(id))
  const aboutOf = createAbout(lexicon.national)
  const annotate = createAnnotator(
    { ...lexicon, forms },
    loadWords(nationalPlaces.flatMap(({ headword, short }) => [headword, short ?? []]).flat())
  )
  const annotated = plans.map((plan) => annotatePlan(plan, annotate, aboutOf(plan)))
  const decided = annotated.flatMap(({ decided }) => decided)
  if (!hasFaults(files)) checkUse(lexicon, plans, decided, lexiconSeeds)
  if (hasFaults(files)) return { decided, files }
  const marked = annotated.map(({ plan }) => plan)
  const library = createLibrary(marked, keepNamed(concordanceOf(marked, lexicon), { isReached: true }), {
    asOf: lexicon.asOf,
    everyday: everyday ?? [],
    site,
    summaries,
    topics: topics ?? [],
    withdrawn: lexicon.withdrawn
  })
  return { library, decided, files }

  async function read(path: string): Promise<VFile | undefined> {
    if (!existsSync(path)) {
      reportMissing(path, 'no file')
      return undefined
    }
    const file = new VFile({ path, value: Buffer.from(changed.get(path) ?? (await readFile(path))) })
    files.push(file)
    return file
  }

  async function listPlans(folder: string): Promise<string[]> {
    const entries = existsSync(folder) ? await readdir(folder, { withFileTypes: true }) : []
    const ids = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
    if (ids.length === 0) reportMissing(folder, 'no plans')
    for (const id of ids.filter((id) => !/^[a-z\d][a-z\d-]*$/.test(id))) reportMissing(join(folder, id), { name: id })
    return ids.sort()
  }

  function reportMissing(path: string, found: Parameters<typeof say<'seed-missing'>>[1]['found']): void {
    const file = new VFile({ path })
    fault(file, say('seed-missing', { found }))
    files.push(file)
  }

  function readPicture(name: string): Uint8Array | undefined {
    const path = join(seeds, name)
    return existsSync(path) ? readFileSync(path) : undefined
  }

  function readPublished<T>(name: string, schema: z.ZodType<T[]>): T[] {
    const read = schema.safeParse(readJson(name) ?? [])
    if (!read.success) reportBroken(name)
    return read.data ?? []
  }

  function readJson(path: string): unknown {
    const text = published(path)
    try {
      return text === undefined ? undefined : JSON.parse(text)
    } catch {
      reportBroken(path)
      return undefined
    }
  }

  function reportBroken(path: string): void {
    const file = new VFile({ path: `content/${path}` })
    fault(file, say('content-broken'))
    files.push(file)
  }
}
