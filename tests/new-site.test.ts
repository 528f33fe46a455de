/** `npm run new`: the folder that it makes is good as it is, and nothing is written over what is there. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parse } from 'yaml'
import { siteSchema } from '../src/model/site.ts'
import { runScript } from './project-copy.ts'
import { buildContent, readFolder } from './run-script.ts'
import { faultsBySchema } from './seed-faults.ts'

let parent = ''
let city = ''
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'new-'))
  city = join(parent, '我们的 城市')
  expect(await newSite(city)).toMatchObject({ status: 0, stderr: '' })
})
afterAll(() => rm(parent, { recursive: true }))

const newSite = (folder: string) => runScript('.', 'new-site', {}, folder, '--lang', 'zh')

test('a folder that is not empty is left as it is', async () => {
  const before = readFolder(city)
  expect(await newSite(city)).toEqual({
    status: 1,
    stdout: '',
    stderr: `${city} 里已经有东西，什么也没有写。请换一个新的文件夹，或先清空它。\n`
  })
  expect(readFolder(city)).toEqual(before)
})

test('the example is without a fault, and its files are as content would write them', async () => {
  const schemas = readFolder(join(city, 'seeds/schemas'))
  const { code, stderr } = await buildContent('--seeds', city)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(readFolder(join(city, 'seeds/schemas'))).toEqual(schemas)
})

test('what people say is found from the first day', async () => {
  expect(await readFile(join(city, 'seeds/everyday-words.yaml'), 'utf8')).toContain('said: 看病')
})

test('site.yaml explains every field, with an example that is good', async () => {
  const path = join(city, 'seeds/site.yaml')
  const whole = (await readFile(path, 'utf8')).replaceAll(/^#(?=\w)/gm, '')
  expect(Object.keys(parse(whole) as object).sort()).toEqual(Object.keys(siteSchema.shape).sort())
  expect(faultsBySchema(path, whole)).toEqual([])
  await writeFile(path, whole)
  await writeFile(join(city, 'seeds/logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  expect(await buildContent('--seeds', city)).toMatchObject({ code: 0, stderr: '' })
})

test('the workflow takes the release that made it', async () => {
  const { version } = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
  expect(await readFile(join(city, '.github/workflows/site.yml'), 'utf8')).toContain(`VERSION: v${version}\n`)
})

test('what is left of the example is named once there are other documents', async () => {
  await cp('tests/golden/two-plans/seeds/plans/river-2030', join(city, 'seeds/plans/river-2030'), { recursive: true })
  const { code, stderr } = await buildContent('--seeds', city, '--lang', 'zh')
  expect(code).toBe(0)
  for (const left of ['“示例市规划文库”', '“示例市图书馆”', '《示例市公园建设规划》']) expect(stderr).toContain(left)
})
