import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'
import { say } from '../model/messages/say.ts'
import { invisibleCharacter } from '../model/odd-character.ts'
import { hint } from '../model/report.ts'

/** Warn of each kind of character that nobody sees, where it stands first; a byte order mark may begin a file. */
export function reportInvisible(text: string, file: VFile, placeOf: (offset: number) => Point | Position): void {
  const found = [...text.matchAll(invisibleCharacter)].filter(({ 0: one, index }) => index > 0 || one !== '\ufeff')
  // A file may be read twice.
  if (file.messages.some(({ ruleId }) => ruleId === 'invisible-character')) return
  for (const [character, all] of Map.groupBy(found, ([one]) => one))
    hint(file, say('invisible-character', { character, count: all.length }), placeOf(all[0]?.index ?? 0))
}
