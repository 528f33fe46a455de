/** Wait until what has been put on the page is painted. */
export const painted = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => window.setTimeout(resolve)))
