/**
 * This project beside Starlight, VitePress and Docusaurus, on the same text: `npm run bench:peers`. Installs the three
 * from the npm registry into .cache/peers/, builds all four and measures them with the same code; writes the tables
 * into bench/README.md. `npm run bench:peers -- weight times` measures some parts, and only prints their tables.
 */
import { readFile } from 'node:fs/promises'
import { readContent } from '../tests/read-content.ts'
import { launch } from './launch.ts'
import { measureAccess } from './peers/access.ts'
import { measureBuild } from './peers/build.ts'
import { docusaurus } from './peers/docusaurus.ts'
import { measureHosts } from './peers/hosts.ts'
import { pagesOf } from './peers/pages.ts'
import { measurePolicy } from './peers/policy.ts'
import { runBuild } from './peers/run-build.ts'
import { measureWithoutScript } from './peers/script.ts'
import { measureSearch } from './peers/search.ts'
import { setUp, versionsOf } from './peers/set-up.ts'
import { starlight } from './peers/starlight.ts'
import type { Measure } from './peers/subject.ts'
import { tableToMarkdown } from './peers/table.ts'
import { thisProject } from './peers/this-project.ts'
import { measureTimes } from './peers/times.ts'
import { vitepress } from './peers/vitepress.ts'
import { measureWeight } from './peers/weight.ts'
import { writeTables } from './write-tables.ts'

const parts: Readonly<Record<string, Measure>> = {
  build: measureBuild,
  weight: measureWeight,
  times: measureTimes,
  search: measureSearch,
  hosts: measureHosts,
  script: measureWithoutScript,
  policy: measurePolicy,
  access: measureAccess
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !parts[name])
if (unknown.length > 0) {
  console.error(`Expected names of parts, found ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}.`)
  process.exit(1)
}

const [plan] = (await readContent()).plans
if (!plan) throw new Error('Expected a plan in content/, found none. Run `npm run content` first.')
const pages = pagesOf(plan)
const icon = await readFile('public/icon.svg', 'utf8')
const peers = [starlight, vitepress, docusaurus]
const sites = [thisProject, ...peers]
for (const peer of peers) {
  console.error(`${peer.name}: installing …`)
  await setUp(peer, { title: plan.title, pages, icon })
}
for (const site of sites) {
  console.error(`${site.name}: building …`)
  await runBuild(site)
}

const browser = await launch()
const sections: string[] = [await sayVersions()]
try {
  for (const [name, measure] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    console.error(`${name} …`)
    const tables = await measure({ sites, pages, browser })
    const names = sites.map((site) => site.name)
    sections.push(...tables.map((table) => tableToMarkdown(table, names)))
  }
} finally {
  await browser.close()
}
const text = sections.join('\n\n')
if (wanted.length > 0) console.log(text)
else await writeTables('bench:peers', text)

async function sayVersions(): Promise<string> {
  const lines = await Promise.all(sites.map(async (site) => `- ${site.name}: ${(await versionsOf(site)).join(', ')}`))
  const date = new Date().toISOString().slice(0, 10)
  const programs = `Node ${process.versions.node}, Chromium ${browser.version()}`
  return `${lines.join('\n')}\n\n${programs}, ${date}; ${pages.length} pages of the plan each. The best of a row are bold.`
}
