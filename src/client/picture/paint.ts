/**
 * Draw what an element shows where the browser has put it: grounds, text and canvases. The browser knows where a line of
 * Chinese may end; a canvas does not.
 *
 * @param canvas Becomes as large as the element. It stands in the page, too, and so has the page's language: fonts are
 *   chosen by it.
 */
export function paint(element: HTMLElement, canvas: HTMLCanvasElement): void {
  const { left, top, width, height } = element.getBoundingClientRect()
  canvas.width = Math.ceil(width)
  canvas.height = Math.ceil(height)
  const context = canvas.getContext('2d')
  if (!context) return
  context.translate(-left, -top)
  context.textBaseline = 'middle'
  for (const part of [element, ...element.querySelectorAll<HTMLElement>('*')]) {
    const style = window.getComputedStyle(part)
    const box = part.getBoundingClientRect()
    context.fillStyle = style.backgroundColor
    context.fillRect(box.left, box.top, box.width, box.height)
    if (part instanceof HTMLCanvasElement) context.drawImage(part, Math.round(box.left), Math.round(box.top))
    context.fillStyle = style.color
    context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
    for (const node of part.childNodes) if (node instanceof Text) paintText(node, context)
  }
}

/** Character by character: where a line is stretched to its end, there is room between them. */
function paintText(node: Text, context: CanvasRenderingContext2D): void {
  const range = document.createRange()
  let start = 0
  for (const character of node.data) {
    range.setStart(node, start)
    range.setEnd(node, (start += character.length))
    const { left, top, height } = range.getBoundingClientRect()
    context.fillText(character, left, top + height / 2)
  }
}
