/** A feed of corrections as Atom (RFC 4287): so that whoever quotes a passage learns that it was corrected. */
import { x } from 'xastscript'
import type { Site } from '../model/site.ts'
import { sayNote } from '../view/corrections.ts'
import { siteNameOf } from '../view/site.ts'
import { unknownDate, type Feed } from './feeds.ts'
import { toXmlFile } from './xml.ts'

/** A feed may be long, but readers of feeds want the newest only. */
const most = 200

/** @param address Of the site's folder, with a slash at its end. */
export function toFeed(
  { path, title, subtitle, page, published, entries }: Feed,
  address: string,
  site?: Site
): string {
  const self = `${address}${path}`
  return toXmlFile(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' }, [
      x('id', self),
      x('title', title),
      x('subtitle', subtitle),
      x('author', [x('name', site?.publisher.name ?? siteNameOf(site))]),
      x('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      x('link', { rel: 'alternate', type: 'text/html', href: `${address}${page}` }),
      x('updated', toTime(entries[0]?.date ?? published ?? unknownDate)),
      ...entries.slice(0, most).map(({ plan, correction, where, date }) => {
        const url = `${address}${plan.id}/corrections.html#${correction.id}`
        return x('entry', [
          x('id', url),
          x('title', `《${plan.shortTitle}》${where}`),
          x('link', { rel: 'alternate', type: 'text/html', href: url }),
          x('updated', toTime(date)),
          x('summary', sayNote(correction, plan.witnesses))
        ])
      })
    ])
  )
}

const toTime = (date: string) => `${date.length === 7 ? `${date}-01` : date}T00:00:00Z`
