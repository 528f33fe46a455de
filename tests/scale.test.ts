/**
 * What a build costs must not grow faster than the text. Nothing here is an absolute time: processor time of one step is
 * compared with that of another in the same run, so that a slow or busy machine changes both. bench/scale.ts has the figures.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { parsing, runStep, siteOf, steps } from '../bench/scale/steps.ts'
import { sizesOf } from '../bench/scale/sizes.ts'
import { writeSyntheticSeeds } from '../bench/scale/synthetic.ts'
import { language } from '../src/integration/language.ts'
import { createBookOf } from '../src/editions/book.ts'
import { toAkomaNtoso } from '../src/editions/to-akn.ts'
import { toJson } from '../src/editions/to-json.ts'
import { annotatePlan } from '../src/annotate/annotate-plan.ts'
import { createAnnotator } from '../src/annotate/annotate.ts'
import { concordanceOf } from '../src/annotate/concordance.ts'
import { createLibrary } from '../src/model/library.ts'
import { readLexicon } from '../src/read/read-lexicon.ts'
import { readPlan } from '../src/read/read-plan.ts'
import { toPages } from '../src/view/to-mdx.ts'
import { toCorpus } from '../src/search/to-corpus.ts'
import { copyProject } from './project-copy.ts'

async function withSeeds<T>(sections: number, run: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'scale-'))
  try {
    await writeSyntheticSeeds(folder, { plans: 1, sections })
    return await run(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Seconds that a processor works, the best of some runs: the first warms up. */
function measure(run: () => void, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const start = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1e6
  })
  return Math.min(...times)
}

const costOfPure = (sections: number) =>
  withSeeds(sections, async (folder) => {
    const read = async (name: string) => {
      const path = join(folder, name)
      return { path, value: await readFile(path) }
    }
    const names = ['source.txt', 'provenance.yaml', 'corrections.yaml'].map((name) => `plans/plan-1/${name}`)
    const seeds = await Promise.all(
      [...names, 'glossary.yaml', 'gazetteer.yaml', 'exceptions.yaml'].map((name) => read(name))
    )
    const seconds = measure(() => {
      const [source, provenance, corrections, glossary, gazetteer, exceptions] = seeds.map((seed) => new VFile(seed))
      if (!source || !provenance || !corrections || !glossary || !gazetteer || !exceptions) throw new Error('Too few.')
      const unmarked = readPlan({ id: 'plan-1', source, provenance, corrections })
      const lexicon = readLexicon({ glossary, gazetteer, exceptions })
      if (!unmarked || !lexicon) throw new Error('Expected good seeds.')
      const { plan } = annotatePlan(unmarked, createAnnotator(lexicon))
      const { terms, places } = concordanceOf([plan], lexicon)
      toPages(plan, createLibrary([plan], { terms, places }))
      toCorpus([plan], terms, places, language)
      const book = createBookOf({ terms, places })(plan)
      toJson(book)
      toAkomaNtoso(book, new Date(0))
    }, 3)
    return seconds / sections
  })

test('a section costs the same in a plan four times as long', async () => {
  const short = await costOfPure(200)
  const long = await costOfPure(800)
  // Linear gives 0.9 to 1.1; what is quadratic in any step that counts gives up to 4.
  expect(long / short).toBeLessThan(2)
})

/**
 * What a section more may cost, where it costs 1 to parse its text forty-five times as Markdown, in a process of its own as the
 * steps are: how far a program is optimised depends on what has run in its process before. That is more than the noise of a
 * busy machine, and less than what a step costs that does for each page what it should do once.
 */
const budgets = { content: 1, site: 5.5 }

test.skipIf(process.platform !== 'linux')(
  'a build keeps to its budget, and its pages to their size',
  { timeout: 900_000 },
  async () => {
    await using short = await openProject(50)
    await using long = await openProject(250)
    let ratios = await renewRatios(short, long)
    for (let round = 1; round < most && !isKept(ratios); round++) ratios = await renewRatios(short, long)
    for (const [name, budget] of Object.entries(budgets)) expect.soft(ratios[name], name).toBeLessThan(budget)

    const sizes = { short: await sizesOf(siteOf(short.folder)), long: await sizesOf(siteOf(long.folder)) }
    const sizeOf = (build: keyof typeof sizes, kind: string) => sizes[build].find(({ name }) => name === kind)
    const medianOf = (build: keyof typeof sizes, kind: string) => sizeOf(build, kind)?.median ?? NaN
    // An entry with more occurrences than a page holds has more pages.
    expect(sizeOf('long', 'term or place')?.largest).toBeLessThan(150_000)
    // The contents list the chapters, and the sections of one chapter: both are twice as many in a plan five times as long.
    expect(medianOf('long', 'section') / medianOf('short', 'section')).toBeLessThan(1.5)
  }
)

/** So many times two builds are measured at most. What else runs on a machine only adds: the least that was seen counts. */
const most = 4

interface Project extends AsyncDisposable {
  readonly folder: string
  readonly sections: number
  /** Seconds of processor time by step, the least of all runs. */
  readonly costs: Map<string, number>
}

async function openProject(sections: number): Promise<Project> {
  const { folder, remove } = await withSeeds(sections, (seeds) => copyProject('plans', seeds))
  return { folder, sections, costs: new Map(), [Symbol.asyncDispose]: remove }
}

/** Measure both twice more, in turn. @returns What a section more costs, by step. */
async function renewRatios(short: Project, long: Project): Promise<Readonly<Record<string, number>>> {
  const measured = [...steps.filter(({ name }) => name in budgets), parsing]
  for (const { folder, costs } of [short, long, short, long])
    for (const step of measured) {
      const { processor = NaN } = await runStep(folder, step)
      costs.set(step.name, Math.min(costs.get(step.name) ?? Infinity, processor))
    }
  const costOf = ({ costs }: Project, name: string) => costs.get(name) ?? NaN
  const unit = costOf(long, parsing.name) / long.sections
  return Object.fromEntries(
    Object.keys(budgets).map((name) => {
      const more = costOf(long, name) - costOf(short, name)
      return [name, more / (long.sections - short.sections) / unit]
    })
  )
}

const isKept = (ratios: Readonly<Record<string, number>>): boolean =>
  Object.entries(budgets).every(([name, budget]) => (ratios[name] ?? NaN) < budget)
