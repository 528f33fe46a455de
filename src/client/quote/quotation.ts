/** What is copied of a plan: with where it stands, and never with a path of this computer. */
import { cite } from '../../model/eid.ts'
import type { Copy } from './copy.ts'
import { element } from '../page/element.ts'

/** The plan's words in one paragraph, or a part of them. */
export interface QuotedPart {
  /** Of the paragraph. */
  readonly id: string
  readonly text: string
  /** Of words that were selected: so many times they stand in the paragraph before. */
  readonly before?: number
}

/** A copy, and what it is told to be. */
export interface NamedCopy extends Copy {
  readonly name: string
}

/** What can be copied of a quotation, by the name of its button. */
export function copiesOf(parts: readonly QuotedPart[]): Record<'链接' | '出处' | '文字加出处' | '文字', NamedCopy> {
  const title = document.body.dataset.planTitle ?? ''
  const witness = document.documentElement.hasAttribute('data-source-shown') ? '（原稿）' : ''
  const citation = `《${title}》${citeAll(parts)}${witness}`
  const address = addressOf(parts[0]?.id ?? '')
  const linkTo = (href: string) => element('a', { href }, citation).outerHTML
  const cited = { name: '出处', text: citation, html: address === undefined ? citation : linkTo(address) }
  const marking = address === undefined ? undefined : markWords(address, parts)
  const texts = parts.map(({ text }) => text)
  const quoted = quoteParagraphs(texts)
  return {
    链接:
      marking === undefined
        ? { ...cited, name: '出处（本机文件没有网址）' }
        : { name: '链接', text: marking, html: linkTo(marking) },
    出处: cited,
    文字加出处: {
      name: '文字加出处',
      text: `${quoted.join('\n')}（${citation}）`,
      html: toParagraphs(quoted).replace(/<\/p>$/, () => `（${cited.html}）</p>`)
    },
    文字: { name: '文字', text: texts.join('\n'), html: toParagraphs(texts) }
  }
}

const toParagraphs = (texts: readonly string[]) => texts.map((text) => element('p', {}, text).outerHTML).join('')

/**
 * As GB/T 15834 has it: quotation marks within a quotation are the other ones; of several paragraphs each opens with a
 * mark, and only the last closes.
 */
function quoteParagraphs(texts: readonly string[]): string[] {
  const last = texts.length - 1
  return texts.map((text, index) => {
    const inner = text.replace(/[“”‘’]/g, (mark) => otherMarks[mark] ?? mark)
    return `“${inner}${index === last ? '”' : ''}`
  })
}

const otherMarks: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '‘': '“', '’': '”' }

/** So many characters are marked by a link; more are what the paragraph is, and make links that some hosts refuse. */
const mostMarked = 100

/** The address with the words that were selected, which the page then marks; as it is where it cannot. */
function markWords(address: string, [first, ...others]: readonly QuotedPart[]): string {
  const { text = '', before } = first ?? {}
  const isSource = document.documentElement.hasAttribute('data-source-shown')
  if (before === undefined || others.length > 0 || isSource || text.length > mostMarked) return address
  const query = new URLSearchParams({ words: text, ...(before > 0 && { hit: String(before) }) })
  return address.replace('#', `?${query.toString()}#`)
}

/** 第八章第一节第2段; for several paragraphs 第八章第一节第2段至第3段, or with both citations whole. */
function citeAll(parts: readonly QuotedPart[]): string {
  const first = cite(parts[0]?.id ?? '')
  const last = cite(parts[parts.length - 1]?.id ?? '')
  if (first === last) return first
  const unit = first.replace(/第\d+段$/, '')
  return `${first}至${last.startsWith(unit) ? last.slice(unit.length) : last}`
}

/** The paragraph's one address; absent for a folder on this computer, where it would lead nobody else. */
function addressOf(id: string): string | undefined {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href
  if (canonical !== undefined) return `${canonical}#${id}`
  return location.protocol.startsWith('http') ? `${location.origin}${location.pathname}#${id}` : undefined
}
