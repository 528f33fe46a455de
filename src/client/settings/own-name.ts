/**
 * The name under which this site keeps something in the browser. One host may have many sites, each in a folder, and a
 * browser has one store for all of them: the folder is part of the name.
 */
export const ownName = (what: string): string => `plans:${folder} ${what}`

// Known in the head, before there is a page: every script of the site lies in a folder of it. What has no address of its
// own stands in the single file; modules, which development has, are not told.
const script = document.currentScript as HTMLScriptElement | null
const folder = script ? new URL(script.src ? '..' : '.', script.src || location.href).pathname : '/'
