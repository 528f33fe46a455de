import { styleText } from 'node:util'
import type { VFile } from 'vfile'
import type { Locale } from '../model/messages/sentences.ts'
import { locale as ownLocale } from './locale.ts'

/** Print the messages on files, if there are any: faults as errors, hints as warnings. */
export function printMessages(files: readonly VFile[], locale: Locale = ownLocale): void {
  if (files.some(({ messages }) => messages.length > 0)) console.error(listMessages(files, locale))
}

/** The messages on files, file by file, in the order of their lines. */
export function listMessages(files: readonly VFile[], locale: Locale): string {
  const faulty = files.filter(({ messages }) => messages.length > 0)
  const all = faulty.flatMap(({ messages }) => messages)
  const errors = all.filter(({ fatal }) => fatal).length
  const lists = faulty.map(({ path, messages }) =>
    [style('underline', path), ...messages.toSorted(byPlace).map((message) => lineOf(message, locale))].join('\n')
  )
  return [...lists, '', sumUp(errors, all.length - errors, locale)].join('\n')
}

type Message = VFile['messages'][number]

const style = (look: Parameters<typeof styleText>[0], text: string) => styleText(look, text, { stream: process.stderr })

const byPlace = (a: Message, b: Message) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)

function lineOf({ fatal, line, column, reason, note, ruleId }: Message, locale: Locale): string {
  const kind = fatal ? words.error : words.warning
  const shown = style(fatal ? 'red' : 'yellow', kind[locale])
  return locale === 'zh'
    ? `${line === undefined ? '' : `第${line}行第${column ?? 1}列　`}${shown}　${note ?? reason}（${ruleId ?? ''}）`
    : `${line === undefined ? '' : `${line}:${column ?? 1}`} ${shown} ${reason} ${ruleId ?? ''} plan`
}

const words = { error: { en: 'error', zh: '错误' }, warning: { en: 'warning', zh: '提醒' } }

function sumUp(errors: number, warnings: number, locale: Locale): string {
  const counts = [
    [errors, words.error],
    [warnings, words.warning]
  ] as const
  const found = counts.filter(([count]) => count > 0)
  return locale === 'zh'
    ? `共${found.map(([count, { zh }]) => `${count}处${zh}`).join('，')}。`
    : found.map(([count, { en }]) => `${count} ${en}${count === 1 ? '' : 's'}`).join(', ')
}
