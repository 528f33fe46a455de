/**
 * What a reader has set. Each choice is an attribute of <html>, which the style sheets know (`data-theme="dark"`); the
 * default is no attribute. Kept in this browser, for all pages of the site.
 */
export const choices = {
  theme: ['light', 'dark', 'contrast'],
  /** In per cent. */
  size: ['112', '125', '150', '175', '200'],
  leading: ['tight', 'loose'],
  measure: ['narrow', 'wide'],
  indent: ['on'],
  large: ['on'],
  marks: ['off'],
  reading: ['source'],
  keys: ['off']
} as const

export type Setting = keyof typeof choices

const names = Object.keys(choices) as Setting[]
const key = 'settings'
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
  document.addEventListener(key, run)
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
    const value = (choices[name] as readonly unknown[]).find((choice) => choice === settings[name])
    if (typeof value === 'string') root.dataset[name] = value
    else Reflect.deleteProperty(root.dataset, name)
  }
  // So large that margins beside the text leave it no room.
  root.toggleAttribute('data-big', root.dataset.large !== undefined || Number(root.dataset.size) >= 150)
  document.dispatchEvent(new Event(key))
}

function read(): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    return typeof kept === 'object' && kept !== null ? { ...kept } : {}
  } catch {
    return {}
  }
}
