/** seeds/ → content/: `npm run content`; with `--check` it writes nothing and fails when `content/` is not what the seeds give. */
import { parseArgs } from 'node:util'
import { contentFilesOf, findStale, readContentFiles, writeContentFiles } from '../src/integration/content.ts'
import { readSeeds } from '../src/integration/read-seeds.ts'
import { printMessages } from '../src/integration/print-messages.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: 'seeds' },
    content: { type: 'string', default: 'content' },
    check: { type: 'boolean', default: false }
  }
})
const before = await readContentFiles(values.content)
const { library, decided, files } = await readSeeds(values.seeds, (path) => before.get(path))
printMessages(files)
if (!library) {
  console.error('\nNothing was written.')
  process.exit(1)
}
const after = contentFilesOf(library, decided)
if (!values.check) {
  await writeContentFiles(values.content, before, after)
  console.log(`${values.content}/: ${after.size} files`)
} else {
  const stale = findStale(before, after)
  for (const path of stale)
    console.error(`${values.content}/${path}: Expected what the seeds give, found another text.`)
  if (stale.length > 0) {
    console.error('\nRun `npm run content` and commit the result with its cause. content/ is never edited by hand.')
    process.exitCode = 1
  } else console.log(`${values.content}/: ${after.size} files, as the seeds give them`)
}
