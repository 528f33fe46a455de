/** Check dist/: every link and fragment, every page within reach, nothing inline, no other host, no code unknown, and the text of every page = the reading text. */
import { existsSync } from 'node:fs'
import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { HtmlValidate, StaticConfigLoader } from 'html-validate'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { software } from '../src/software/software.ts'
import { publishedSchema } from '../src/model/content-schema.ts'
import { checkCode, checkCrates } from '../src/check/check-code.ts'
import { checkPage, idsOf } from '../src/check/check-page.ts'
import { checkEntryLinks, checkReach, linksOf } from '../src/check/check-reach.ts'
import { folders } from '../src/integration/folders.ts'
import { needSeeds } from '../src/integration/need-seeds.ts'
import { told } from '../src/integration/locale.ts'
import { printMessages } from '../src/integration/print-messages.ts'
import { readSiteUrl } from '../src/integration/site-url.ts'
import { say } from '../src/model/messages/say.ts'
import { idsOf as idsOfEntry, withdrawnListSchema } from '../src/model/withdrawn.ts'
import { pageFault, hasFaults } from '../src/model/report.ts'

needSeeds()
const { site, content } = folders
if (!existsSync(join(site, 'index.html'))) {
  console.error(told(say('site-missing', { site })))
  process.exit(1)
}
const siteUrl = readSiteUrl()
const html = unified().use(rehypeParse)
const pages = new Map<string, { file: VFile; tree: ReturnType<typeof html.parse> }>()
const targets = new Map<string, ReadonlySet<string>>()

for await (const entry of glob(['**/*.*', 'downloads/*'], { cwd: site })) {
  const path = entry.replaceAll('\\', '/')
  // An edition is a file to take away, whatever its format.
  if (!path.endsWith('.html') || path.startsWith('downloads/')) {
    targets.set(path, new Set())
    continue
  }
  const file = new VFile({ path, value: await readFile(join(site, path)) })
  const tree = html.parse(file)
  pages.set(path, { file, tree })
  targets.set(path, idsOf(tree))
}
const validator = new HtmlValidate(new StaticConfigLoader({ root: true, extends: ['html-validate:standard'] }))
for (const { file, tree } of pages.values()) {
  checkPage(tree, file, targets, siteUrl)
  const { results } = await validator.validateString(String(file), file.path)
  for (const { line, column, message, ruleId } of results.flatMap(({ messages }) => messages))
    pageFault(file, `html-validate/${ruleId}`, `${message}. Correct the component; the page is not valid HTML.`, {
      line,
      column
    })
}

const missing = new VFile({ path: `${site}/` })
const links = new Map([...pages].map(([path, { tree }]) => [path, linksOf(tree, path)]))
const entries = new Set<string>()
const common = new Set<string>()
const earlier = new Set(['404.html'])
for (const type of ['terms', 'places']) {
  const published = publishedSchema.parse(JSON.parse(await readFile(join(content, `${type}.json`), 'utf8')))
  for (const { id, formerly = [], common: isCommon = false } of published) {
    entries.add(`${type}/${id}.html`)
    if (isCommon) common.add(`${type}/${id}.html`)
    for (const old of formerly) earlier.add(`${type}/${old}.html`)
  }
}
const withdrawn = join(content, 'withdrawn.json')
if (existsSync(withdrawn)) {
  for (const entry of withdrawnListSchema.parse(JSON.parse(await readFile(withdrawn, 'utf8'))))
    for (const id of idsOfEntry(entry)) earlier.add(`${entry.type}s/${id}.html`)
}
checkReach(links, earlier, missing)
checkEntryLinks(links, entries, common, missing)
checkCode(targets.keys(), missing)
const parts = software.flatMap(({ inside }) => inside?.parts ?? [])
for await (const path of glob('pagefind/*.pagefind', { cwd: site }))
  checkCrates(
    gunzipSync(await readFile(join(site, path))).toString('latin1'),
    new Set(parts.map(({ title }) => title)),
    missing
  )

const files = [missing, ...[...pages.values()].map(({ file }) => file)]
printMessages(files, 'en')
if (hasFaults(files)) process.exitCode = 1
else console.log(told(say('site-good', { site, pages: pages.size, files: targets.size })))
