/** The programs that tests need and npm does not bring. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'
import { chromium83Path, fetchChromium83 } from './hosts/chromium-83.ts'

export type ProgramName = keyof typeof programs

/** Paths of programs; without Chromium there is no answer. */
export type Provided<Name extends ProgramName> = {
  readonly [Key in Name]: Key extends 'chromium' ? string : string | undefined
}

/**
 * Give the path of each program: what the variable of its name names (`CHROMIUM`, `NGINX`), else one that the system
 * has, else Debian's package where apt may install it. Chromium is downloaded at last.
 *
 * The answer is kept in that variable, empty for none, so that workers started afterwards do not look again. Call it in
 * one process at a time: apt does not run twice.
 *
 * @returns Without a program that is not to be had; what is not checked then is printed.
 * @throws {Error} When that program is Chromium, or when the variable CI is set; says what to do.
 */
export function provide<Name extends ProgramName>(names: readonly Name[]): Provided<Name> {
  const unknown = names.filter((name) => process.env[variableOf(name)] === undefined)
  const missing = unknown.filter((name) => find(name) === undefined)
  if (missing.length > 0) install(missing)
  for (const name of unknown) process.env[variableOf(name)] = find(name) ?? fetchProgram(name) ?? doWithout(name)
  return Object.fromEntries(names.map((name) => [name, process.env[variableOf(name)] || undefined])) as Provided<Name>
}

interface Program {
  /** File names, in the folders of PATH. */
  readonly names: readonly string[]
  /** Paths elsewhere. */
  readonly places: readonly string[]
  /** Debian's packages. */
  readonly packages: readonly string[]
  /** Gets it from elsewhere. */
  readonly fetch?: () => void
  /** What is not checked without it; nothing can be checked without one that has none. */
  readonly checks?: string
}

const programs = {
  chromium: {
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe'],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      chromium.executablePath()
    ],
    packages: ['chromium', 'fonts-noto-cjk'],
    fetch: fetchChromium
  },
  chromium83: {
    names: [],
    places: [chromium83Path],
    packages: [],
    fetch: fetchChromium83,
    checks: 'everything in Chromium 83, the oldest browser'
  },
  firefox: {
    names: ['firefox-esr', 'firefox', 'firefox.exe'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
    packages: ['firefox-esr', 'fonts-noto-cjk'],
    checks: 'every page and the search in Firefox'
  },
  nginx: {
    names: ['nginx'],
    places: ['/usr/sbin/nginx', '/usr/local/sbin/nginx'],
    packages: ['nginx-light'],
    checks: 'the site behind nginx as docs/deploy.md sets it up, and on a host of exact files'
  },
  apache: {
    names: ['apache2', 'httpd'],
    places: ['/usr/sbin/apache2'],
    packages: ['apache2-bin', 'media-types'],
    checks: 'the site behind Apache as docs/deploy.md sets it up'
  },
  caddy: {
    names: ['caddy'],
    places: [],
    packages: ['caddy'],
    checks: 'the site behind Caddy as docs/deploy.md sets it up'
  },
  lighttpd: {
    names: ['lighttpd'],
    places: ['/usr/sbin/lighttpd'],
    packages: ['lighttpd', 'lighttpd-mod-deflate'],
    checks: 'the site behind lighttpd as docs/deploy.md sets it up'
  },
  python: {
    names: ['python3'],
    places: [],
    packages: ['python3'],
    checks: 'the site on Python’s http.server'
  },
  rsync: {
    names: ['rsync'],
    places: [],
    packages: ['rsync'],
    checks: 'that a site is updated as docs/deploy.md says'
  },
  postgres: {
    names: [],
    // As Debian has it, by version.
    places: [18, 17, 16, 15].map((version) => `/usr/lib/postgresql/${version}/bin/postgres`),
    packages: ['postgresql'],
    checks: 'the search server on PostgreSQL'
  },
  epubcheck: {
    names: [],
    // The jar, which Java runs anywhere; what is on PATH may be a script.
    places: ['/usr/share/java/epubcheck.jar'],
    packages: ['epubcheck'],
    checks: 'the EPUB by EPUBCheck'
  }
} as const satisfies Record<string, Program>

const variableOf = (name: ProgramName) => name.toUpperCase()

function find(name: ProgramName): string | undefined {
  const { names, places }: Program = programs[name]
  const folders = (process.env.PATH ?? '').split(delimiter)
  const paths = folders.flatMap((folder) => names.map((file) => join(folder, file)))
  return [...paths, ...places].find((path) => existsSync(path))
}

function install(names: readonly ProgramName[]): void {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return
  const packages = new Set<string>(names.flatMap((name) => programs[name].packages))
  if (packages.size === 0) return
  console.log(`Not found: ${names.join(', ')}. Installing Debian’s packages ${[...packages].join(', ')} …`)
  const apt = (...args: string[]) =>
    spawnSync('apt-get', ['-q', '-o', 'DPkg::Lock::Timeout=600', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    })
  apt('update')
  withoutServices(() => apt('install', '-y', '--no-install-recommends', ...packages))
}

/** Debian starts a server that it installs, unless this file says no. */
function withoutServices(run: () => void): void {
  const policy = '/usr/sbin/policy-rc.d'
  if (existsSync(policy)) {
    run()
    return
  }
  writeFileSync(policy, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    run()
  } finally {
    rmSync(policy)
  }
}

function fetchProgram(name: ProgramName): string | undefined {
  const { fetch }: Program = programs[name]
  fetch?.()
  return find(name)
}

function fetchChromium(): void {
  console.log('No Chromium here: Playwright downloads its own …')
  try {
    execFileSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
      stdio: 'inherit'
    })
  } catch {
    // What to do instead is said where it is missed.
  }
}

/** @returns What the variable then holds: no path. */
function doWithout(name: ProgramName): string {
  const { packages, checks }: Program = programs[name]
  const found = `Expected ${name} for the tests, found none, and none could be installed. Install it${packages.length > 0 ? ` (Debian: apt-get install ${packages.join(' ')})` : ''}, or name its program in the variable ${variableOf(name)}, and run the tests again.`
  if (checks === undefined || process.env.CI) throw new Error(found)
  console.warn(`\nNOT CHECKED: ${checks}. ${found}\n`)
  return ''
}
