const loading = new Map<string, Promise<void>>()

/**
 * Load a script that not every reader needs, once. Its address stands on the page: `<body data-script-hits="…">`.
 *
 * @returns When it has run.
 */
export function loadPart(name: string): Promise<void> {
  const loaded = loading.get(name) ?? load(document.body.getAttribute(`data-script-${name}`) ?? '')
  loading.set(name, loaded)
  return loaded
}

function load(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    // In development the scripts are served unbundled, as modules.
    if (address.endsWith('.ts')) script.type = 'module'
    script.src = address
    script.addEventListener('load', () => {
      resolve()
    })
    script.addEventListener('error', () => {
      reject(new Error(`Expected a script at ${script.src}, found nothing.`))
    })
    document.head.append(script)
  })
}
