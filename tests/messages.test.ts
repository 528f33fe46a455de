/** Every sentence that a fault in the seeds can bring, whole, with its place: `file:line:column: sentence (ruleId)`. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { VFile } from 'vfile'
import { readPlan } from '../src/read/read-plan.ts'
import { annotatePlan } from '../src/annotate/annotate-plan.ts'
import { createAnnotator } from '../src/annotate/annotate.ts'
import { checkExample } from '../src/check/check-example.ts'
import { checkLostIds, checkUse } from '../src/check/check-lexicon.ts'
import { checkPublished } from '../src/check/check-published.ts'
import { withPlanNames } from '../src/annotate/plan-names.ts'
import { readSite } from '../src/read/read-site.ts'
import { everydayWordsSchema } from '../src/model/everyday-words.ts'
import { readSummary } from '../src/read/read-summary.ts'
import { readTopics } from '../src/read/read-topics.ts'
import { readLexicon } from '../src/read/read-lexicon.ts'
import { readYaml } from '../src/read/read-yaml.ts'
import {
  messagesOf,
  tinyCorrections,
  tinyLexicon,
  tinyRow,
  tinySeeds,
  type TinyLexicon,
  type TinySeeds
} from './tiny-plan.ts'

const twoChapters =
  '[{ number: 1, title: 总则, held: full, introduction: 1 }, { number: 2, title: 保障, held: full, introduction: 1 }]'
const withSection = (section: string) =>
  `[{ number: 1, title: 总则, held: full, introduction: 1, sections: [${section}] }]`

const cases: [fault: string, seeds: TinySeeds, messages: string[]][] = [
  // The files as such.
  [
    'GBK in source.txt',
    { source: Buffer.from([0x31, 0x0a, 0xb5, 0xda]) },
    [
      'source.txt:2:1: Expected UTF-8, found bytes that are not (perhaps GBK, as some office programs save). Open the file in an editor, choose the encoding UTF-8 and save it again. (not-utf8)'
    ]
  ],
  [
    'GBK in corrections.yaml',
    { corrections: Buffer.from([0x77, 0x3a, 0x20, 0xb5, 0xda]) },
    [
      'corrections.yaml:1:4: Expected UTF-8, found bytes that are not (perhaps GBK, as some office programs save). Open the file in an editor, choose the encoding UTF-8 and save it again. (not-utf8)'
    ]
  ],
  [
    'a YAML list without its bracket',
    { corrections: 'witnesses: {}\ncorrections: [\n' },
    [
      'corrections.yaml:3:1: Expected YAML, found a fault: Flow sequence in block collection must be sufficiently indented and end with a ]. Correct the file here; long or odd text is safest in "…". (yaml-syntax)'
    ]
  ],
  [
    'text after a closing quotation mark',
    { corrections: 'witnesses: {}\ncorrections:\n  - { line: 3, sic: "小"河 }\n' },
    [
      'corrections.yaml:3:24: Expected YAML, found a fault: Unexpected scalar at node end. Correct the file here; long or odd text is safest in "…". (yaml-syntax)'
    ]
  ],
  [
    'a YAML alias',
    { corrections: 'witnesses: &a {}\ncorrections: *a\n' },
    [
      'corrections.yaml:2:14: Expected YAML, found a fault: the alias *a, where seeds write every value out. Correct the file here; long or odd text is safest in "…". (yaml-syntax)'
    ]
  ],
  [
    'an empty file',
    { corrections: '' },
    [
      'corrections.yaml:1:1: Expected a record of the fields witnesses, corrections at the file, found nothing. seeds/README.md explains the fields. (seed-value)'
    ]
  ],
  [
    'a value of the wrong kind',
    { corrections: tinyCorrections(tinyRow(3, '小', '大', 'kind: typo, certainty: certain, source: w')) },
    [
      'corrections.yaml:4:37: Expected one of substitution, omission, insertion, duplication, garbled, intrusion, broken-paragraph at "corrections.0.kind", found "typo". seeds/README.md explains the fields. (seed-value)'
    ]
  ],
  [
    'a reading that is none',
    { corrections: tinyCorrections(tinyRow(3, '小', '小')) },
    [
      'corrections.yaml:4:26: Expected a reading (corr) that differs from sic at "corrections.0.corr", found "小". seeds/README.md explains the fields. (seed-value)'
    ]
  ],
  [
    'a field left out',
    { corrections: 'witnesses: {}\n' },
    [
      'corrections.yaml:1:1: Expected a list of corrections at "corrections", found nothing. seeds/README.md explains the fields. (seed-value)'
    ]
  ],
  [
    'a field that does not exist',
    { more: 'colour: green' },
    [
      'provenance.yaml:8:1: Expected a record of the fields title, shortTitle, names, summary, issuer, published, sha256, received, origin, official, lacks, opening, panels, covering, number, frame, furniture, articles, rows, wrap, contents at "colour", found the unknown field "colour". seeds/README.md explains the fields. (unknown-field)'
    ]
  ],

  [
    'characters that nobody sees, but for a byte order mark at the start',
    {
      source: '\ufeff第一章 总则\n保护小\u200b河。\n\u200b治\u00ad理。',
      contents: '[{ number: 1, title: 总则, held: full, introduction: 2 }]',
      corrections: tinyCorrections(tinyRow(2, '小河', '大河'), tinyRow(2, '小\u200b河', '小河'))
    },
    [
      'source.txt:3:1-3:2: Expected characters that can be seen, found U+200B zero-width space, 1 in this file, here first. Strike it, in source.txt by a correction; where it is meant, as in sic, write it as "\\u200B". (invisible-character)',
      'source.txt:3:3-3:4: Expected characters that can be seen, found U+00AD soft hyphen, 1 in this file, here first. Strike it, in source.txt by a correction; where it is meant, as in sic, write it as "\\u00AD". (invisible-character)',
      'corrections.yaml:5:23: Expected characters that can be seen, found U+200B zero-width space, 1 in this file, here first. Strike it, in source.txt by a correction; where it is meant, as in sic, write it as "\\u200B". (invisible-character)',
      'corrections.yaml:4:16: Expected "小河" once on line 2 of source.txt, found it nowhere. Copy it from source.txt again, or correct the line. (sic-missing)'
    ]
  ],

  // The text against what is said of it.
  [
    'a source that was edited',
    {
      provenance:
        'title: 小河规划\nshortTitle: 小河\nissuer: 小河县\npublished: 2030-01\n' +
        `sha256: ${'a'.repeat(64)}\norigin: 为测试而写\n` +
        'contents: [{ number: 1, title: 总则, held: full, introduction: 1 }]\n'
    },
    [
      'provenance.yaml:5:1: Expected source.txt to have the SHA-256 written here, found 662f68263c8e75685a3608e8b1074974803298d6cbd4fe8e704d3e625f17e25c: the file has been changed. Restore it and make changes in corrections.yaml; only for a new copy of the text, write its SHA-256 here. (source-changed)'
    ]
  ],
  [
    'a chapter that the contents do not list',
    { source: '第一章 总则\n保护小河。\n第二章 保障\n' },
    [
      'provenance.yaml:7:1: Expected every chapter of source.txt in contents, found none for chapter 2 保障. Add it. (contents-differ)'
    ]
  ],
  [
    'a section that the contents do not list',
    { source: '第一章 总则\n保护小河。\n第一节 范围\n全县。\n' },
    [
      'provenance.yaml:7:12: Expected every section of source.txt in contents, found none for section 1 of chapter 1, 范围. Add it. (contents-differ)'
    ]
  ],
  [
    'a chapter that the source lacks',
    { contents: twoChapters },
    [
      'provenance.yaml:7:91: Expected source.txt to hold chapter 2 as said here (full), found nothing of it. Correct held, or the heading by a correction. (contents-differ)'
    ]
  ],
  [
    'a section that the source has after all',
    {
      source: '第一章 总则\n保护小河。\n第一节 范围\n全县。\n',
      contents: withSection('{ number: 1, title: 范围, held: none, paragraphs: 1 }')
    },
    [
      'provenance.yaml:7:100: Expected source.txt to hold section 1 of chapter 1 as said here (none), found it. Correct held, or the heading by a correction. (contents-differ)'
    ]
  ],
  [
    'another title',
    { contents: '[{ number: 1, title: 总纲, held: full, introduction: 1 }]' },
    [
      'provenance.yaml:7:25: Expected the title “总纲” for chapter 1, found “总则” in source.txt. Correct the one that is wrong. (contents-differ)'
    ]
  ],
  [
    'another number of paragraphs',
    { contents: '[{ number: 1, title: 总则, held: full, introduction: 2 }]' },
    [
      'provenance.yaml:7:48: Expected 2 paragraphs in the introduction of chapter 1, found 1 in source.txt. Join a broken paragraph by a correction, or correct the count. (contents-differ)'
    ]
  ],

  // The rows of the apparatus.
  [
    'an unknown witness',
    { corrections: tinyCorrections(tinyRow(3, '小', '大', 'kind: garbled, certainty: certain, source: v')) },
    ['corrections.yaml:4:72: Expected the id of a witness (w), found "v". Add it to witnesses. (unknown-witness)']
  ],
  [
    'a witness where there is none',
    { corrections: `witnesses: {}\ncorrections: [${tinyRow(3, '小', '大')}]\n` },
    ['corrections.yaml:2:82: Expected the id of a witness (none), found "w". Add it to witnesses. (unknown-witness)']
  ],
  [
    'a line after the last',
    { corrections: tinyCorrections(tinyRow(9, '小', '大')) },
    [
      'corrections.yaml:4:7: Expected a line of source.txt, found 9: the file ends before. Correct the line. (unknown-line)'
    ]
  ],
  [
    'words that do not occur',
    { corrections: tinyCorrections(tinyRow(3, '大河', '小河')) },
    [
      'corrections.yaml:4:16: Expected "大河" once on line 3 of source.txt, found it nowhere. Copy it from source.txt again, or correct the line. (sic-missing)'
    ]
  ],
  [
    'words that occur twice',
    {
      source: '第一章 总则\n保护小河，治理小河。\n',
      corrections: tinyCorrections(tinyRow(2, '小河', '大河'))
    },
    [
      'corrections.yaml:4:16: Expected "小河" once on line 2 of source.txt, found it more than once. Take more of the words around it into sic and corr. (sic-ambiguous)'
    ]
  ],
  [
    'two corrections of the same words',
    { corrections: tinyCorrections(tinyRow(3, '小河', '大河'), tinyRow(3, '保护小', '治理小')) },
    [
      'corrections.yaml:4:16: Expected corrections that do not overlap, found "小河" reaching into "保护小" on line 3. Make one correction of the two. (corrections-overlap)'
    ]
  ],
  [
    'a correction across a border of paragraphs',
    {
      source: '第一章 总则\n保护小河。\n治理小河。\n',
      contents: '[{ number: 1, title: 总则, held: full, introduction: 2 }]',
      corrections: tinyCorrections(tinyRow(2, '河。\n治', '溪。\n整'))
    },
    [
      'source.txt:2:4-3:2: Expected a correction inside one paragraph or outside all, found "河。\\n治" across a border. Make sic and corr shorter, or one correction for each paragraph. (correction-across-border)'
    ]
  ],

  // The structure of the text.
  [
    'no chapter at all',
    { source: '\n', contents: '[{ number: 1, title: 总则, held: none, introduction: 1 }]' },
    [
      'source.txt:1:1: Expected at least one chapter heading (第一章 …), found none. Check that source.txt is the text of a plan. (no-chapter)'
    ]
  ],
  [
    'text before the first chapter',
    {
      source: '保护小河。\n第一章 总则\n治理小河。\n',
      contents: `[{ number: 0, title: 前言, held: none, introduction: 1 }, { number: 1, title: 总则, held: full, introduction: 1 }]`
    },
    [
      'source.txt:1:1-1:6: Expected a chapter heading first, found text: 保护小河。. If the source begins inside a chapter, say so in provenance.yaml (opening). (text-before-chapter)',
      'provenance.yaml:7:36: Expected source.txt to hold chapter 0 as said here (none), found it. Correct held, or the heading by a correction. (contents-differ)'
    ]
  ],
  [
    'a section before the first chapter',
    {
      source: '第一节 范围\n全县。\n',
      contents: '[{ number: 1, title: 总则, held: none, introduction: 1 }]'
    },
    [
      'source.txt:1:1-1:7: Expected a chapter heading first, found the section 第一节 范围. Add the missing heading by a correction. (section-without-chapter)',
      'provenance.yaml:7:1: Expected every chapter of source.txt in contents, found none for chapter 0 . Add it. (contents-differ)'
    ]
  ],
  [
    'a chapter out of order',
    {
      source: '第一章 总则\n保护小河。\n第三章 保障\n',
      contents:
        '[{ number: 1, title: 总则, held: full, introduction: 1 }, { number: 3, title: 保障, held: full, introduction: 0 }]'
    },
    [
      'source.txt:3:1-3:7: Expected 第二章, found 第三章 保障. Add the missing heading or the right numeral to corrections.yaml. (chapter-order)'
    ]
  ],
  [
    'a chapter after the last that a numeral can name',
    {
      source: '第9999章 总则\n第1章 保障\n',
      contents:
        '[{ number: 9999, title: 总则, held: full, introduction: 0 }, { number: 1, title: 保障, held: full, introduction: 0 }]'
    },
    [
      'source.txt:2:1-2:7: Expected nothing after 第九千九百九十九章, found 第一章 保障. Add the missing heading or the right numeral to corrections.yaml. (chapter-order)'
    ]
  ],
  [
    'a control character in the text',
    { source: '第一章 总则\n保护\v小河。\n' },
    [
      'source.txt:2:3-2:4: Expected characters that can be read, found U+000B. Strike it, or put the right one, by a correction. (odd-character)'
    ]
  ],
  [
    'a control character in a field',
    { more: 'lacks: "前\\u0007言"' },
    [
      'provenance.yaml:8:1: Expected what the copy lacks, without control characters at "lacks", found "前\\u0007言". seeds/README.md explains the fields. (seed-value)'
    ]
  ],
  [
    'a number that no heading has',
    { contents: '[{ number: 10000, title: 总则, held: full, introduction: 1 }]' },
    [
      'provenance.yaml:7:14: Expected the number of a chapter, 0 for what stands before the first, at most 9999 at "contents.0.number", found 10000. seeds/README.md explains the fields. (seed-value)'
    ]
  ],
  [
    'a section out of order',
    {
      source: '第一章 总则\n保护小河。\n第二节 范围\n全县。\n',
      contents: withSection('{ number: 2, title: 范围, held: full, paragraphs: 1 }')
    },
    [
      'source.txt:3:1-3:7: Expected 第一节, found 第二节 范围. Add the missing heading or the right numeral to corrections.yaml. (section-order)'
    ]
  ],
  [
    'a part out of order',
    {
      source: '第二篇 总论\n第一章 总则\n保护小河。\n第四篇 保障\n',
      contents:
        '[{ unit: part, number: 2, title: 总论, held: full, introduction: 0 }, { number: 1, title: 总则, held: full, introduction: 1 }, { unit: part, number: 4, title: 保障, held: full, introduction: 0 }]'
    },
    [
      'source.txt:4:1-4:7: Expected 第三篇, found 第四篇 保障. Add the missing heading or the right numeral to corrections.yaml. (part-order)'
    ]
  ],
  [
    'a section in a part',
    {
      source: '第一篇 总论\n第一节 范围\n保护小河。\n',
      contents:
        '[{ unit: part, number: 1, title: 总论, held: full, introduction: 0, sections: [{ number: 1, title: 范围, held: full, paragraphs: 1 }] }]'
    },
    [
      'source.txt:2:1-2:7: Expected a chapter heading first, found the section 第一节 范围. Add the missing heading by a correction. (section-without-chapter)'
    ]
  ],
  [
    'a panel that is not listed',
    { source: '第一章 总则\n专栏1 工程\n保护小河。\n' },
    [
      'source.txt:2:1-2:7: Expected the last line of this panel in provenance.yaml (panels), found nothing about line 2. Add { line: 2, last: … } there. (panel-unlisted)'
    ]
  ],
  [
    'a list of panels that is one line off',
    { source: '第一章 总则\n专栏1 工程\n保护小河。\n', more: 'panels: [{ line: 3, last: 3 }]' },
    [
      'source.txt:2:1-2:7: Expected the last line of this panel in provenance.yaml (panels), found nothing about line 2. Add { line: 2, last: … } there. (panel-unlisted)',
      'source.txt:3:1: Expected a panel (专栏…) on line 3 of source.txt, as provenance.yaml says (panels), found none. Correct the line there. (panel-missing)'
    ]
  ],
  [
    'a heading with its title on the next line',
    {
      source: '第一章\n总则\n',
      contents: '[{ number: 1, title: 总则, held: full, introduction: 1 }]'
    },
    [
      'source.txt:1:1-1:4: Expected a title after 第一章, found none. Join the title to its numeral by a correction. (heading-without-title)',
      'provenance.yaml:7:25: Expected the title “总则” for chapter 1, found “” in source.txt. Correct the one that is wrong. (contents-differ)'
    ]
  ],
  [
    'an opening that the source does not begin with',
    {
      source: '第一章 总则\n保护小河。\n',
      contents:
        '[{ number: 0, title: 前言, held: partial, introduction: 2 }, { number: 1, title: 总则, held: full, introduction: 1 }]',
      more: 'opening: { chapter: 0, paragraph: 2, lead: 治理小河。 }'
    },
    [
      'source.txt:1:1-1:7: Expected the rest of a paragraph, as provenance.yaml says (opening), found the heading 第一章 总则. Correct the opening, or leave it out. (opening-differs)'
    ]
  ],
  [
    'a section listed twice',
    {
      source: '第一章 总则\n保护小河。\n第一节 范围\n全县。\n',
      contents: withSection(Array(2).fill('{ number: 1, title: 范围, held: full, paragraphs: 1 }').join(', '))
    },
    [
      'provenance.yaml:7:131: Expected each section once in contents, found section 1 again. Correct the number, or take the entry out. (contents-differ)'
    ]
  ],
  [
    'a chapter listed twice',
    {
      contents:
        '[{ number: 1, title: 总则, held: full, introduction: 1 }, { number: 1, title: 总则, held: full, introduction: 1 }]'
    },
    [
      'provenance.yaml:7:69: Expected each chapter once in contents, found chapter 1 again. Correct the number, or take the entry out. (contents-differ)'
    ]
  ],
  [
    'a line that begins like another heading',
    { source: '第一章 总则\n第一条 保护小河，治理小河，管理小河，爱护小河。\n' },
    [
      'source.txt:2:1-2:25: Expected 第N章, 第N节 or a paragraph, found a line that begins like another heading: 第一条 保护小河，治理小河，管理小河，爱. If it is a heading with its text after it, put a line break between them by a correction; other units are not read. (unknown-structure)'
    ]
  ]
]

const term = (id: string, headword: string, more = '') =>
  `{ id: ${id}, headword: ${headword}, category: ecology, definition: 为测试而写。${more && `, ${more}`} }`
const place = (id: string, headword: string, more = 'kind: river') => `{ id: ${id}, headword: ${headword}, ${more} }`
const oldIds = { terms: [{ id: 'baohu' }], places: [{ id: 'xiao-he', formerly: ['he'] }] }

const lexiconCases: [fault: string, lexicon: TinyLexicon, messages: string[]][] = [
  [
    'a form at two entries',
    {
      terms: [term('baohu', '保护')],
      places: [place('he', '小河'), place('xiao-he', '河', 'forms: [河, 小河], scope: everywhere, kind: river')]
    },
    [
      'gazetteer.yaml:2:42: Expected each form to belong to one entry, found "小河" at place:xiao-he and at place:he. Take it out of one of them, or out of both and say in exceptions.yaml what it means where. (form-claimed-twice)'
    ]
  ],
  [
    'a form at a term and a place',
    { terms: [term('baohu', '保护')], places: [place('xiao-he', '小河'), place('he', '保护')] },
    [
      'gazetteer.yaml:2:13: Expected each form to belong to one entry, found "保护" at place:he and at term:baohu. Take it out of one of them, or out of both and say in exceptions.yaml what it means where. (form-claimed-twice)'
    ]
  ],
  [
    'entries that no plan names',
    {
      terms: [term('baohu', '保护'), term('xiuqiao', '修桥')],
      places: [place('xiao-he', '小河', 'kind: river, formerly: [he]')]
    },
    [
      'glossary.yaml:1:1: Expected the plans to name every entry, found 1 that they do not name: 修桥. The site does not show them. Correct their forms, or take them out. (entry-unused)'
    ]
  ],
  [
    'a term that means something in a plan that is not there',
    {
      terms: [term('baohu', '保护', 'scope: [gongyuan]')],
      places: [place('xiao-he', '小河', 'kind: river, formerly: [he]')]
    },
    [
      'glossary.yaml:1:1: Expected ids of plans in scope, found gongyuan, which are not here: 保护. Correct the ids, or leave them if they are plans of another site. (scope-elsewhere)'
    ]
  ],
  [
    'a form that no plan has',
    {
      terms: [term('baohu', '保护')],
      places: [place('xiao-he', '小河', 'forms: [小河, 大河], scope: everywhere, kind: river, formerly: [he]')]
    },
    [
      'gazetteer.yaml:1:44: Expected every form to occur in a plan, found "大河" nowhere. Copy it from the text again, or take it out. (form-unused)'
    ]
  ],
  [
    'a full-width comma between forms',
    {
      terms: [term('baohu', '保护')],
      places: [place('xiao-he', '小河', 'forms: [小河，大河], scope: everywhere, kind: river, formerly: [he]')]
    },
    [
      'gazetteer.yaml:1:42: Expected items with , and a space between them, found the full-width comma of "小河，大河", which makes it one item. Type , and a space; where the comma is meant, put the item into quotation marks. (list-comma)'
    ]
  ],
  [
    'a form that is not the headword, without a scope',
    {
      terms: [term('baohu', '保护')],
      places: [place('xiao-he', '大河', 'forms: [小河], kind: river, formerly: [he]')]
    },
    [
      'gazetteer.yaml:1:40: Expected scope to say where "小河", which is not the headword, means place:xiao-he; found none. Write the plan, such as scope: [river-2030], or scope: everywhere if it cannot mean anything else. (scope-missing)'
    ]
  ],
  [
    'a parent that is not there',
    { terms: [term('baohu', '保护')], places: [place('xiao-he', '小河', 'kind: river, parent: xian, formerly: [he]')] },
    [
      'gazetteer.yaml:1:45: Expected parent to name another entry of this file, found "xian", which is not there. Correct the id, or add the entry; provinces, cities and counties are cn- and six digits, such as cn-340000. (unknown-entry)'
    ]
  ],
  [
    'a neighbour that is the term itself',
    {
      terms: [term('baohu', '保护', 'see: [baohu]')],
      places: [place('xiao-he', '小河', 'kind: river, formerly: [he]')]
    },
    [
      'glossary.yaml:2:75: Expected see to name another entry of this file, found "baohu", the entry itself. Correct the id, or add the entry. (unknown-entry)'
    ]
  ],
  [
    'an exception for a term that is not there, beside good ones for a term and for a place',
    {
      terms: [term('baohu', '保护')],
      places: [place('xiao-he', '小河', 'kind: river, formerly: [he]')],
      exceptions: [
        '{ form: 小, entry: place:xiao-he, reason: 为测试而写。 }',
        '{ form: 保, entry: term:baohu, reason: 为测试而写。 }',
        '{ form: 河, entry: term:xiao-he, reason: 为测试而写。 }'
      ]
    },
    [
      'exceptions.yaml:3:14: Expected entry to name a term of glossary.yaml or a place of gazetteer.yaml, found "term:xiao-he", which is not there. Correct the id, or add the entry. (unknown-entry)'
    ]
  ],
  [
    'a collective of a place that is not there',
    {
      terms: [term('baohu', '保护')],
      places: [
        place('xiao-he', '小河', 'kind: river, formerly: [he]'),
        place('da-xiao', '大小河', 'forms: [], kind: collective, members: [xiao-he, da-he]')
      ]
    },
    [
      'gazetteer.yaml:2:81: Expected members to name another entry of this file, found "da-he", which is not there. Correct the id, or add the entry. (unknown-entry)'
    ]
  ],
  [
    'an exception for an entry that is not there',
    {
      terms: [term('baohu', '保护')],
      places: [place('xiao-he', '小河', 'kind: river, formerly: [he]')],
      exceptions: ['{ form: 河, entry: place:da-he, reason: 为测试而写。 }']
    },
    [
      'exceptions.yaml:1:14: Expected entry to name a term of glossary.yaml or a place of gazetteer.yaml, found "place:da-he", which is not there. Correct the id, or add the entry. (unknown-entry)'
    ]
  ],
  [
    'an exception for a collective',
    {
      terms: [term('baohu', '保护')],
      places: [
        place('xiao-he', '小河', 'kind: river, formerly: [he]'),
        place('da-he', '大河', 'kind: river'),
        place('da-xiao', '大小河', 'forms: [], kind: collective, members: [da-he, xiao-he]')
      ],
      exceptions: ['{ form: 河, entry: place:da-xiao, reason: 为测试而写。 }']
    },
    [
      'exceptions.yaml:1:14: Expected entry to name a term of glossary.yaml or a place of gazetteer.yaml, found "place:da-xiao", which stands for place:da-he, place:xiao-he, not for a place of its own. Name one of these. (unknown-entry)'
    ]
  ],
  [
    'an exception that fits nowhere',
    {
      terms: [term('baohu', '保护')],
      places: [place('xiao-he', '小河', 'kind: river, formerly: [he]')],
      exceptions: ['{ form: 保护, in: [river-2030], after: 不, reason: 为测试而写。 }']
    },
    [
      'exceptions.yaml:1:5: Expected every row to fit somewhere in a plan, found none for "保护". Correct its conditions, or take it out. (exception-unused)'
    ]
  ],
  [
    'parents in a ring',
    {
      terms: [term('baohu', '保护')],
      places: [
        place('xiao-he', '小河', 'kind: river, parent: xian, formerly: [he]'),
        place('xian', '县', 'forms: [], kind: county, parent: xiao-he'),
        place('xiang', '乡', 'forms: [], kind: area, parent: xian')
      ]
    },
    [
      'gazetteer.yaml:1:45: Expected parents to end at a country or region, found a ring: xiao-he → xian → xiao-he. Correct one parent. (parent-cycle)'
    ]
  ],
  [
    'a place in a ring that stands above it, and the ring again from the middle',
    {
      terms: [term('baohu', '保护')],
      places: [
        place('xiang', '乡', 'forms: [], kind: area, parent: sheng'),
        place('xiao-he', '小河', 'kind: river, parent: xian, formerly: [he]'),
        place('sheng', '省', 'forms: [], kind: area, parent: xiao-he'),
        place('xian', '县', 'forms: [], kind: county, parent: sheng')
      ]
    },
    [
      'gazetteer.yaml:2:45: Expected parents to end at a country or region, found a ring: xiao-he → xian → sheng → xiao-he. Correct one parent. (parent-cycle)'
    ]
  ],
  [
    'an id given twice',
    {
      terms: [term('baohu', '保护'), term('baohu', '小')],
      places: [place('xiao-he', '小河', 'kind: river, formerly: [he]')]
    },
    [
      'glossary.yaml:3:5: Expected each id once, found "baohu" again. Give one of the two entries another id. (id-duplicate)'
    ]
  ],
  [
    'an id that is gone',
    { terms: [term('bao-hu', '保护')], places: [place('xiao-he', '小河')] },
    [
      'glossary.yaml:1:1: Expected the published id "baohu", found it nowhere: links to its page would break. Give the entry this id again, or list it under formerly of the entry that takes its place; to withdraw it, put it back with the field withdrawn. If it was never published, delete content/, commit that, and run `npm run content`. (id-lost)',
      'gazetteer.yaml:1:1: Expected the published id "he", found it nowhere: links to its page would break. Give the entry this id again, or list it under formerly of the entry that takes its place; to withdraw it, put it back with the field withdrawn. If it was never published, delete content/, commit that, and run `npm run content`. (id-lost)'
    ]
  ],
  [
    'entries that name what is withdrawn',
    {
      terms: [term('baohu', '保护', 'see: [zhili]'), term('zhili', '治理', 'withdrawn: 人人都懂。')],
      places: [place('xiao-he', '小河', 'kind: river, formerly: [he]')],
      exceptions: ['{ form: 河, entry: term:zhili, reason: 为测试而写。 }']
    },
    [
      'glossary.yaml:2:75: Expected see to name another entry of this file, found "zhili", which is withdrawn. Name another one, or none. (unknown-entry)',
      'exceptions.yaml:1:14: Expected entry to name a term of glossary.yaml or a place of gazetteer.yaml, found "term:zhili", which is withdrawn. Name another one, or none. (unknown-entry)'
    ]
  ],
  [
    'entries that are withdrawn, and one of the same id',
    {
      terms: [term('baohu', '保护', 'withdrawn: 人人都懂。'), term('baohu', '小河')],
      places: [place('xiao-he', '小河', 'kind: river, formerly: [he], withdrawn: 已经填平。')]
    },
    [
      'glossary.yaml:3:5: Expected each id once, found "baohu" again. Give one of the two entries another id. (id-duplicate)'
    ]
  ],
  [
    'a definition too long',
    { terms: [`{ id: baohu, headword: 保护, category: ecology, definition: ${'长'.repeat(161)} }`] },
    [
      `glossary.yaml:2:49: Expected a definition of at most 160 characters at "terms.baohu.definition", found "${'长'.repeat(59)}…. seeds/README.md explains the fields. (seed-value)`
    ]
  ],
  [
    'a definition missing, a category and a kind that do not exist, a code of five digits',
    {
      terms: ['{ id: baohu, headword: 保护, category: water }'],
      places: ["{ id: xiao-he, headword: 小河, kind: brook, code: '12345' }"]
    },
    [
      'glossary.yaml:2:30: Expected one of formula, strategy, institution, mechanism, platform, pilot, meeting, trade, transport, investment, finance, taxation, land, ecology, industry, market, credit, governance, talent, service at "terms.baohu.category", found "water". seeds/README.md explains the fields. (seed-value)',
      'glossary.yaml:2:3: Expected a definition at "terms.baohu.definition", found nothing. seeds/README.md explains the fields. (seed-value)',
      'gazetteer.yaml:1:32: Expected one of country, region, province, municipality, autonomous-region, special-administrative-region, city, prefecture, autonomous-prefecture, league, district, county-level-city, county, banner, area, zone, park, lake, river, bay, island, port, airport, collective at "xiao-he.kind", found "brook". seeds/README.md explains the fields. (seed-value)',
      `gazetteer.yaml:1:45: Expected the six digits of GB/T 2260 in quotation marks, such as '310000' at "xiao-he.code", found "12345". seeds/README.md explains the fields. (seed-value)`
    ]
  ],
  [
    'a collective without members, an id with capitals',
    { places: [place('xiao-he', '小河', 'kind: collective'), place('Xiao', '小')] },
    [
      'gazetteer.yaml:1:3: Expected members for a collective, and for no other kind at "xiao-he.members", found nothing. seeds/README.md explains the fields. (seed-value)',
      'gazetteer.yaml:2:5: Expected an id of pinyin in lower case with hyphens, such as yanhai-shaodai, for it is an address at "Xiao.id", found "Xiao". seeds/README.md explains the fields. (seed-value)'
    ]
  ]
]

const twoParagraphs = {
  source: '第一章 总则\n保护小河。\n整治岸线。\n',
  contents: '[{ number: 1, title: 总则, held: full, introduction: 2 }]'
}

const publishedCases: [fault: string, seeds: { before: TinySeeds; after: TinySeeds }, messages: string[]][] = [
  [
    'a published text that changes without a correction, and a paragraph that is gone',
    { before: twoParagraphs, after: { source: '第一章 总则\n保护大河。\n' } },
    [
      'source.txt:2:1-2:6: Expected the published text of "chp_1__intro__p_1", found another, and no correction says why. Restore source.txt and correct it in corrections.yaml; to publish another text, remove plan.json from content/ first. (text-changed)',
      'source.txt:3:1-3:6: Expected the published paragraph "chp_1__intro__p_2", found it nowhere: links to it would break. Restore its text or the headings before it; to publish another text, remove plan.json from content/ first. (paragraph-lost)'
    ]
  ],
  [
    'a published text that a correction changes',
    { before: {}, after: { corrections: tinyCorrections(tinyRow(3, '小', '大')) } },
    []
  ]
]

const exampleLeft = [
  'site.yaml:3:20: Expected words of your own, found “示例市图书馆” of the example, which the site publishes as it is. Write your own here. (example-left)',
  'provenance.yaml:1:1: Expected documents of your own alone, found the example 《示例市公园建设规划》, which the site publishes with them. Remove its folder, and its entries in glossary.yaml and gazetteer.yaml. (example-left)'
]

const claimedTwice =
  'provenance.yaml:1:1: Expected each name to belong to one plan, found “小河规划” at plan:river-2030 and at plan:brook-2029. Take it out of one of them. (name-claimed-twice)'

test.each(cases)('%s', (_, faulty, messages) => {
  const seeds = tinySeeds(faulty)
  readPlan(seeds)
  expect(messagesOf(seeds)).toEqual(messages)
})

test.each(lexiconCases)('%s', (_, faulty, messages) => {
  const seeds = tinyLexicon(faulty)
  const plan = readPlan(tinySeeds())
  const lexicon = readLexicon(seeds)
  if (plan && lexicon) {
    checkLostIds(oldIds, lexicon, seeds)
    if (messagesOf(seeds).length === 0) {
      const annotated = annotatePlan(plan, createAnnotator(lexicon))
      checkUse(lexicon, [plan], annotated.decided, seeds)
    }
  }
  expect(messagesOf(seeds)).toEqual(messages)
})

test('the good seeds, of which all these are made, have no message', () => {
  const seeds = tinySeeds()
  readPlan(seeds)
  expect(messagesOf(seeds)).toEqual([])
})

const siteCases: [fault: string, field: string, messages: string[]][] = [
  [
    'seeds of a release to come',
    'version: 2\nfuture: true',
    [
      'site.yaml:3:1: Expected seeds of version 1, which this release reads, found 2. Take a newer release of the program. (seeds-newer)'
    ]
  ],
  [
    'seeds of a release of the past',
    'version: 0',
    [
      'site.yaml:3:1: Expected seeds of version 1, which this release reads, found 0. Change the seeds as CHANGELOG.md says, then write version: 1. (seeds-older)'
    ]
  ],
  [
    'a colour that is hard to read',
    'accent: { light: "#7fc0d0", dark: "#7fc0d0" }',
    [
      'site.yaml:4:11: Expected a colour with a contrast of at least 4.5 : 1 on light pages, found #7fc0d0 with 1.77 : 1. Take a darker one. (contrast-low)'
    ]
  ],
  [
    'a logo that is not there',
    'logo: logo.svg',
    [
      'site.yaml:4:1: Expected "logo.svg" to be an SVG or PNG picture beside site.yaml, found no such file. Put the picture there, or save it again as a plain SVG or PNG. (logo-unusable)'
    ]
  ]
]

const summaryCases: [fault: string, rows: string, messages: string[]][] = [
  [
    'a summary of a chapter that is not there',
    '- { chapter: chp_9, sentences: [修桥。] }',
    [
      'summary.yaml:1:5: Expected a chapter or part that the site has (chp_1), found chp_9. Correct the id, or leave the row out. (summary-unknown)'
    ]
  ],
  [
    'two summaries of a chapter',
    '- { chapter: chp_1, sentences: [修桥。] }\n- { chapter: chp_1, sentences: [修路。] }',
    [
      'summary.yaml:2:5: Expected one row for each chapter, found another for chp_1. Make one of the two. (summary-twice)'
    ]
  ],
  [
    'a summary of four sentences',
    '- { chapter: chp_1, sentences: [一。, 二。, 三。, 四。] }',
    [
      'summary.yaml:1:21: Expected one to three sentences at "0.sentences", found a record or a list. seeds/README.md explains the fields. (seed-value)'
    ]
  ]
]

test.each(summaryCases)('%s', (_, value, messages) => {
  const plan = readPlan(tinySeeds())
  if (!plan) throw new Error('Expected good seeds, found faults.')
  const file = new VFile({ path: 'summary.yaml', value })
  readSummary(file, plan)
  expect(messagesOf({ file })).toEqual(messages)
})

const topicCases: [fault: string, rows: string, messages: string[]][] = [
  [
    'a topic with a term that is not there',
    '- { id: guohe, name: 过河, about: 过河。, terms: [duchuan, qiao] }',
    [
      'topics.yaml:1:55: Expected the id of a term of glossary.yaml, found "qiao", which is not there or is withdrawn. Correct the id, or leave it out. (topic-term-unknown)'
    ]
  ],
  [
    'a topic that nothing could belong to, and one that is there twice',
    '- { id: guohe, name: 过河, about: 过河。 }\n- { id: guohe, name: 桥, about: 桥。, words: [桥] }',
    [
      'topics.yaml:1:5: Expected categories, terms or words of guohe, found none: nothing could belong to it. Write one of the three. (topic-empty)',
      'topics.yaml:2:5: Expected each id once, found "guohe" again. Give one of the two entries another id. (id-duplicate)'
    ]
  ],
  [
    'a topic with a long name',
    '- { id: guohe, name: 过河的桥和船和人和车, about: 过河。, words: [桥] }',
    [
      'topics.yaml:1:16: Expected the name of a topic of at most 8 characters at "guohe.name", found "过河的桥和船和人和车". seeds/README.md explains the fields. (seed-value)'
    ]
  ]
]

test.each(topicCases)('%s', (_, value, messages) => {
  const file = new VFile({ path: 'topics.yaml', value })
  readTopics(file, new Set(['duchuan']))
  expect(messagesOf({ file })).toEqual(messages)
})

test('every ruleId about seeds in docs/messages.md is pinned here', () => {
  const [aboutSeeds = ''] = readFileSync('docs/messages.md', 'utf8').split('## A document')
  const documented = [...aboutSeeds.matchAll(/^\| `([a-z\d-]+)` \|/gm)].map(([, id]) => id)
  const pinned = new Set(
    [
      ...[...cases, ...lexiconCases, ...publishedCases, ...siteCases, ...summaryCases, ...topicCases].flatMap(
        ([, , messages]) => messages
      ),
      ...exampleLeft,
      claimedTwice
    ].map((message) => /\(([a-z\d-]+)\)$/.exec(message)?.[1])
  )
  expect(
    documented.filter((id) => !['seed-missing', 'content-broken', 'plan-lost'].includes(id ?? '') && !pinned.has(id))
  ).toEqual([])
  expect([...pinned].filter((id) => !documented.includes(id ?? ''))).toEqual([])
})

test.each(siteCases)('%s', (_, field, messages) => {
  const version = field.startsWith('version') ? '' : 'version: 1\n'
  const value = `${version}name: 小河文库\npublisher: { name: 小河县, official: true }\n${field}`
  const file = new VFile({ path: 'site.yaml', value })
  expect(readSite(file, () => undefined)).toBeUndefined()
  expect(messagesOf({ file })).toEqual(messages)
})

test.each([
  [
    '- { said: 病, written: [医疗] }',
    '1:5: Expected a word that people say of two characters or more at "0.said", found "病"'
  ],
  ['- { said: "", written: [医疗] }', '1:5: Expected a word that people say at "0.said", found ""'],
  ['- { said: 看病 }', '1:3: Expected a list of words that plans have for it at "0.written", found nothing'],
  [
    '- { said: 看病, written: [] }',
    '1:15: Expected at least one word that plans have for it at "0.written", found a record or a list'
  ],
  [
    '- { said: 看病, written: [医] }',
    '1:25: Expected a word that plans have for it of two characters or more at "0.written.0", found "医"'
  ],
  ['- { said: 看病, written: [医疗, 医疗] }', '1:15: Expected each word once at "0.written", found a record or a list'],
  [
    '- { said: 看病, written: [看病] }',
    '1:15: Expected words other than what people say at "0.written", found a record or a list'
  ],
  [
    '- { said: 看病, written: [医疗] }\n- { said: 看病, written: [就医] }',
    '2:5: Expected one row for each word at "1.said", found "看病"'
  ]
])('the everyday word %s', (rows, message) => {
  const everyday = new VFile({ path: 'everyday-words.yaml', value: `${rows}\n` })
  expect(readYaml(everyday, everydayWordsSchema)).toBeUndefined()
  expect(everyday.messages.map(String)[0]).toBe(`everyday-words.yaml:${message}. seeds/README.md explains the fields.`)
})

test('a plan with the name of another', () => {
  const seeds = tinySeeds()
  const plan = readPlan(seeds)
  if (!plan) throw new Error('Expected good seeds, found faults.')
  const first = { ...plan, id: 'brook-2029', title: '溪流规划', names: ['小河规划'] }
  withPlanNames([first, plan], new Map(), (id) => (id === plan.id ? seeds.provenance : undefined))
  expect(messagesOf(seeds)).toEqual([claimedTwice])
})

test('an example that is left beside other documents', () => {
  const value = 'version: 1\nname: 小河文库\npublisher: { name: 示例市图书馆, official: false }\n'
  const site = new VFile({ path: 'site.yaml', value })
  const provenance = new VFile({ path: 'provenance.yaml' })
  const plans = [
    { id: 'river-2030', title: '小河规划' },
    { id: 'gongyuan-2030', title: '示例市公园建设规划' }
  ]
  checkExample(plans, site, new Map([['gongyuan-2030', provenance]]))
  expect([site, provenance].flatMap((file) => messagesOf({ file }))).toEqual(exampleLeft)
})

test.each(publishedCases)('%s', (_, { before, after }, messages) => {
  const published = readPlan(tinySeeds(before))
  const seeds = tinySeeds(after)
  const plan = readPlan(seeds)
  if (!published || !plan) throw new Error('Expected good seeds, found faults.')
  checkPublished(published, plan, seeds.source)
  expect(messagesOf(seeds)).toEqual(messages)
})
