import { defineConfig } from '@playwright/test'
import { findBrowser } from './tests/browser/find-browser.ts'

// Each worker loads this file again: the first one passes on what it found.
process.env.CHROMIUM ??= findBrowser()

export default defineConfig({
  testDir: 'tests/browser',
  outputDir: '.cache/test-results',
  reporter: 'list',
  fullyParallel: true,
  forbidOnly: true,
  use: {
    launchOptions: {
      executablePath: process.env.CHROMIUM,
      // A browser run by root, as in a container, has no sandbox to enter.
      chromiumSandbox: process.getuid?.() !== 0,
      args: [
        '--disable-gpu',
        '--disable-background-networking',
        '--no-first-run',
        '--disable-component-update',
        '--disable-sync'
      ]
    }
  }
})
