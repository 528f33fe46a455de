/** What is copied of a plan: with where it stands, and never with a path of this computer. */
import { citeRange } from '../../model/eid.ts'
import { swapQuotationMarks } from '../../model/quotation-marks.ts'
import { questionOfWords } from '../../search/address.ts'
import type { Copy } from './copy.ts'
import { element } from '../page/element.ts'
import { referenceTo } from './reference.ts'

/** The plan's words in one paragraph, or a part of them. */
export interface QuotedPart {
  /** Of the paragraph. */
  readonly id: string
  readonly text: string
  /** Of words that were selected: the paragraph's text before them. */
  readonly before?: string
}

/** A copy, and what it is told to be. */
export interface NamedCopy extends Copy {
  readonly name: string
}

/** What can be copied of a quotation, by the name of its button; a reference only where the page knows it. */
export function copiesOf(
  parts: readonly QuotedPart[]
): Record<'链接' | '出处' | '文字加出处' | '文字', NamedCopy> & { readonly 参考文献?: NamedCopy } {
  const title = document.body.dataset.planTitle ?? ''
  const witness = document.documentElement.hasAttribute('data-source-shown') ? '（原稿）' : ''
  const place = citeRange(parts[0]?.id ?? '', parts[parts.length - 1]?.id ?? '')
  const citation = `《${title}》${place}${witness}`
  const reference = referenceTo(place + witness)
  const address = addressOf(parts[0]?.id ?? '')
  const linkTo = (href: string) => element('a', { href }, citation).outerHTML
  const cited = { name: '出处', text: citation, html: address === undefined ? citation : linkTo(address) }
  const texts = parts.map(({ text }) => text)
  const quoted = quoteParagraphs(texts)
  return {
    链接: address === undefined ? { ...cited, name: '出处（本机文件没有网址）' } : nameLink(address),
    出处: cited,
    文字加出处: {
      name: '文字加出处',
      text: `${quoted.join('\n')}（${citation}）`,
      html: toParagraphs(quoted).replace(/<\/p>$/, () => `（${cited.html}）</p>`)
    },
    文字: { name: '文字', text: texts.join('\n'), html: toParagraphs(texts) },
    ...(reference && { 参考文献: reference })
  }

  function nameLink(address: string): NamedCopy {
    const marking = markWords(address, parts)
    const areWordsMeant = parts.some(({ before }) => before !== undefined)
    const name = areWordsMeant && marking === undefined ? '链接，到这一段' : '链接'
    return { name, text: marking ?? address, html: linkTo(marking ?? address) }
  }
}

const toParagraphs = (texts: readonly string[]) => texts.map((text) => element('p', {}, text).outerHTML).join('')

/**
 * As GB/T 15834 has it: quotation marks within a quotation are the other ones; of several paragraphs each opens with a
 * mark, and only the last closes.
 */
function quoteParagraphs(texts: readonly string[]): string[] {
  const last = texts.length - 1
  return texts.map((text, index) => `“${swapQuotationMarks(text)}${index === last ? '”' : ''}`)
}

/** The address with the words that were selected, which the page then marks; `undefined` where it cannot. */
function markWords(address: string, [first, ...others]: readonly QuotedPart[]): string | undefined {
  const { text = '', before } = first ?? {}
  const isSource = document.documentElement.hasAttribute('data-source-shown')
  if (before === undefined || others.length > 0 || isSource) return undefined
  return address.replace('#', `?${questionOfWords(text, before).toString()}#`)
}

/** The paragraph's one address; absent for a folder on this computer, where it would lead nobody else. */
export function addressOf(id: string): string | undefined {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href
  if (canonical !== undefined) return `${canonical}#${id}`
  return location.protocol.startsWith('http') ? `${location.origin}${location.pathname}#${id}` : undefined
}
