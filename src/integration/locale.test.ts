import { expect, test } from 'vitest'
import { localeOf } from './locale.ts'

test.each([
  [[], {}, 'zh'],
  [[], { LANG: 'C' }, 'zh'],
  [[], { LANG: 'zh_CN.UTF-8' }, 'zh'],
  [[], { LANG: 'en_GB.UTF-8' }, 'en'],
  [[], { LC_ALL: 'C.UTF-8', LANG: 'en_GB.UTF-8' }, 'zh'],
  [[], { LC_ALL: '', LC_MESSAGES: 'en_US', LANG: 'zh_CN.UTF-8' }, 'en'],
  [['--lang', 'en'], { LANG: 'zh_CN.UTF-8' }, 'en'],
  [['--seeds', 'a', '--lang=zh'], { LC_ALL: 'en_US.UTF-8' }, 'zh']
])('%j and %j choose %s', (args, env, locale) => {
  expect(localeOf(args, env)).toBe(locale)
})
