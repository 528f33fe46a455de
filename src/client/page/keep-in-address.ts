type Field = HTMLInputElement | HTMLSelectElement

/** How long after the last key the address is written, in milliseconds. Some browsers refuse to write it often. */
const rest = 500

/**
 * Keep what the fields of a form have in the address, by their names, so that a view can be shared and come back to. What
 * an input method still composes is not yet a word.
 *
 * @param show Called when the fields have changed, at once for what the address has.
 */
export function keepInAddress(form: HTMLFormElement, fields: readonly Field[], show: () => void): void {
  let timer = 0

  read()
  window.addEventListener('popstate', read)
  form.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) follow()
  })
  form.addEventListener('compositionend', follow)
  form.addEventListener('change', write)
  form.addEventListener('reset', () => {
    // The fields are empty only after the event.
    setTimeout(() => {
      show()
      write()
    })
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
  })

  function read(): void {
    const address = new URLSearchParams(location.search)
    for (const field of fields) field.value = address.get(field.name) ?? ''
    show()
  }

  function follow(): void {
    show()
    window.clearTimeout(timer)
    timer = window.setTimeout(write, rest)
  }

  function write(): void {
    window.clearTimeout(timer)
    writeAddress(fields.map(({ name, value }) => [name, value.trim()]))
  }
}

/** Set parts of the question of the address; those without a value are left out of it, and others stay. */
export function writeAddress(parts: readonly (readonly [name: string, value: string])[]): void {
  const address = new URLSearchParams(location.search)
  for (const [name, value] of parts)
    if (value) address.set(name, value)
    else address.delete(name)
  const query = address.toString()
  try {
    history.replaceState(null, '', (query && `?${query}`) || location.pathname)
  } catch {
    // The rows are as they are chosen all the same.
  }
}
