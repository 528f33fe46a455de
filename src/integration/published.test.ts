import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { tinySeeds } from '../../tests/tiny-plan.ts'
import { readPlan } from '../read/read-plan.ts'
import { readContentFiles } from './content.ts'
import { publishedIn, publishedPlans } from './published.ts'

let city = ''
const content = () => join(city, 'our city', 'content')
const git = (...args: string[]) => execFileSync('git', args, { cwd: city, stdio: 'pipe' })
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(content(), path)), { recursive: true })
  writeFileSync(join(content(), path), text)
}
const published = async () => publishedIn(content(), await readContentFiles(content()))

beforeEach(() => {
  city = mkdtempSync(join(tmpdir(), 'city-'))
  write('terms.json', 'first')
  write('places.json', 'first')
})
afterEach(() => {
  rmSync(city, { recursive: true })
})

const commit = () => {
  git('add', '.')
  git('-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '-qm', 'first')
}

test('where git keeps content/, what is committed was published, and nothing else', async () => {
  git('init', '-q')
  commit()
  write('terms.json', 'tried')
  write('plans/river-2030/plan.json', 'tried')
  write('plans/brook-2031/plan.json', 'tried')
  git('add', join(content(), 'plans/brook-2031'))
  const textOf = await published()
  expect(['terms.json', 'places.json', 'plans/river-2030/plan.json', 'plans/brook-2031/plan.json'].map(textOf)).toEqual(
    ['first', 'first', undefined, undefined]
  )
})

test('a plan whose plan.json was deleted may have another text, before and after it is made again', async () => {
  const path = 'plans/tiny-2030/plan.json'
  const planOf = (text: string) => JSON.stringify(readPlan(tinySeeds({ source: `第一章 总则\n\n${text}\n` })))
  const [first, other] = [planOf('保护小河。'), planOf('守护大河。')]
  git('init', '-q')
  write(path, first)
  commit()
  rmSync(join(content(), path))
  expect((await published())(path)).toBeUndefined()
  write(path, other)
  expect((await published())(path)).toBe(other)
  write(path, `${first} `)
  expect((await published())(path)).toBe(first)
  write(path, '{')
  expect((await published())(path)).toBe(first)
})

test('the plans that must still be there are those that are committed and not taken away', async () => {
  const plans = async () => publishedPlans(content(), await readContentFiles(content()))
  write('plans/river-2030/plan.json', 'first')
  write('plans/lake-2029/plan.json', 'first')
  expect(await plans()).toEqual([])
  git('init', '-q')
  expect(await plans()).toEqual([])
  commit()
  write('plans/brook-2031/plan.json', 'tried')
  expect(await plans()).toEqual(['lake-2029', 'river-2030'])
  rmSync(join(content(), 'plans/lake-2029'), { recursive: true })
  expect(await plans()).toEqual(['river-2030'])
})

test('elsewhere, and before the first commit, all of it was', async () => {
  expect((await published())('terms.json')).toBe('first')
  git('init', '-q')
  expect((await published())('terms.json')).toBe('first')
})
