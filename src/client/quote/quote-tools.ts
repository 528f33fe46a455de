import { element } from '../page/element.ts'
import { referenceTo } from './reference.ts'
import { copiesOf, type NamedCopy, type QuotedPart } from './quotation.ts'
import { offerShare } from './offer-share.ts'
import { offerReport } from './report-error.ts'
import { copyOrShow } from '../search/download-hits.ts'

/** Other tools for what is quoted when they are pressed. */
export type MoreTools = (quote: () => readonly QuotedPart[]) => HTMLElement[]

const none: MoreTools = () => []

/** How long it is told what has been copied, in milliseconds. */
const told = 2000

/**
 * Buttons that copy what `quote` gives when they are pressed. They are not part of a copy themselves.
 *
 * @param label Of the group, for those who cannot see what it is about.
 * @param heading Before the buttons; what has been copied is told in its place.
 * @param more What else can be done with it.
 */
export function createQuoteTools(
  label: string,
  heading: HTMLElement,
  quote: () => readonly QuotedPart[],
  more: MoreTools = none
): HTMLElement {
  const names = (['链接', '出处', '文字加出处', '文字', '参考文献'] as const).filter(
    // Narrow windows have room for the first four in one line; the page has the reference of its section below its title.
    (name) => name !== '参考文献' || (referenceTo('') && window.matchMedia('(min-width: 48rem)').matches)
  )
  const status = element('span')
  let timer = 0
  const buttons = names.map((name) => {
    const button = element('button', { type: 'button' }, name)
    button.setAttribute('aria-label', `复制${name}`)
    // The selection stays what it is.
    button.addEventListener('pointerdown', (event) => {
      event.preventDefault()
    })
    button.addEventListener('click', () => {
      const parts = quote()
      const content = parts.length > 0 ? copiesOf(parts)[name] : undefined
      if (content) void copy(content, content.name === name)
    })
    return button
  })
  status.setAttribute('role', 'status')
  const tools = element(
    'div',
    { className: 'quote-tools screen' },
    heading,
    status,
    ...buttons,
    ...offerShare(quote),
    ...offerReport(quote),
    ...more(quote)
  )
  tools.setAttribute('role', 'group')
  tools.setAttribute('aria-label', label)
  tools.addEventListener('focusout', () => {
    tools.classList.remove('refused')
  })
  return tools

  /** @param isNamed Whether the button that is pressed says all about what is copied. */
  async function copy(content: NamedCopy, isNamed: boolean): Promise<void> {
    const isCopied = await copyOrShow(content, tools)
    tools.classList.toggle('refused', !isCopied)
    if (!isCopied) return
    // In narrow windows no longer than the heading: the tools do not grow.
    tell('已复制', element('span', { className: isNamed ? 'more' : '' }, content.name))
    window.clearTimeout(timer)
    timer = window.setTimeout(tell, told)
  }

  function tell(...words: (Node | string)[]): void {
    status.textContent = ''
    status.append(...words)
    heading.hidden = words.length > 0
  }
}
