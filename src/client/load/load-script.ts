/**
 * Load a classic script of the site.
 *
 * @returns When it has come; one that is cut short comes, and does not run.
 */
export function loadScript(address: string): Promise<HTMLScriptElement> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    // In development the scripts are served unbundled, as modules.
    if (address.endsWith('.ts')) script.type = 'module'
    script.src = trust(address)
    script.addEventListener('load', () => {
      resolve(script)
    })
    script.addEventListener('error', () => {
      reject(new Error(`Expected a script at ${address}, found nothing.`))
    })
    document.head.append(script)
  })
}

/**
 * Say that an address may become a script: one of this site's own host may. A host can demand it with
 * `require-trusted-types-for 'script'`; the policy `plans` is what it then allows. All scripts of a page share one, for a
 * name may be taken once.
 */
function trust(address: string): string {
  const policy = (globalThis.scriptPolicy ??= globalThis.trustedTypes?.createPolicy('plans', {
    createScriptURL(address) {
      if (new URL(address, document.baseURI).origin === location.origin) return address
      throw new TypeError(`Expected a script of this site, found ${address}.`)
    }
  }))
  return policy ? policy.createScriptURL(address) : address
}

interface ScriptPolicy {
  /** @returns An object that stands for the address; the types of the DOM take it for the string that it was. */
  readonly createScriptURL: (address: string) => string
}

declare global {
  var scriptPolicy: ScriptPolicy | undefined
  /** Of browsers that know Trusted Types. */
  var trustedTypes: { readonly createPolicy: (name: string, rules: ScriptPolicy) => ScriptPolicy } | undefined
}
