/**
 * What a build costs, step by step, from 25 to 10,000 sections, as one plan and as many: `npm run bench:scale`. Writes the
 * tables into bench/README.md. `npm run bench:scale -- 1000` measures the texts of one size, and only prints their tables.
 * The texts are synthetic, from a fixed seed; at 25 and 1,000 sections Starlight builds the same text in the same run.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readContent } from '../tests/read-content.ts'
import { copyProject } from '../tests/project-copy.ts'
import { pagesOf } from './peers/pages.ts'
import { runBuild, type BuildRun } from './peers/run-build.ts'
import { setUp } from './peers/set-up.ts'
import { starlightPages } from './peers/starlight.ts'
import { rowOf, tableToMarkdown, type Table } from './peers/table.ts'
import { runStep, siteOf, steps } from './scale/steps.ts'
import { sizesOf, type PageSizes } from './scale/sizes.ts'
import { writeSyntheticSeeds, type Collection } from './scale/synthetic.ts'
import { writeTables } from './write-tables.ts'

const collections: readonly Collection[] = [
  { plans: 1, sections: 25 },
  { plans: 1, sections: 1_000 },
  { plans: 40, sections: 25 },
  { plans: 1, sections: 10_000 },
  { plans: 400, sections: 25 }
]
/** Larger ones take a site of Markdown files minutes. */
const mostForPeer = 1_000

interface Figures {
  readonly collection: Collection
  readonly runs: ReadonlyMap<string, BuildRun>
  readonly sizes: readonly PageSizes[]
  /** Starlight's build of the same text. */
  readonly peer?: BuildRun
}

const wanted = process.argv.slice(2).map(Number)
const isWanted = (one: Collection) => wanted.length === 0 || wanted.includes(countSections(one))
const figures: Figures[] = []
for (const collection of collections.filter(isWanted)) figures.push(await measure(collection))

const names = figures.map(({ collection }) => nameOf(collection))
const compared = figures.flatMap(({ collection, runs, peer }) => (peer ? [{ collection, runs, peer }] : []))
const tables = [
  ...tablesOfSteps().map((table) => tableToMarkdown(table, names)),
  ...compared.map(({ collection, runs, peer }) =>
    tableToMarkdown(tableOfPeer(collection, [runs.get('site') ?? { seconds: NaN }, peer]), [
      'this project',
      'Starlight'
    ])
  ),
  tableToMarkdown(tableOfSizes(), names)
].join('\n\n')
const date = new Date().toISOString().slice(0, 10)
const text = `Node ${process.versions.node}, two cores, ${date}.\n\n${tables}`
if (wanted.length > 0) console.log(text)
else await writeTables('bench:scale', text)

async function measure(collection: Collection): Promise<Figures> {
  const seeds = await mkdtemp(join(tmpdir(), 'bench-scale-'))
  await writeSyntheticSeeds(seeds, collection)
  const { folder, remove } = await copyProject('plans', seeds)
  try {
    const runs = new Map<string, BuildRun>()
    for (const step of steps) {
      const run = await runStep(folder, step)
      console.error(
        `${nameOf(collection)}: ${step.name}, ${run.seconds.toFixed(1)} s, ${(run.processor ?? NaN).toFixed(1)} s of a processor, ${toMebibytes(run.memory)} MiB`
      )
      runs.set(step.name, run)
    }
    const peer = collection.plans === 1 && collection.sections <= mostForPeer ? await runPeer(folder) : undefined
    return { collection, runs, sizes: await sizesOf(siteOf(folder)), ...(peer && { peer }) }
  } finally {
    await remove()
    await rm(seeds, { recursive: true })
  }
}

async function runPeer(folder: string): Promise<BuildRun> {
  const [plan] = (await readContent(join(folder, 'content'))).plans
  if (!plan) throw new Error('Expected a synthetic plan, found none.')
  console.error('Starlight, of the same text …')
  // Pages of another text would be built, too.
  for (const left of ['src', starlightPages.output, ...starlightPages.caches])
    await rm(join(starlightPages.folder, left), { recursive: true, force: true })
  await setUp(starlightPages, {
    title: plan.title,
    pages: pagesOf(plan),
    icon: await readFile('public/icon.svg', 'utf8')
  })
  return runBuild(starlightPages)
}

function tablesOfSteps(): Table[] {
  const rows = (write: (run: BuildRun, collection: Collection) => string) =>
    steps.map(({ name }) =>
      rowOf('neither', name, figures, ({ runs, collection }) => write(runs.get(name) ?? { seconds: NaN }, collection))
    )
  return [
    {
      title: 'Cost: milliseconds of a processor a section',
      rows: rows(({ processor = NaN }, collection) => ((1000 * processor) / countSections(collection)).toFixed(1)),
      notes: [
        'All processes of the step together. Where a step is linear the figures of 1,000 and 10,000 sections are alike; at 25 most ' +
          'is what every build costs, whatever the text.'
      ]
    },
    { title: 'Seconds', rows: rows(({ seconds }) => seconds.toFixed(1)), notes: [] },
    { title: 'Most memory, MiB', rows: rows(({ memory }) => toMebibytes(memory)), notes: [] }
  ]
}

function tableOfPeer(collection: Collection, runs: readonly BuildRun[]): Table {
  return {
    title: `The pages of ${nameOf(collection)}`,
    rows: [
      rowOf('less', 'seconds', runs, ({ seconds }) => seconds.toFixed(1)),
      rowOf('less', 'seconds of a processor', runs, ({ processor = NaN }) => processor.toFixed(1)),
      rowOf('less', 'most memory, MiB', runs, ({ memory }) => toMebibytes(memory))
    ],
    notes: [
      'This project: the whole build from seeds, with a page for every term and place, search data and editions. Starlight: ' +
        '`astro build` of the same text as Markdown, with its search.'
    ]
  }
}

function tableOfSizes(): Table {
  const kibibytes = (bytes: number) => (bytes / 1024).toFixed(0)
  const all = figures[0]?.sizes ?? []
  return {
    title: 'Pages: number, median and largest in KiB',
    rows: all.map(({ name }) =>
      rowOf('neither', name, figures, ({ sizes }) => {
        const found = sizes.find((one) => one.name === name)
        return found ? `${found.count}: ${kibibytes(found.median)}, ${kibibytes(found.largest)}` : ''
      })
    ),
    notes: []
  }
}

function nameOf(collection: Collection): string {
  const { plans } = collection
  return `${countSections(collection).toLocaleString('en')} sections, ${plans} ${plans === 1 ? 'plan' : 'plans'}`
}

function countSections({ plans, sections }: Collection): number {
  return plans * sections
}

function toMebibytes(memory = NaN): string {
  return (memory / 1024 ** 2).toFixed(0)
}
