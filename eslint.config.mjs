import astro from 'eslint-plugin-astro'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

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

  // The arrows of the house: which folder of src/ may import which, and who stays free of Node and Astro.
  arrows('plan', { to: [], isPure: true }),
  arrows('editions', { to: ['plan', 'search', 'site'], isPure: true }),
  arrows('search', { to: ['plan'], isPure: true }),
  arrows('site', { to: ['plan'], isPure: true }),
  arrows('client', { to: ['search', 'plan'], isPure: true }),
  arrows('components', { to: ['plan', 'search'] }),
  arrows('layouts', { to: ['components', 'client', 'styles', 'plan'] }),
  arrows('pages', { to: ['layouts', 'components', 'client', 'styles', 'editions', 'search', 'plan'] })
)

/** Forbid the files of `src/<folder>` to import from elsewhere in the project than the folders named by `to`. */
function arrows(folder, { to, isPure = false }) {
  const inside = to.map((name) => (name.endsWith('.ts') ? name : `${name}/`)).join('|')
  const patterns = [
    {
      regex: `^(?:\\.\\./)+(?!\\.\\./${inside && `|${inside}`})`,
      message: `src/${folder} may import from ${to.length > 0 ? to.join(', ') : 'no other folder'} only.`
    },
    {
      regex: isPure ? '^(?:node:|astro(?:$|[:/]))' : '^node:',
      message: `src/${folder} reads no files${isPure ? ' and knows no Astro' : ''}: that is the work of scripts/.`
    }
  ]
  return {
    files: [`src/${folder}/**`],
    ignores: ['**/*.test.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns }] }
  }
}
