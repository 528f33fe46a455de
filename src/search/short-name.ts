/**
 * Whether a name is short for another, as 高新区 is for 高新技术产业开发区: its first and its last character, and some of those
 * between in their order.
 */
export const isShortFor = (name: string, full: string): boolean =>
  // Most names are told apart by their first character.
  full.charAt(0) === name.charAt(0) &&
  full.length > name.length + 1 &&
  /^\p{Script=Han}{3,}$/u.test(name) &&
  new RegExp(`^${[...name].join('.*')}$`).test(full)
