/** A feed of corrections as Atom (RFC 4287): so that whoever quotes a passage learns that it was corrected. */
import { x } from 'xastscript'
import { sayNote } from '../view/corrections.ts'
import type { Feed } from './feeds.ts'
import { toXmlFile } from './xml.ts'

/** A feed may be long, but readers of feeds want the newest only. */
const most = 200

/** @param site Address of the site's folder, with a slash at its end. */
export function toFeed({ path, title, subtitle, page, entries }: Feed, site: string): string {
  const self = `${site}${path}`
  return toXmlFile(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' }, [
      x('id', self),
      x('title', title),
      x('subtitle', subtitle),
      x('author', [x('name', '本站')]),
      x('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      x('link', { rel: 'alternate', type: 'text/html', href: `${site}${page}` }),
      x('updated', toTime(entries[0]?.date ?? '2000-01-01')),
      ...entries.slice(0, most).map(({ plan, correction, where, date }) => {
        const url = `${site}${plan.id}/corrections.html#${correction.id}`
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
