/** Arbitrary YAML, made of what has broken readers of it before, and arbitrary bytes. */
import fc from 'fast-check'
import { hostileString } from './hostile.ts'

const yamlPiece = fc.constantFrom(
  ...[
    'witnesses:',
    'corrections:',
    'line: 1',
    'sic: 河',
    '- ',
    '? ',
    ': ',
    ', ',
    ' ',
    '  ',
    '\n',
    '\n',
    '\n  ',
    '\n    ',
    '\r\n',
    '\t'
  ],
  ...['{', '}', '[', ']', '"', "'", '|', '>-', '#', '%YAML 1.1', '---', '...', '\ufeff', '\u0000', '@', '`'],
  ...['&a ', '*a', '*b', '<<: ', '!', '!!str ', '!!set ', '!!binary ', '!!int ', '!<tag:河> '],
  ...[
    '河',
    '𠮷',
    '\ud842',
    '1',
    '-1',
    '1e999',
    '.nan',
    '0x1F',
    'null',
    '~',
    'true',
    '2030-01-01',
    '__proto__',
    'constructor',
    '\\u'
  ]
)
/** What may stand in a seed, by hand or by accident. */
export const yaml = fc.oneof(
  fc.array(yamlPiece, { maxLength: 20 }).map((pieces) => pieces.join('')),
  fc.array(yamlPiece, { maxLength: 10 }).map((pieces) => `witnesses: {}\ncorrections:\n  - ${pieces.join('')}\n`),
  hostileString
)
export const bytes = fc.oneof(
  fc.uint8Array(),
  hostileString.map((text) => new TextEncoder().encode(text))
)
