/** Parse the source of a synthetic plan forty-five times as Markdown: work of a library, whatever this project does. */
import { readFileSync } from 'node:fs'
import { markdown } from '../../src/view/markdown.ts'

const source = readFileSync('seeds/plans/plan-1/source.txt', 'utf8')
for (let count = 0; count < 45; count++) markdown.parse(source)
