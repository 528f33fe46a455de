/** What one fills in, each with its label. */
import { element } from '../page/element.ts'

/** A line of text. */
export const field = (name: string, label: string, properties: Partial<HTMLInputElement> = {}): HTMLElement =>
  element('label', {}, element('span', {}, label), element('input', { type: 'text', name, ...properties }))

/** A text over some lines. */
export const area = (name: string, label: string, properties: Partial<HTMLTextAreaElement> = {}): HTMLElement =>
  element('label', {}, element('span', {}, label), element('textarea', { name, rows: 2, ...properties }))

/** One of several; the first is chosen. */
export const choice = (
  name: string,
  label: string,
  options: readonly (readonly [value: string, words: string])[]
): HTMLElement =>
  element(
    'label',
    {},
    element('span', {}, label),
    element('select', { name }, ...options.map(([value, words]) => element('option', { value }, words)))
  )

/** Fields that are asked for together. */
export const group = (...fields: readonly HTMLElement[]): HTMLFieldSetElement => element('fieldset', {}, ...fields)
