import type { Found } from '../../search/engine.ts'
import type { Finding } from '../../search/finding.ts'
import { element } from '../page/element.ts'

/** So many paragraphs come at a time. */
const step = 20

/**
 * What stands below the first hits of a long answer: more come when a reader gets there, or all at once when asked for.
 *
 * @param count How many paragraphs are shown.
 * @param show Called with the paragraphs that follow.
 */
export function moreOf(answer: Finding, count: number, show: (found: readonly Found[]) => void): HTMLElement {
  const said = element('span')
  const next = element('button', { type: 'button' }, '接着显示')
  const all = element('button', { type: 'button' }, '显示全部')
  const part = element('p', { className: 'take rest' }, said, next, all)
  let isReading = false
  tell()
  next.addEventListener('click', () => void read(step))
  all.addEventListener('click', () => void read(Infinity))
  const observer = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) void read(step)
  })
  observer.observe(part)
  return part

  async function read(most: number): Promise<void> {
    if (isReading) return
    isReading = true
    observer.disconnect()
    const end = Math.min(answer.paragraphs, count + most)
    try {
      do {
        said.textContent = '正在取……'
        const found = await answer.read(count, Math.min(end, count + step))
        // A later answer has taken this one from the page.
        if (!part.isConnected) return
        show(found)
        count += found.length
        tell()
      } while (count < end)
      if (count >= answer.paragraphs) part.remove()
      // What is still in sight is told of again.
      else observer.observe(part)
    } catch {
      said.textContent = '没有取到，请再按一次：'
    }
    isReading = false
  }

  function tell(): void {
    said.textContent = `以上是前${count}段，共${answer.paragraphs}段。`
  }
}
