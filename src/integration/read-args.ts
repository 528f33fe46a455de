import { parseArgs, type ParseArgsConfig } from 'node:util'
import { say, type Message } from '../model/messages/say.ts'
import { told } from './locale.ts'

/**
 * What a command is asked. With `--help`, and where it is asked what it does not know, it says how it is used and ends.
 *
 * @param options Without those of every command: `--seeds`, `--lang`, `--help`.
 */
export function readArgs<const T extends NonNullable<ParseArgsConfig['options']>>(options: T, help: Message) {
  if (process.argv.includes('--help')) {
    console.log(told(help))
    process.exit()
  }
  try {
    const common = { seeds: { type: 'string' }, lang: { type: 'string' } } as const
    return parseArgs({ allowPositionals: true, options: { ...common, ...options } })
  } catch (error) {
    const [, found = ''] = /'(.+?)'/.exec(String(error)) ?? []
    console.error(`${told(say('option-wrong', { found }))}\n${told(help)}`)
    process.exit(1)
  }
}
