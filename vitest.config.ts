import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/**/*.test.ts'],
    setupFiles: ['tests/fuzz/set-up.ts'],
    exclude: [...configDefaults.exclude, 'tests/browser/**', 'tests/hosts/**'],
    // Commands speak English to the tests; of Chinese each rule has its own pins.
    env: { LC_ALL: 'en_US.UTF-8' },
    // Properties and child processes take as long as the machine needs.
    testTimeout: 120_000
  }
})
