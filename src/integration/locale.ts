import type { Locale, Sentences } from '../model/messages/sentences.ts'

/**
 * The language of what a command says: that of `--lang`; else English where LC_ALL, LC_MESSAGES or LANG, the first of them that is
 * set, begins with `en`; else Chinese, as editors read it.
 */
export function localeOf(args: readonly string[], { LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Locale {
  const at = args.findIndex((arg) => /^--lang(?:=|$)/.test(arg))
  const chosen = at < 0 ? undefined : (args[at]?.split('=')[1] ?? args[at + 1])
  return /^en/i.test(chosen ?? (LC_ALL || LC_MESSAGES || LANG || '')) ? 'en' : 'zh'
}

/** That of this command. */
export const locale = localeOf(process.argv, process.env)

/** A message in the language of this command. */
export const told = (message: Sentences): string => message[locale]
