/** Tells when a reader goes back, by a key or a gesture; few browsers have it. */
interface CloseWatcher extends EventTarget {
  destroy(): void
}

declare global {
  interface Window {
    readonly CloseWatcher?: new () => CloseWatcher
  }
}

/**
 * On a phone, close what lies over the page when its reader goes back, instead of leaving the page. Where there is a
 * keyboard Escape does that. A browser without CloseWatcher leaves the page: an entry in the history for what is open would
 * remain there after its reader follows a link in it.
 *
 * @returns What to call when it is closed otherwise.
 */
export function closeOnBack(close: () => void): () => void {
  if (!window.CloseWatcher || !window.matchMedia('(pointer: coarse)').matches) return () => undefined
  const watcher = new window.CloseWatcher()
  watcher.addEventListener('close', close)
  return () => {
    watcher.destroy()
  }
}
