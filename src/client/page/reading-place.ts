/**
 * Where one has come to in each plan, and which pages one has read to their end. It is kept in this browser and nowhere else, and
 * not at all where the setting says so.
 */
import { ownName } from '../settings/own-name.ts'
import { settingOf } from '../settings/settings.ts'

interface Place {
  /** Within the folder of the plan: `8/1.html#chp_8__sec_1__p_2`. */
  readonly address: string
  /** Pages that were read to their end: `8/1.html`. */
  readonly read: readonly string[]
}

const key = ownName('places')

/** @param isEnd Whether the paragraph is the last of its page. */
export function keepPlace(id: string, isEnd: boolean): void {
  if (settingOf('place') === 'off') return
  const [plan = '', ...page] = location.pathname.split('/').slice(-3)
  const path = page.join('/')
  const places = readPlaces()
  const read = new Set(places[plan]?.read)
  if (isEnd) read.add(path)
  try {
    localStorage.setItem(key, JSON.stringify({ ...places, [plan]: { address: `${path}#${id}`, read: [...read] } }))
  } catch {
    // Storage may be refused.
  }
}

/** By plan; without what is not a place: anything may write into the storage of a browser. */
export function readPlaces(): Readonly<Record<string, Place>> {
  try {
    const kept = Object.entries(JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, Partial<Place> | null>)
    return Object.fromEntries(
      kept.filter((one): one is [string, Place] => {
        const { address, read } = one[1] ?? {}
        return typeof address === 'string' && Array.isArray(read)
      })
    )
  } catch {
    return {}
  }
}

/** Forget all that was kept. */
export function forgetPlaces(): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // Then nothing is kept.
  }
}
