/** The long run of all properties, by hand: `npm run fuzz`, or with `FUZZ=1000` a thousand thousand times. */
import { globSync, readFileSync } from 'node:fs'
import { defineConfig } from 'vitest/config'

const tests = globSync(['src/**/*.test.ts', 'tests/fuzz/*.test.ts'])

export default defineConfig({
  test: {
    root: '.',
    include: tests.filter((path) => readFileSync(path, 'utf8').includes("from 'fast-check'")),
    setupFiles: ['tests/fuzz/set-up.ts'],
    env: { FUZZ: process.env.FUZZ ?? '50' },
    // As long as it takes.
    testTimeout: 0
  }
})
