/** The tests that mutants are put to: those of rules, without child processes, builds and browsers. */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/{model,read,annotate,check,view,search}/*.test.ts', 'tests/messages.test.ts'],
    // Each mutant has a new worker: within it files may share what they have loaded.
    isolate: false,
    // A busy machine is not a fault: what never ends is told by Stryker.
    testTimeout: 120_000
  }
})
