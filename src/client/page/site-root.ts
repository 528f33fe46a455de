/** Address of the folder of the site, with a slash at its end: every page leads to its search. */
export function siteRoot(document: Document): string {
  const form = document.querySelector<HTMLFormElement>('form[data-search]')
  return new URL('.', form?.action ?? location.href).href
}
