import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

/**
 * Find Chromium, or provide it: one that the system has, else Debian's package where apt may install it, else
 * Playwright's own download.
 *
 * @returns Path of the program.
 * @throws {Error} When there is none and none can be had; says what to do.
 */
export function findBrowser(): string {
  return process.env.CHROMIUM ?? findInstalled() ?? installPackage() ?? download() ?? fail()
}

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome.exe']
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
]

function findInstalled(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const paths = folders.flatMap((folder) => names.map((name) => join(folder, name)))
  return [...paths, ...places, chromium.executablePath()].find((path) => existsSync(path))
}

function installPackage(): string | undefined {
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return undefined
  console.log('No Chromium here: installing Debian’s packages chromium and fonts-noto-cjk …')
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env: environment })
  apt('update', '-q')
  apt('install', '-q', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk')
  return findInstalled()
}

function download(): string | undefined {
  console.log('No Chromium here: Playwright downloads its own …')
  try {
    execFileSync(process.execPath, ['node_modules/@playwright/test/cli.js', 'install', 'chromium'], {
      stdio: 'inherit'
    })
  } catch {
    return undefined
  }
  return findInstalled()
}

function fail(): never {
  throw new Error(
    'Expected a Chromium for the browser tests, found none, and none could be installed or downloaded. ' +
      'Install Chromium or Chrome, or name its program in the variable CHROMIUM, and run `npm test` again.'
  )
}
