/**
 * What a reader copies with the browser's own command: plain, what the browser would give; as markup, the words with
 * their structure and nothing of this page. A browser would add the colours of the theme, which are unreadable on other
 * paper, and turn relative links into addresses; those of a folder on this computer tell its path to whoever gets the
 * words. What is marked in the plan's words is ours, and no link in another's text. Copying from fields is left alone.
 */
export function keepCopiesClean(document: Document): void {
  document.addEventListener('copy', (event) => {
    const selection = document.getSelection()
    const isField = event.target instanceof Element && event.target.closest('input, textarea') !== null
    if (isField || !selection || selection.isCollapsed || event.defaultPrevented || !event.clipboardData) return
    const copied = document.createElement('div')
    // Several, where cells of a table are selected.
    for (let index = 0; index < selection.rangeCount; index++) copied.append(...cleanParts(selection.getRangeAt(index)))
    event.clipboardData.setData('text/plain', selection.toString())
    event.clipboardData.setData('text/html', copied.innerHTML)
    event.preventDefault()
  })
}

/** What a range holds, without the block that holds it: words of one paragraph are pasted into another as words. */
function cleanParts(range: Range): Node[] {
  const { commonAncestorContainer: common } = range
  let block = common instanceof Element ? common : common.parentElement
  while (block && block.localName !== 'p' && isInline(block)) block = block.parentElement
  if (!block) return []
  // List items and cells need their list or table around them.
  const whole = block.matches('ol, ul, dl, table, thead, tbody, tr') ? block.closest('ol, ul, dl, table') : undefined
  return whole ? cleanCopy(whole, range) : [...block.childNodes].flatMap((child) => cleanCopy(child, range))
}

const isInline = (element: Element) => window.getComputedStyle(element).display === 'inline'

/** Elements that other programs know. They are copied without their attributes. */
const structure = /^(?:p|h[1-6]|b|strong|em|small|[ou]l|li|d[ldt]|table|caption|t(?:head|body|r|h|d)|br)$/

/** A copy of what a range holds of a node: what is seen and can be selected. */
function cleanCopy(node: Node, range: Range): Node[] {
  if (!range.intersectsNode(node)) return []
  if (node instanceof Text) {
    const from = node === range.startContainer ? range.startOffset : 0
    return [new Text(node.data.slice(from, node === range.endContainer ? range.endOffset : node.length))]
  }
  if (!(node instanceof Element) || node instanceof HTMLSelectElement) return []
  const style = window.getComputedStyle(node)
  const isSelectable = ['user-select', '-webkit-user-select'].every((name) => style.getPropertyValue(name) !== 'none')
  if (style.display === 'none' || !isSelectable) return []

  const children = [...node.childNodes].flatMap((child) => cleanCopy(child, range))
  const copy = emptyCopy(node)
  if (!copy) return children
  copy.append(...children)
  return [copy]
}

/** @returns `undefined` for what is nothing without this page's style. */
function emptyCopy(element: Element): HTMLElement | undefined {
  if (element.matches('a.mark')) return undefined
  if (element instanceof HTMLAnchorElement && /^https?:/.test(element.href) && element.textContent) {
    const link = document.createElement('a')
    link.href = element.href
    return link
  }
  if (structure.test(element.localName)) return document.createElement(element.localName)
  return isInline(element) ? undefined : document.createElement('div')
}
