/**
 * What a part of a large library costs to build and leaves on disk: `npm run bench:shards`; `npm run bench:shards -- 40` for so many
 * plans only. Each is a site of its own from seeds in a folder of their own: synthetic plans of 25 sections, as `bench:scale` has them.
 */
import { glob, mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { runMeasured, type BuildRun } from './peers/run-build.ts'
import { sizesOf } from './scale/sizes.ts'
import { writeSyntheticSeeds } from './scale/synthetic.ts'

const sections = 25
const wanted = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [40, 400]

console.log(
  '| plans | build, s | of a processor, s | memory, MiB | files | all, MiB | search, MiB | downloads, MiB | records, MiB | every search loads, KiB | largest list, KiB |'
)
console.log(`|${'---:|'.repeat(11)}`)
for (const plans of wanted) {
  const shard = await mkdtemp(join(tmpdir(), 'bench-shards-'))
  await writeSyntheticSeeds(join(shard, 'seeds'), { plans, sections })
  const script = ['--env-file=.env', 'scripts/build-site.ts', '--seeds', shard]
  const run = await runMeasured('a site', '.', [process.execPath, ...script], { SOURCE_DATE_EPOCH: '1700000000' })
  console.log(`| ${[plans, ...(await figuresOf(join(shard, 'dist'), run))].join(' | ')} |`)
  await rm(shard, { recursive: true })
}

async function figuresOf(site: string, { seconds, processor = NaN, memory = NaN }: BuildRun): Promise<string[]> {
  let files = 0
  const bytes = { all: 0, search: 0, downloads: 0, records: 0 }
  let corpus = 0
  for await (const path of glob('**/*', { cwd: site })) {
    const facts = await stat(join(site, path))
    if (!facts.isFile()) continue
    files++
    bytes.all += facts.size
    if (/^(?:search|pagefind)\//.test(path)) bytes.search += facts.size
    if (path.startsWith('downloads/')) bytes.downloads += facts.size
    if (path.endsWith('.ndjson.gz')) bytes.records += facts.size
    if (/^search\/corpus-/.test(path)) corpus = gzipSync(await readFile(join(site, path))).length
  }
  const list = (await sizesOf(site)).find(({ name }) => name === 'list of the site')?.largest ?? NaN
  return [
    seconds.toFixed(0),
    processor.toFixed(0),
    toMebibytes(memory),
    files.toLocaleString('en'),
    ...Object.values(bytes).map(toMebibytes),
    (corpus / 1024).toFixed(1),
    (list / 1024).toFixed(0)
  ]
}

function toMebibytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(0)
}
