/** The Astro integration: what `astro build` and `astro dev` do beyond pages. */
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { faultsOf, type Fault } from '../model/faults.ts'
import type { Library } from '../model/library.ts'
import { say } from '../model/messages/say.ts'
import type { Corpus } from '../search/corpus.ts'
import { isSmall } from '../search/is-small.ts'
import { identify, toCorpus } from '../search/to-corpus.ts'
import { contentFilesOf, readContentFiles, writeContentFiles } from './content.ts'
import { finishSite, type Finishing } from './finish-site.ts'
import { folders } from './folders.ts'
import { createEditing } from './edit-seeds.ts'
import { createOrder, initialOf, language } from './language.ts'
import { told } from './locale.ts'
import { takeLock } from './lock.ts'
import { needSeeds } from './need-seeds.ts'
import { printMessages } from './print-messages.ts'
import { publishedIn, publishedPlans } from './published.ts'
import { readSeeds } from './read-seeds.ts'
import { serveEdits } from './serve-edits.ts'
import { serveFiles } from './serve-files.ts'
import { readSoftware } from './read-software.ts'
import { readSiteUrl } from './site-url.ts'
import { oldSite, putInPlace } from './put-in-place.ts'
import { provide, virtualLibrary } from './virtual-library.ts'
import { virtualStyle } from './virtual-style.ts'
import { watchSeeds } from './watch-seeds.ts'
import { writeEditions } from './write-editions.ts'
import { placeholders } from './write-zip.ts'

/** Astro builds into its `outDir`, which then takes the place of the site. */
export function plans(): AstroIntegration {
  const { seeds, content, shown, site, cache, aside } = folders
  let made: { library: Library; corpus: Corpus } | undefined
  let editions: Finishing['editions'] | undefined
  let giveBack: (() => void) | undefined

  return {
    name: 'plans',
    hooks: {
      'astro:config:setup': async ({ command, updateConfig, injectScript }) => {
        // What editors see while they work; a build has nothing of it.
        if (command === 'dev') injectScript('page', `import '/src/client/entries/edit.ts'`)
        updateConfig({ vite: { plugins: [virtualLibrary, virtualStyle(() => made?.library.site)] } })
        if (command !== 'build' && command !== 'dev') return
        needSeeds()
        if (command === 'build') {
          const siteUrl = readSiteUrl()
          if (siteUrl) updateConfig({ site: siteUrl.href })
          giveBack = takeLock(join(cache, 'building'))
        }
        if ((await load()).length === 0) return
        // Astro prints the stack of what is thrown; a build is told of it in a sentence by its script.
        if (command === 'dev') process.exit(1)
        throw new Error(told(say('seeds-faulty')))
      },
      'astro:server:setup': ({ server }) => {
        watchSeeds(server, seeds, load)
        serveFiles(server, () => made)
        serveEdits(
          server,
          createEditing(seeds, published, () => made?.library)
        )
      },
      // Before the pages, which tell size and checksum of each.
      'astro:build:start': async () => {
        if (!made) return
        const folder = join(aside, 'downloads')
        editions = { folder, facts: await writeEditions(folder, made.library, made.corpus) }
        provide({ fileFacts: new Map([...editions.facts, ...placeholders]) })
      },
      'astro:build:done': async ({ dir }) => {
        const built = fileURLToPath(dir)
        if (!made || !editions) return
        const siteUrl = readSiteUrl()
        await finishSite(built, { ...made, editions }, siteUrl)
        await putInPlace(site, built, oldSite)
        // This process may go on and serve the site.
        giveBack?.()
        if (!siteUrl) console.log(told(say('address-unknown')))
        console.log(told(say('build-ready', { site })))
      }
    }
  }

  async function published() {
    return publishedIn(content, await readContentFiles(content))
  }

  /** @returns The faults of the seeds. If they have any, these are printed, and what was made before stays in use. */
  async function load(): Promise<readonly Fault[]> {
    const before = await readContentFiles(content)
    const read = await readSeeds(seeds, publishedIn(content, before), new Map(), publishedPlans(content, before))
    printMessages(read.files)
    const { library } = read
    if (!library) return faultsOf(read.files)
    const shownBefore = shown === content ? before : await readContentFiles(shown)
    await writeContentFiles(shown, shownBefore, contentFilesOf(library, read.decided))
    const corpus = toCorpus(library.plans, library.terms, library.places, language, library.everyday)
    made = { library, corpus }
    provide({
      library,
      corpusName: identify(corpus),
      isIndexed: !isSmall(corpus),
      byName: createOrder(),
      cut: language.cut,
      initialOf,
      software: await readSoftware(),
      fileFacts: new Map()
    })
    return []
  }
}
