/**
 * The script of 404.html, which a host shows at any address that does not exist, however deep. The page names it at
 * several depths, and where it comes from tells where the site's folder is: all other addresses of the page then begin
 * there. At the root of a host it comes more than once, and has something to do the first time only.
 */
import { loadScript } from '../load/load-script.ts'

const { src } = document.currentScript as HTMLScriptElement
const home = new URL('..', src).href
const own = src.slice(src.lastIndexOf('/'))
/** The page stands where its addresses begin: they are right. */
const isHome = new URL('.', location.href).href === home

if (!isHome) document.addEventListener('DOMContentLoaded', leadHome)

function leadHome(): void {
  const scripts: string[] = []
  for (const element of document.querySelectorAll('[href], [src], [action], body')) {
    for (const { name, value } of element.attributes) {
      if (!/^(?:href|src|action|data-(?:script|style)-.+)$/.test(name) || !isRelative(value)) continue
      if (element.localName !== 'script') element.setAttribute(name, home + value)
      else if (!value.endsWith(own)) {
        element.remove()
        scripts.push(home + value)
      }
    }
  }
  for (const address of scripts) void loadScript(address)
}

const isRelative = (address: string) => !/^(?:[a-z][a-z\d+.-]*:|[/#])/i.test(address)
