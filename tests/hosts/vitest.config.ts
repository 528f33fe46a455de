import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/hosts/*.test.ts'],
    globalSetup: 'tests/hosts/set-up.ts',
    // A browser fills one core.
    maxWorkers: 2,
    // All pages are one test, and take as long as the machine needs.
    testTimeout: 600_000,
    hookTimeout: 120_000
  }
})
