import { ownName } from './own-name.ts'

/**
 * What a reader has set. Each choice is an attribute of <html>, which the style sheets know (`data-theme="dark"`); the
 * default is not an attribute. Kept in this browser, for all pages of the site and for no other site of its host.
 */
export const choices = {
  theme: ['light', 'dark', 'contrast'],
  /** In per cent. */
  size: ['112', '125', '150', '175', '200'],
  leading: ['tight', 'loose'],
  measure: ['narrow', 'wide'],
  indent: ['on'],
  large: ['on'],
  marks: ['all', 'off'],
  reading: ['source'],
  keys: ['off'],
  place: ['off']
} as const

export type Setting = keyof typeof choices

const names = Object.keys(choices) as Setting[]
const key = ownName('settings')
/** The name that settings had before they had one of this site's own. Other sites may use it: it is only read. */
const oldKey = 'settings'
/** Fired when a setting changes. */
const changed = 'settings'
const root = document.documentElement

export const settingOf = (name: Setting): string | undefined => root.dataset[name]

/** Apply what is kept. Run before the page is first painted. */
export function applySettings(): void {
  apply(read())
  // Another window of the site has set something.
  window.addEventListener('storage', (event) => {
    if (event.key === key) apply(read())
  })
}

/** @param value Absent for the default. */
export function choose(name: Setting, value: string | undefined): void {
  const all = Object.fromEntries(names.map((name) => [name, settingOf(name)]))
  keep({ ...all, [name]: value })
}

export function resetSettings(): void {
  keep({})
}

/** Call now, and after each change. */
export function whenSet(run: () => void): void {
  run()
  document.addEventListener(changed, run)
}

/** Tell of a change that is none of the settings, but of what they are for: the marks of a search are cleared. */
export function tellAgain(): void {
  document.dispatchEvent(new Event(changed))
}

function keep(settings: Readonly<Record<string, unknown>>): void {
  apply(settings)
  try {
    localStorage.setItem(key, JSON.stringify(settings))
  } catch {
    // Storage may be refused: the choice then lasts as long as the page.
  }
}

function apply(settings: Readonly<Record<string, unknown>>): void {
  for (const name of names) {
    const value = settings[name]
    if (isChoice(name, value)) root.dataset[name] = value
    else Reflect.deleteProperty(root.dataset, name)
  }
  // So large that margins beside the text leave it no room.
  root.toggleAttribute('data-big', root.dataset.large !== undefined || Number(root.dataset.size) >= 150)
  document.dispatchEvent(new Event(changed))
}

function read(): Record<string, unknown> {
  try {
    return parse(localStorage.getItem(key) ?? takeOver())
  } catch {
    return {}
  }
}

/** Keep what stands under the old name under the new one, if all of it is ours. @returns It as it is kept. */
function takeOver(): string {
  const old = localStorage.getItem(oldKey) ?? '{}'
  const entries = Object.entries(parse(old))
  if (entries.length === 0 || !entries.every(([name, value]) => isChoice(name, value))) return '{}'
  localStorage.setItem(key, old)
  return old
}

function parse(kept: string): Record<string, unknown> {
  const parsed: unknown = JSON.parse(kept)
  return typeof parsed === 'object' && parsed !== null ? { ...parsed } : {}
}

const isChoice = (name: string, value: unknown): value is string =>
  names.some((known) => known === name && (choices[known] as readonly unknown[]).includes(value))
