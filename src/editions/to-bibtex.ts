import type { Reference } from '../view/reference.ts'

/** A reference for LaTeX, as BibTeX and BibLaTeX read it. Names and title stand in braces of their own and stay whole. */
export function toBibTex({ id, authors, title, shortTitle, date, number, online, note }: Reference): string {
  const fields = {
    author: authors.map((author) => `{${escape(author)}}`).join(' and '),
    title: `{${escape(title)}}`,
    shorttitle: `{${escape(shortTitle)}}`,
    date,
    year: date?.slice(0, 4),
    number: number && escape(number),
    organization: online && escape(online.site),
    url: online && escapeAddress(online.address),
    note: note && escape(note),
    language: 'chinese'
  }
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = {${value}}`]
  )
  return `@${online ? 'online' : 'misc'}{${id},\n${lines.join(',\n')}\n}\n`
}

/** Braces are counted even after a backslash, so they are written as commands. */
const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}'
}

const escape = (text: string) => text.replace(/[\\{}~^#$%&_]/g, (character) => commands[character] ?? `\\${character}`)

/** In an address nothing is a command, and only braces would end the field. */
const escapeAddress = (address: string) => address.replace(/[\\{}]/g, encodeURIComponent)
