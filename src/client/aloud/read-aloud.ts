import { element } from '../page/element.ts'
import { isEscape } from '../page/is-escape.ts'
import { beginning, blocksOf, sentencesIn } from './blocks.ts'
import { showSentence } from './show-sentence.ts'
import { createSpeaker } from './speaker.ts'
import { keepSpeed, keptSpeed, speeds } from './speed.ts'

/**
 * Make the function that reads the page aloud, from a paragraph or from where one is, with a bar at the foot of the window: pause, the
 * paragraph before and the next, speed, stop. Esc stops, too, and a paragraph whose number is pressed is read next. What is being
 * read is lit and kept in view. Words of the page never change.
 */
export function openReader(document: Document): (id: string | undefined) => void {
  let go: ((at: number) => void) | undefined
  return (id) => {
    const blocks = blocksOf(document)
    const asked = blocks.findIndex((block) => block.id === id)
    const at = asked < 0 ? beginning(blocks) : asked
    if (go) go(at)
    else go = readAloud(document, blocks, at, () => (go = undefined))
  }
}

/** @returns A function that goes to another block. */
function readAloud(document: Document, blocks: readonly HTMLElement[], start: number, whenStopped: () => void) {
  const speaker = createSpeaker(goOn, fail)
  let at = start
  let sentence = 0
  let isReading = true
  let rate = keptSpeed()
  let clean = () => {}

  const pause = button('暂停', () => {
    if (isReading) rest()
    else read()
  })
  const status = element('span')
  status.setAttribute('role', 'status')
  const bar = element(
    'div',
    { className: 'aloud-bar screen' },
    status,
    pause,
    button('上一段', () => {
      go(at - 1)
    }),
    button('下一段', () => {
      go(at + 1)
    }),
    chooseSpeed(),
    button('停止', stop)
  )
  bar.setAttribute('role', 'group')
  bar.setAttribute('aria-label', '朗读')
  const foot = document.querySelector('.foot')
  foot?.prepend(bar)
  foot?.classList.add('aloud')
  // Before a card hears it: what is on top closes first.
  document.addEventListener('keydown', onKey, true)
  document.addEventListener('click', onClick)
  // Browsers would speak on, on the next page.
  window.addEventListener('pagehide', speaker.stop)
  pause.focus()
  read()
  return go

  function read(): void {
    const block = blocks[at]
    const current = block && sentencesIn(block)[sentence]
    clean()
    if (!current) {
      end()
      return
    }
    tell('', true)
    clean = showSentence(block, current.range)
    speaker.speak(current.text, rate)
  }

  function goOn(): void {
    const block = blocks[at]
    const isLast = !block || sentence + 1 >= sentencesIn(block).length
    at += isLast ? 1 : 0
    sentence = isLast ? 0 : sentence + 1
    read()
  }

  function go(to: number): void {
    at = Math.max(0, Math.min(to, blocks.length - 1))
    sentence = 0
    read()
  }

  function rest(): void {
    speaker.stop()
    tell('', false)
  }

  function end(): void {
    speaker.stop()
    at = 0
    sentence = 0
    tell('这一页读完了。', false)
    const next = document.querySelector<HTMLAnchorElement>('a[rel=next]')
    if (next) status.append(element('a', { className: 'link', href: next.href }, '到下一节'))
  }

  function fail(): void {
    tell('没有读成：这台设备的语音现在不能用。', false)
  }

  function tell(words: string, reads: boolean): void {
    isReading = reads
    status.textContent = words
    pause.textContent = reads ? '暂停' : '继续'
  }

  function stop(): void {
    speaker.stop()
    clean()
    const hadFocus = bar.contains(document.activeElement)
    bar.remove()
    whenStopped()
    foot?.classList.remove('aloud')
    document.removeEventListener('keydown', onKey, true)
    document.removeEventListener('click', onClick)
    window.removeEventListener('pagehide', speaker.stop)
    // By keyboard one goes on from where one has listened.
    if (hadFocus) blocks[at]?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true })
  }

  function onKey(event: KeyboardEvent): void {
    const isElsewhere = event.target instanceof Element && event.target.closest('.drawer, form')
    if (isEscape(event) && !isElsewhere && !document.querySelector('.card, .contents.open')) stop()
  }

  function onClick({ target }: Event): void {
    const number = target instanceof Element ? target.closest('.number') : null
    const pressed = number ? blocks.findIndex((block) => block.contains(number)) : -1
    if (pressed >= 0) go(pressed)
  }

  function chooseSpeed(): HTMLElement {
    const options = speeds.map(([name, value]) => element('option', { value: String(value) }, name))
    const select = element('select', {}, ...options)
    select.value = String(rate)
    select.addEventListener('change', () => {
      rate = Number(select.value)
      keepSpeed(rate)
      if (isReading) read()
    })
    select.setAttribute('aria-label', '语速')
    return select
  }

  function button(name: string, run: () => void): HTMLButtonElement {
    return element('button', { type: 'button', onclick: run }, name)
  }
}
