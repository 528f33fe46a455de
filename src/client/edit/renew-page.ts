/// <reference types="vite/types/importMeta.d.ts" />
/** Pages are renewed when a seed has changed, but not while one is typing. */
let typing: Promise<void> = Promise.resolve()

/** Load the page again, as soon as nobody types. */
export async function renewPage(): Promise<void> {
  await typing
  location.reload()
}

/** Keep the page as it is until a dialog is closed. */
export function keepPageUntilClosed(dialog: HTMLDialogElement): void {
  typing = new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      resolve()
    })
  })
}

// The client of Vite waits for its listeners.
const wait = (): unknown => typing
import.meta.hot?.on('vite:beforeFullReload', wait)
