/**
 * Whether a name is short for another, as 高新区 is for 高新技术产业开发区: its first and its last character, and some of those
 * between in their order.
 */
export function isShortFor(name: string, full: string): boolean {
  // Most names are told apart by their first character.
  if (full.charAt(0) !== name.charAt(0) || full.length <= name.length + 1) return false
  if (!/^\p{Script=Han}{3,}$/u.test(name)) return false
  const [last = '', ...others] = [...name].reverse()
  if (!full.endsWith(last)) return false
  let at = 0
  for (const character of others.reverse()) {
    const found = full.indexOf(character, at)
    if (found < 0) return false
    at = found + character.length
  }
  return at <= full.length - last.length
}
