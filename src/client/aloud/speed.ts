import { ownName } from '../settings/own-name.ts'

/** What a speed is called, and its rate: 1 is the usual one of the voice. */
export const speeds: readonly (readonly [name: string, rate: number])[] = [
  ['慢速', 0.7],
  ['常速', 1],
  ['快速', 1.4],
  ['最快', 2]
]

const key = ownName('speed')

/** The rate that was last chosen on this device, or the usual one. */
export function keptSpeed(): number {
  try {
    const kept = Number(localStorage.getItem(key))
    return speeds.some(([, rate]) => rate === kept) ? kept : 1
  } catch {
    return 1
  }
}

export function keepSpeed(rate: number): void {
  try {
    localStorage.setItem(key, String(rate))
  } catch {
    // Storage may be refused: the speed then lasts as long as the page.
  }
}
