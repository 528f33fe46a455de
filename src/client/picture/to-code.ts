import { generate } from 'lean-qr/nano'
import { element } from '../page/element.ts'

/** How wide a code is at most, and how wide its margin is: in pixels, and in squares, as the standard wants. */
const widest = 252
const margin = 4

/** An address as a QR code. Its squares are whole pixels, so that cameras see sharp ones. */
export function toCode(address: string): HTMLCanvasElement {
  const code = generate(address)
  const squares = code.size + 2 * margin
  const side = Math.max(Math.floor(widest / squares), 3)
  const canvas = element('canvas', { className: 'code', width: squares * side, height: squares * side })
  const context = canvas.getContext('2d')
  for (let y = 0; y < code.size; y++)
    for (let x = 0; x < code.size; x++)
      if (code.get(x, y)) context?.fillRect((x + margin) * side, (y + margin) * side, side, side)
  return canvas
}
