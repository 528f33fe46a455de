/** A file of the site that did not load completely or belongs to another build. */
export class MissingFile extends Error {
  /** What a page that needs the file has in it. */
  declare readonly trace: string

  constructor(address: string, trace: string) {
    super(`Expected ${address} of the build of this page, found none.`)
    this.trace = trace
  }
}

/** Why a file is missing, as far as the page can tell: one from a folder cannot ask. */
export type Reason = 'replaced' | 'not there' | 'unknown'

/** Ask the host whether it now has another page in the place of this one: one that does not need the file. */
export async function findReason({ trace }: MissingFile): Promise<Reason> {
  if (!location.protocol.startsWith('http')) return 'unknown'
  try {
    const response = await fetch(location.pathname, { cache: 'no-cache' })
    return response.ok && !(await response.text()).includes(trace) ? 'replaced' : 'not there'
  } catch {
    return 'not there'
  }
}

/** Whether the page was opened by {@link renew}: it is done once, whatever the next page lacks. */
const isRenewed = (history.state as { readonly isRenewed?: boolean } | null)?.isRenewed === true

/** Open the page that the host has now in the place of this one; the address stays. @returns Whether it is being opened. */
export function renew(): boolean {
  if (isRenewed) return false
  try {
    history.replaceState({ isRenewed: true }, '')
  } catch {
    // Without stored state the page would reload forever.
    return false
  }
  location.reload()
  return true
}
