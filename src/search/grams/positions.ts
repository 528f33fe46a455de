import type { Places } from './list.ts'

/**
 * Where each UTF-16 code unit of some texts stands, one unit after the other. All positions are sorted once, in arrays of
 * numbers: eight bytes a character.
 */
export function* positionsByUnit(
  texts: readonly string[]
): Generator<{ readonly unit: number; readonly places: Places }> {
  const ends = new Uint32Array(0x10000)
  for (const text of texts) for (let at = 0; at < text.length; at++) count(text.charCodeAt(at))
  let total = 0
  for (let unit = 0; unit < ends.length; unit++) ends[unit] = total += ends[unit] ?? 0
  const records = new Uint32Array(total)
  const offsets = new Uint32Array(total)
  const next = new Uint32Array(ends.length)
  next.set(ends.subarray(0, -1), 1)
  for (const [record, text] of texts.entries())
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      const place = next[unit] ?? 0
      records[place] = record
      offsets[place] = at
      next[unit] = place + 1
    }
  for (let unit = 0, start = 0; unit < ends.length; unit++) {
    const end = ends[unit] ?? 0
    if (end > start) yield { unit, places: gather(start, end) }
    start = end
  }

  function count(unit: number): void {
    ends[unit] = (ends[unit] ?? 0) + 1
  }

  function gather(start: number, end: number): Places {
    const places = new Map<number, number[]>()
    for (let at = start; at < end; at++) {
      const record = records[at] ?? 0
      const offset = offsets[at] ?? 0
      const same = places.get(record)
      if (same) same.push(offset)
      else places.set(record, [offset])
    }
    return places
  }
}
