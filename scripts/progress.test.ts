import { expect, test } from 'vitest'
import { createProgress } from './progress.ts'

/** What is written while 4 parts take `milliseconds` each. */
function watch(milliseconds: number, isTTY: boolean): string[] {
  const lines: string[] = []
  let time = 0
  const write = (line: string) => lines.push(line) > 0
  const step = createProgress('pages', 4, { write, isTTY }, () => time)
  for (let part = 0; part < 4; part++) {
    time += milliseconds
    step()
  }
  return lines
}

test('shows how far a long step is and what is left, on one line, and takes the line away', () => {
  expect(watch(60_000, true)).toEqual([
    '\r\u001b[Kpages: 1 / 4, 3 min left',
    '\r\u001b[Kpages: 2 / 4, 2 min left',
    '\r\u001b[Kpages: 3 / 4, 60 s left',
    '\r\u001b[K'
  ])
})

test('says nothing of a short step, nor where no one watches', () => {
  expect(watch(100, true)).toEqual([])
  expect(watch(60_000, false)).toEqual([])
})
