import { readFile, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { runBuild, type BuildRun } from './run-build.ts'
import { medianOf } from './statistics.ts'
import type { Measure } from './subject.ts'
import { rowOf } from './table.ts'

const rounds = 3

/** What a build takes and what it makes. */
export const measureBuild: Measure = async ({ sites, pages }) => {
  const runs = sites.map((site) => ({ site, cold: [] as BuildRun[], warm: [] as BuildRun[] }))
  for (let round = 0; round < rounds; round++)
    for (const { site, cold, warm } of runs) {
      for (const path of [site.output, ...site.caches])
        await rm(join(site.folder, path), { recursive: true, force: true })
      cold.push(await runBuild(site))
      warm.push(await runBuild(site))
    }
  const builds = await Promise.all(
    runs.map(async ({ site, cold, warm }) => ({ cold, warm, size: await sizeOf(join(site.folder, site.output)) }))
  )
  return [
    {
      title: 'Build',
      rows: [
        rowOf('less', 'cold: seconds', builds, ({ cold }) => secondsOf(cold).toFixed(2)),
        rowOf('less', 'cold: milliseconds a page', builds, ({ cold, size }) =>
          ((1000 * secondsOf(cold)) / size.pages).toFixed(0)
        ),
        rowOf('less', 'cold: most memory, MiB', builds, ({ cold }) => writeMemory(cold)),
        rowOf('less', 'warm: seconds', builds, ({ warm }) => secondsOf(warm).toFixed(2)),
        rowOf('less', 'warm: most memory, MiB', builds, ({ warm }) => writeMemory(warm)),
        rowOf('neither', 'HTML pages', builds, ({ size }) => String(size.pages)),
        rowOf('less', 'HTML a page, KiB', builds, ({ size }) => (size.html / size.pages / 1024).toFixed(1)),
        rowOf('less', 'site, MiB', builds, ({ size }) => (size.bytes / 1024 ** 2).toFixed(2)),
        rowOf('less', 'site, each file by gzip, MiB', builds, ({ size }) => (size.gzip / 1024 ** 2).toFixed(2)),
        rowOf('neither', 'files', builds, ({ size }) => String(size.files))
      ],
      notes: [
        `\`npm run build\`, in turn; median of ${rounds}. Cold: without what earlier builds have left, packages installed. ` +
          'Memory is the proportional set size of all processes, looked at up to ten times a second. The peers build the ' +
          `${pages.length} pages of the plan and a page or two of their own; this project builds these and one for every ` +
          'term and place, from `seeds/`, and the editions to download.'
      ]
    }
  ]
}

const secondsOf = (runs: readonly BuildRun[]) => medianOf(runs.map(({ seconds }) => seconds))

function writeMemory(runs: readonly BuildRun[]): string {
  const known = runs.flatMap(({ memory }) => memory ?? [])
  return known.length > 0 ? (medianOf(known) / 1024 ** 2).toFixed(0) : 'not known: no /proc'
}

async function sizeOf(folder: string) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const sizes = { files: 0, bytes: 0, gzip: 0, pages: 0, html: 0 }
  for (const entry of entries.filter((one) => one.isFile())) {
    const bytes = await readFile(join(entry.parentPath, entry.name))
    sizes.files++
    sizes.bytes += bytes.length
    sizes.gzip += gzipSync(bytes).length
    if (!entry.name.endsWith('.html')) continue
    sizes.pages++
    sizes.html += bytes.length
  }
  return sizes
}
