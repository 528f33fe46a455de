import astro from 'eslint-plugin-astro'
import importX from 'eslint-plugin-import-x'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

// What compresses reads no file.
const noFiles = {
  regex: '^node:(?!zlib$)',
  message: 'Files are read and written by src/integration and scripts/.'
}
const noAstro = { regex: '^astro(?:$|[:/])', message: 'This folder knows no Astro.' }

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.cache/', 'content/', 'playwright-report/', 'test-results/']),
  tseslint.configs.strict,
  astro.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-irregular-whitespace': ['error', { skipStrings: true, skipTemplates: true, skipJSXText: true }],
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }]
    }
  },
  {
    files: ['src/**/*.ts', 'scripts/**/*.ts', 'bench/**/*.ts', 'tests/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    extends: [tseslint.configs.strictTypeCheckedOnly],
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Spread gives code points: the characters of Chinese.
      '@typescript-eslint/no-misused-spread': 'off'
    }
  },
  {
    files: ['scripts/**', 'src/integration/**', 'bench/**', 'tests/provide.ts', 'tests/hosts/watch.ts'],
    rules: { 'no-console': 'off' }
  },

  // The oldest browsers refuse a whole script that has such a pattern.
  {
    files: ['src/{client,search}/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'Literal[regex.pattern=/\\(\\?<[=!]/]',
          message: 'Safari 14 knows no lookbehind: say it in another way.'
        }
      ]
    }
  },

  // Allowed imports between the folders of src/, and who stays free of Node and Astro.
  {
    files: ['src/**'],
    ignores: ['**/*.test.ts'],
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [importX.createNodeResolver({ extensions: ['.ts', '.astro', '.mjs'] })],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] }
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: zones() }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }]
    }
  },
  {
    files: ['src/{model,national,read,extract,annotate,check,view,html,search,editions,software,client}/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [noFiles, noAstro] }] }
  },
  {
    files: ['src/{components,layouts,pages}/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [noFiles] }] }
  }
)

/** What each folder of src/ may import from the others; only `integration` may import from all. */
function zones() {
  const mayImport = {
    model: [],
    national: ['model'],
    read: ['national', 'model'],
    extract: ['read', 'model'],
    annotate: ['national', 'read', 'model'],
    view: ['national', 'annotate', 'model'],
    html: ['model'],
    check: ['html', 'annotate', 'read', 'model'],
    search: ['view', 'model'],
    software: [],
    editions: ['software', 'search', 'html', 'view', 'model'],
    styles: [],
    client: ['search', 'view', 'model'],
    components: ['software', 'search', 'view', 'model'],
    layouts: ['components', 'client/entries', 'styles', 'view', 'model'],
    pages: ['layouts', 'components', 'client/entries', 'styles', 'editions', 'software', 'search', 'view', 'model']
  }
  return [
    { target: './src', from: ['./tests', './scripts', './bench'], message: 'src/ imports nothing from outside it.' },
    ...Object.entries(mayImport).map(([folder, others]) => ({
      target: `./src/${folder}`,
      from: './src',
      except: [folder, ...others].map((name) => `./${name}`),
      message: `src/${folder} may import from ${others.join(', ') || 'no other folder'} only.`
    }))
  ]
}
