/** Changes the rules in one place at a time and asks whether a test notices: bench/README.md, “Mutants”. */
export default {
  // labels.ts has names only: a test of these would be the same table once more.
  mutate: ['src/{model,read,annotate,check,view,search}/*.ts', '!src/**/*.test.ts', '!src/view/labels.ts'],
  testRunner: 'vitest',
  vitest: { configFile: 'tests/mutation/vitest.config.ts' },
  thresholds: { high: 95, low: 85, break: 85 },
  // Mutants that loop are told by their time: leave a core to the rest of the machine.
  concurrency: 1,
  // Only what has changed since the last run, code or test, is looked at again; with --force all.
  incremental: true,
  incrementalFile: '.cache/mutation/results.json',
  tempDirName: '.cache/mutation/sandbox',
  // What these tests do not read is not copied.
  ignorePatterns: ['.cache', 'dist', 'content', 'bench', 'public', 'licences', 'tests/{browser,fuzz,golden,hosts}'],
  reporters: ['clear-text', 'html', 'progress-append-only'],
  clearTextReporter: { reportTests: false },
  htmlReporter: { fileName: '.cache/mutation/index.html' }
}
