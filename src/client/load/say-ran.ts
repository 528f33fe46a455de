/** Scripts record that they ran: a truncated script loads but does not run. */

/** Say that the script that is running does. */
export function sayRan(): void {
  document.currentScript?.setAttribute('data-ran', '')
}

/** In development scripts are modules, which have no element to speak of. */
export const hasRun = (script: HTMLScriptElement): boolean => script.type === 'module' || 'ran' in script.dataset

/** Hide what a page says to those without script. */
export function hideWithoutScript(document: Document): void {
  document.documentElement.dataset.script = ''
}

/** Show it again where the page's own script, which comes before the end of the page, has not run. */
export function checkPageScript(document: Document): void {
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[data-page-script]')]
  if (!scripts.every(hasRun)) delete document.documentElement.dataset.script
}
