import { configDefaults, defineConfig } from 'vitest/config'

/** It measures processor time, which what runs beside it changes. */
const measured = 'tests/scale.test.ts'

export default defineConfig({
  test: {
    setupFiles: ['tests/fuzz/set-up.ts'],
    // Commands speak English to the tests; of Chinese each rule has its own pins.
    env: { LC_ALL: 'en_US.UTF-8' },
    // Properties and child processes take as long as the machine needs.
    testTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'all',
          sequence: { groupOrder: 1 },
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/**/*.test.ts'],
          exclude: [...configDefaults.exclude, 'tests/browser/**', 'tests/hosts/**', measured]
        }
      },
      { extends: true, test: { name: 'scale', include: [measured], sequence: { groupOrder: 2 } } }
    ]
  }
})
