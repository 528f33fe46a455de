import { defineConfig } from '@playwright/test'
import { provide } from './tests/provide.ts'

const { chromium } = provide(['chromium'])

export default defineConfig({
  testDir: 'tests/browser',
  globalSetup: './tests/browser/fixture.ts',
  outputDir: '.cache/test-results',
  reporter: 'list',
  fullyParallel: true,
  workers: '100%',
  forbidOnly: true,
  // A browser of a busy machine may end for reasons of its own; a test that fails twice fails.
  retries: process.env.CI ? 1 : 0,
  use: {
    launchOptions: {
      executablePath: chromium,
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
