import { chromium, type Browser } from '@playwright/test'
import { provide } from '../tests/provide.ts'

/** Open the Chromium of the tests, with nothing of its own on the network. */
export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: provide(['chromium']).chromium,
    // A browser run by root, as in a container, has no sandbox to enter.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      '--disable-component-update',
      '--disable-sync'
    ]
  })
}
