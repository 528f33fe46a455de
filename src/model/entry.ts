/** The address of an entry's page, from the root of the site: `term:yanhai-shaodai` is at `/terms/yanhai-shaodai.html`. */
export const pageOf = (entry: string): string => `/${entry.replace(':', 's/')}.html`
