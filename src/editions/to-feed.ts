/** An Atom feed (RFC 4287) of the corrections of all plans, the newest first: so that whoever quotes a passage learns that it was corrected. */
import { x } from 'xastscript'
import type { Correction, Plan } from '../model/plan.ts'
import { locateCorrections, sayNote } from '../view/corrections.ts'
import { toXmlFile } from './xml.ts'

/** A feed may be long, but readers of feeds want the newest only. */
const most = 200

/** @param site Address of the site's folder, with a slash at its end. */
export function toFeed(plans: readonly Plan[], site: string): string {
  const rows = plans
    .flatMap(rowsOf)
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .slice(0, most)
  const self = `${site}corrections.atom`
  return toXmlFile(
    x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'zh-CN' }, [
      x('id', self),
      x('title', '文字更正'),
      x('subtitle', '文字里改正了的地方'),
      x('author', [x('name', '本站')]),
      x('link', { rel: 'self', type: 'application/atom+xml', href: self }),
      x('link', { rel: 'alternate', type: 'text/html', href: `${site}index.html` }),
      x('updated', toTime(rows[0]?.date ?? '2000-01-01')),
      ...rows.map(({ plan, correction, where, date }) => {
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

function rowsOf(plan: Plan) {
  const dateOf = ({ source, added }: Correction) =>
    added ?? plan.witnesses[source]?.collated ?? plan.published ?? '2000-01-01'
  return locateCorrections(plan).map((row) => ({ ...row, plan, date: dateOf(row.correction) }))
}

const toTime = (date: string) => `${date.length === 7 ? `${date}-01` : date}T00:00:00Z`
