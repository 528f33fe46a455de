import type { Html, ListItem, Nodes, Root, Yaml } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { say } from '../model/messages/say.ts'
import type { Decoded } from './decode-text.ts'
import { ExtractError, withVersion, type Extracted } from './extracted.ts'
import { htmlPieces } from './html-pieces.ts'
import { raise } from './raised.ts'
import { widthOf } from '../read/document/line.ts'

/** The most characters of Markdown: its tree takes a thousand times their space. */
const mostCharacters = 1_500_000
/** The most marks between two blank lines: to pair them takes the square of their number. */
const mostMarks = 5_000

/**
 * The text of a Markdown document without its marks. Every piece of text stands on the line where it stands in the source,
 * so the lines keep their numbers; lines of marks alone are blank.
 */
export function extractMarkdown({ text: source, encoding }: Decoded): Extracted {
  if (source.length > mostCharacters) throw new ExtractError(say('markdown-too-long'))
  if (source.split(/\n\s*\n/).some((block) => (block.match(/[*_[\]<>`~!]/g)?.length ?? 0) > mostMarks))
    throw new ExtractError(say('markdown-too-many-marks'))
  const tree = parse(source)
  const lines = Array.from({ length: source.split(/\r\n|\r|\n/).length }, () => '')
  write(tree, source, (line, text) => {
    lines[line - 1] = (lines[line - 1] ?? '') + text
  })
  return {
    text: lines.map((line) => line.trimEnd()).join('\n'),
    extractor: withVersion('remark-parse'),
    encoding,
    says: [say('read-markdown', { encoding }), ...(tree.children[0]?.type === 'yaml' ? [say('markdown-settings')] : [])]
  }
}

function parse(source: string): Root {
  try {
    return (
      unified()
        .use(remarkParse)
        .use(remarkFrontmatter)
        // 10~20 has no struck words.
        .use(remarkGfm, { singleTilde: false })
        .parse(source)
    )
  } catch (error) {
    if (error instanceof RangeError) throw new ExtractError(say('markdown-too-deep'))
    throw error
  }
}

/** Write the text of a tree, piece by piece, to the lines of the source. */
function write(tree: Root, source: string, add: (line: number, text: string) => void): void {
  const kept = keptDefinitions(tree, source)
  // A list, not recursion: a tree may be deep.
  const rest: Nodes[] = [tree]
  /** Where the last piece ended: nodes made of addresses have no place of their own. */
  let here = 1
  let raisedTo: 'above' | 'below' | undefined
  /** Lines that go on the one before, which was broken within a sentence, by the line that they are written to. */
  const goesOn = new Map<number, number>()
  const lineOf = (line: number) => goesOn.get(line) ?? line
  for (let node = rest.pop(); node; node = rest.pop()) {
    const line = node.position?.start.line ?? here
    const original = source.slice(node.position?.start.offset, node.position?.end.offset)
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        if (raisedTo) add(lineOf(line), raise(node.value, raisedTo))
        else addLines(line, node.value, node.position ? original : node.value)
        break
      case 'code':
        // A fence takes the first line.
        addLines(/^[`~]{3}/.test(original) ? line + 1 : line, node.value, node.value)
        break
      case 'html':
        raisedTo = node.value === '<sup>' ? 'above' : node.value === '<sub>' ? 'below' : undefined
        addHtml(node, line)
        break
      case 'definition':
        if (kept.has(node.identifier)) addLines(line, original, original)
        break
      case 'footnoteReference':
        add(lineOf(line), `［${node.label ?? node.identifier}］`)
        break
      case 'linkReference':
        if (kept.has(node.identifier)) addLines(line, original, original)
        else push(node)
        break
      case 'tableRow':
        for (const cell of node.children.toReversed()) {
          rest.push(cell)
          if (cell !== node.children[0]) rest.push({ type: 'text', value: '\t' })
        }
        here = line
        break
      case 'yaml':
        addTitle(node)
        break
      case 'footnoteDefinition':
        add(line, `［${node.label ?? node.identifier}］`)
        push(node)
        break
      case 'listItem':
        add(line, markerOf(node, original))
        push(node)
        break
      default:
        push(node)
    }
  }

  function push(node: Nodes): void {
    if ('children' in node) for (const child of node.children.toReversed()) rest.push(child)
  }

  /** Add a value that may span lines, but for line breaks that are not those of its source. */
  function addLines(line: number, value: string, original: string): void {
    const isSame = countLines(value) === countLines(original)
    const pieces = isSame ? value.split(/\r\n|\r|\n/) : [value.replace(/[\r\n]+/g, ' ')]
    for (const [index, piece] of pieces.entries()) {
      const before = pieces[index - 1]
      if (before !== undefined && isBroken(before)) goesOn.set(line + index, lineOf(line + index - 1))
      const joint =
        goesOn.has(line + index) && before !== undefined && isLatin(before.slice(-1) + piece.charAt(0)) ? ' ' : ''
      add(lineOf(line + index), joint + piece)
    }
    here = line + pieces.length - 1
  }

  /** The title of the settings at the start, where the text does not have it. */
  function addTitle({ value, position }: Yaml): void {
    const index = value.split('\n').findIndex((line) => line.startsWith('title:'))
    const [, title = ''] = /^title:\s*["']?(.*?)["']?\s*$/.exec(value.split('\n')[index] ?? '') ?? []
    if (title !== '' && !source.slice(position?.end.offset).includes(title)) add(index + 2, title)
  }

  function addHtml({ value }: Html, line: number): void {
    for (const { at, text } of htmlPieces(value)) {
      const first = line + countLines(value.slice(0, at)) - 1
      for (const [index, piece] of text.split('\n').entries()) add(first + index, piece)
    }
  }
}

/**
 * Whether a line was broken within a sentence: after a comma, or at the width of a screen. Markdown takes every single line
 * break for a space; but who writes Chinese in it may mean paragraphs.
 */
const isBroken = (line: string): boolean =>
  /[，、,]$/u.test(line) || (widthOf(line) >= widest && !/[。！？：；…”）)]$/u.test(line))

const widest = 24
const isLatin = (characters: string): boolean => /^[A-Za-z]{2}$/.test(characters)

const countLines = (text: string): number => text.split(/\r\n|\r|\n/).length

/** The number of an item as it was written; of a bullet nothing. A task keeps its box. */
function markerOf({ checked }: ListItem, original: string): string {
  const number = /^\d+[.)][ \t]*/.exec(original)?.[0] ?? ''
  return number + (typeof checked === 'boolean' ? (checked ? '☑ ' : '☐ ') : '')
}

/** Notes such as `[1]: 见附件` look like addresses of links, but are text. */
function keptDefinitions(tree: Root, source: string): ReadonlySet<string> {
  const kept = new Set<string>()
  if (!/^ {0,3}\[[^\]\n]+\]:/m.test(source)) return kept
  const rest: Nodes[] = [tree]
  for (let node = rest.pop(); node; node = rest.pop()) {
    if (node.type === 'definition' && /\p{Script=Han}/u.test(node.url) && !/^(?:[a-z]+:|[./#])/i.test(node.url))
      kept.add(node.identifier)
    if ('children' in node) rest.push(...node.children)
  }
  return kept
}
