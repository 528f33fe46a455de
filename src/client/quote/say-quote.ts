/** What is said of a quotation that does not stand in the text. All words come in as text, never as markup. */
import type { NearQuote } from '../../search/compare-quote.ts'
import type { Parting } from '../../search/find-partings.ts'
import { element } from '../page/element.ts'

export const notThere = '正文里没有与它完全相同的文字：或者有字、标点不同，或者多了、少了几个字。'

/** What was pasted and is not of the text. */
export const sayLeft = (others: readonly string[]) =>
  element('p', { className: 'note' }, `粘贴的文字里，${others.join('、')}不是正文，没有比较。`)

/** What is nearest to it; a link to that follows. */
export function sayNear(near: NearQuote): string {
  if (near.kind === 'unfinished') return `文字相同，只是${sayRest(near.rest)}。请对照：`
  if (near.kind === 'punctuation')
    return `文字相同，只是标点或空格不同。${near.rest === undefined ? '' : `${sayRest(near.rest)}。`}请对照：`
  if (near.kind === 'source')
    return near.source.length > longest
      ? '与原稿相同，本站在这里有更正：'
      : `与原稿相同。原稿作“${near.source}”，本站已更正为“${near.reading}”：`
  if (near.kind === 'heading') return '这是标题：'
  if (near.kind === 'cited') return `${notThere}所注的出处在这里，请对照：`
  return `${notThere}最接近的是：`
}

/** Where it differs from that; the link goes before. */
export function sayDifferences(near: NearQuote): (Node | string)[] {
  if (near.kind !== 'near') return []
  const { partings = [], rest } = near
  const said = sayPartings(partings)
  return rest === undefined ? said : [...said, `${said.length > 0 ? '' : '。'}${sayRest(rest)}。`]
}

/** A longer passage of the source is not shown again. */
const longest = 60

const sayRest = (rest: string) => `引文停下的地方，正文这一句还没有完，后面是“${rest}”`

/** One difference is a sentence; several are a list, each in its context. */
function sayPartings(partings: readonly Parting[]): (Node | string)[] {
  const [first, ...others] = partings
  if (!first) return []
  if (others.length === 0) return [`。${sayParting(first)}。`]
  const rows = partings.map((parting) => {
    const { before, typed, text, after } = parting
    return element('li', {}, `…${before}`, element('mark', {}, typed || text), `${after}…：${sayParting(parting)}。`)
  })
  return [`。有${partings.length}处不同：`, element('ol', {}, ...rows)]
}

function sayParting({ typed, text }: Parting): string {
  if (text === '') return `多了“${typed}”`
  return typed === '' ? `少了“${text}”` : `这里是“${typed}”的地方，正文是“${text}”`
}
