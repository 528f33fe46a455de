import type { Answer } from '../../model/edits.ts'
import { element } from '../page/element.ts'
import { ask } from './ask.ts'

/** Say what was written last, with a way to take it back: the page was renewed by it. */
export async function tellLast(): Promise<void> {
  const said = element('span')
  said.setAttribute('role', 'status')
  const undo = element('button', { type: 'button' }, '撤销')
  const close = element('button', { type: 'button', className: 'plain' }, '知道了')
  const bar = element('div', { className: 'edit-last screen', hidden: true }, said, undo, close)
  undo.addEventListener('click', () => void ask('undo', {}).then(show))
  close.addEventListener('click', () => {
    bar.hidden = true
    sessionStorage.setItem(seen, String(turn))
  })
  document.body.append(bar)
  let turn = 0
  const last = await ask('last', {})
  if ('turn' in last && String(last.turn) !== sessionStorage.getItem(seen)) show(last)

  function show(answer: Answer): void {
    if ('turn' in answer) {
      turn = answer.turn
      said.textContent = answer.said
      undo.hidden = answer.written === undefined
    } else
      said.textContent = 'problem' in answer ? answer.problem : answer.faults.map(({ sentence }) => sentence).join('')
    bar.hidden = said.textContent === ''
  }
}

/** The change of which an editor has heard. */
const seen = 'plans:edit-seen'
