import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { foldersOf } from './folders.ts'

test('without --seeds the folders are those of the project', () => {
  expect(foldersOf(['node', 'build-site.ts'])).toEqual({
    seeds: 'seeds',
    content: 'content',
    shown: 'content',
    site: 'dist',
    cache: '.cache',
    aside: '.cache'
  })
})

test('what is made lies beside the seeds, wherever they are', () => {
  const city = mkdtempSync(join(tmpdir(), 'city-'))
  const beside = (seeds: string) => ({
    seeds,
    content: join(city, 'content'),
    shown: join(city, 'content'),
    site: join(city, 'dist'),
    cache: join(city, '.cache'),
    aside: expect.stringMatching(/^\.cache.sites.[\da-f]{8}$/) as string
  })
  // Seeds without a folder of their own.
  expect(foldersOf(['--seeds', city])).toEqual(beside(city))
  mkdirSync(join(city, 'seeds'))
  expect(foldersOf(['--seeds', city])).toEqual(beside(join(city, 'seeds')))
  expect(foldersOf([`--seeds=${join(city, 'seeds')}`])).toEqual(beside(join(city, 'seeds')))
  expect(foldersOf(['--seeds', '../another']).aside).not.toBe(foldersOf(['--seeds', city]).aside)
})

test('what development tries is no content', () => {
  const city = mkdtempSync(join(tmpdir(), 'city-'))
  expect(foldersOf(['node', 'astro.mjs', 'dev', '--seeds', city])).toMatchObject({
    content: join(city, 'content'),
    shown: join(city, '.cache/content')
  })
})
