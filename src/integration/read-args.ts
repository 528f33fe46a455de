import { parseArgs, type ParseArgsConfig } from 'node:util'
import { say, type Message } from '../model/messages/say.ts'
import { told } from './locale.ts'

/**
 * What a command is asked. With `--help`, and where it is asked what it does not know, it says how it is used and ends.
 *
 * @param options Without those of every command: `--seeds`, `--lang`, `--help`.
 * @param most How many words the command takes besides.
 */
export function readArgs<const T extends NonNullable<ParseArgsConfig['options']>>(options: T, help: Message, most = 0) {
  refuseLostSeeds()
  if (process.argv.includes('--help')) {
    console.log(told(help))
    process.exit()
  }
  try {
    const common = { seeds: { type: 'string' }, lang: { type: 'string' } } as const
    const parsed = parseArgs({ allowPositionals: true, options: { ...common, ...options } })
    refuseWords(parsed.positionals.slice(most))
    return parsed
  } catch (error) {
    const [, found = ''] = /'(.+?)'/.exec(String(error)) ?? []
    console.error(`${told(say('option-wrong', { found }))}\n${told(help)}`)
    process.exit(1)
  }
}

/** End where npm has kept `--seeds` for itself: it stood before the two dashes. */
export function refuseLostSeeds(): void {
  if (process.env.npm_config_seeds === undefined || process.argv.some((arg) => arg.startsWith('--seeds'))) return
  console.error(told(say('option-lost')))
  process.exit(1)
}

/** End where a command has words that it does not take: npm keeps an option for itself that stands before `--`, and hands on its value. */
function refuseWords([found]: readonly string[]): void {
  if (found === undefined) return
  console.error(told(say('word-extra', { found })))
  process.exit(1)
}
