/** A plan as one HTML file that needs nothing else: to be read without script, and searched with it. */
import type { Element } from 'hast'
import { h } from 'hastscript'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { frameOf } from '../view/frame.ts'
import { headingOf } from '../view/heading.ts'
import { outlineOf } from '../model/outline.ts'
import { sourceReadingsOf } from '../view/source-readings.ts'
import { numbered, unitToHast, type TextFormat } from '../view/text-to-hast.ts'
import { titleWords } from '../view/title-words.ts'
import { paragraphsOf, type Chapter, type Plan, type Section } from '../model/plan.ts'
import { formatDate, sayOfficial } from '../view/labels.ts'
import type { ExactCorpus } from '../search/corpus.ts'
import type { Book } from './book.ts'
import { colophonOf } from './colophon.ts'
import { policyOf } from './content-policy.ts'
import { apparatusOf } from './html-apparatus.ts'
import { entrySectionsOf } from './html-entries.ts'
import type { InstalledSoftware } from '../software/software.ts'
import { licenceTextOf } from '../software/to-licences.ts'

/** What the file contains besides the plan. */
export interface SingleFileParts {
  readonly style: string
  /** One classic script. */
  readonly script: string
  /** Of this plan alone. */
  readonly corpus: ExactCorpus
  /** Third-party software in it. */
  readonly software: readonly InstalledSoftware[]
}

export function toHtml(book: Book, { style, script, corpus, software }: SingleFileParts): string {
  const { plan } = book
  const { plans, simplified, entries } = corpus
  const { head, end } = frameOf(plan)
  const pinyin = new Map(entries.map(({ entry, pinyin }) => [entry, pinyin]))
  const page = h('html', { lang: 'zh-CN' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { httpEquiv: 'Content-Security-Policy', content: policyOf(script, style) }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { name: 'format-detection', content: 'telephone=no' }),
      h('title', plan.title),
      h('style', style),
      h('script', script)
    ]),
    h('body', { dataPlanTitle: plan.title }, [
      h('a.skip.screen', { href: '#text' }, '跳到正文'),
      headerOf(plan),
      h('main#main', [
        h('p#search-status.screen', { role: 'status' }),
        h('div#search-answer.screen', { dataState: 'idle' }),
        ...titleOf(plan),
        contentsOf(plan),
        ...frameToHast(head, 'head'),
        h(
          'div#text',
          outlineOf(plan).map((page) => unitToHast(book, page, format))
        ),
        ...frameToHast(end, 'end'),
        legend,
        ...printingChoice,
        h('div', { hidden: true, dataSource: JSON.stringify(sourceOf(plan)) }),
        apparatusOf(plan),
        ...entrySectionsOf(book, pinyin),
        h('section#about', [
          h('h2', '关于本文件'),
          ...colophonOf(plan, book.site).map((sentence) => h('p', sentence)),
          ...software.map(licencesOf)
        ]),
        foot
      ]),
      h('script#corpus', { type: 'application/json' }, toInertJson({ plans, simplified }))
    ])
  ])
  return `${unified()
    // Dangerous are to it the quotation marks that HTML allows within the others.
    .use(rehypeStringify, {
      quoteSmart: true,
      preferUnquoted: true,
      omitOptionalTags: true,
      allowDangerousCharacters: true
    })
    .stringify({ type: 'root', children: [{ type: 'doctype' }, page] })}\n`
}

const frameToHast = (lines: readonly string[], side: 'head' | 'end'): Element[] =>
  lines.length > 0
    ? [
        h(
          `section.document-frame.${side}`,
          lines.map((line) => h('p', line))
        )
      ]
    : []

function headerOf(plan: Plan): Element {
  const links = [
    ['#contents', '目录'],
    ['#corrections', '文字更正'],
    ['#terms', '名词解释'],
    ['#places', '地名'],
    ['#about', '关于']
  ] as const
  return h('header.bar.screen', [
    h('a.brand', { href: '#main' }, plan.shortTitle),
    h(
      'nav',
      { ariaLabel: '主要部分' },
      links.map(([href, name]) => h('a', { href }, name))
    ),
    h('form.search-box', { role: 'search', dataSearch: '', dataNeedsScript: '', hidden: true }, [
      h('input', {
        type: 'search',
        name: 'q',
        ariaLabel: '查找全文、词语、地名',
        placeholder: '查找',
        autoComplete: 'off',
        autoCapitalize: 'none',
        spellCheck: 'false',
        enterKeyHint: 'search',
        maxLength: 10000
      }),
      h('button', { type: 'submit' }, '查找')
    ]),
    h('div.settings', [
      h(
        'button.settings-button',
        {
          type: 'button',
          dataSettings: '',
          dataNeedsScript: '',
          hidden: true,
          ariaLabel: '阅读设置',
          ariaExpanded: 'false'
        },
        '设置'
      )
    ])
  ])
}

function titleOf({ title, issuer, published, official, lacks }: Plan): Element[] {
  return [
    h('header.heading', [h('p.above', `${issuer}　${formatDate(published)}`), h('h1', byWord(title))]),
    ...(lacks === undefined
      ? []
      : [h('p.note', [`本站的文本不完整，缺：${lacks}`, ...(official ? [linkTo(official)] : [])])])
  ]
}

const linkTo = (official: NonNullable<Plan['official']>) =>
  h('a.link', { href: official.address, rel: 'external noopener' }, sayOfficial(official, false))

function contentsOf({ chapters }: Plan): Element {
  const item = (unit: Chapter | Section, children: Element[] = []) =>
    h('li', [h('a', { href: `#${unit.id}` }, toHeading(unit)), ...(children.length > 0 ? [h('ol', children)] : [])])
  return h('nav#contents.screen', { ariaLabel: '目录' }, [
    h(
      'ol',
      chapters.map((chapter) =>
        item(
          chapter,
          chapter.sections.map((section) => item(section))
        )
      )
    )
  ])
}

const format: TextFormat = {
  toHeading: (page) => h(page.section ? 'h3' : 'h2', toHeading(page)),
  toParagraph: (paragraph, line) => numbered(paragraph, [line]),
  toParagraphLink: (id) => ({ href: `#${id}` }),
  reference: {},
  toDot: (id) => h('a.correction', { href: `#${id}`, ariaLabel: '此处文字有更正' })
}

function toHeading(unit: Parameters<typeof headingOf>[0]): (string | Element)[] {
  const { label, title } = headingOf(unit)
  return label === undefined ? [title] : [h('span.label', label), title]
}

/** A title that breaks between words only: the plan's own, which is set largest. */
const byWord = (title: string) => titleWords(title).map((word) => (word.length > 1 ? h('span.word', word) : word))

/** Links within reach of the thumb, as on the site. */
const foot = h('div.foot.screen', [
  h('nav.running-head', { ariaLabel: '当前位置' }, [
    h('a', { href: '#contents' }, '目录'),
    h('a', { href: '#main', dataToSearch: '', dataNeedsScript: '', hidden: true }, '查找')
  ])
])

const legend = h('p.legend.screen', [
  h('span.meaning', [
    '文中',
    h('span.place', '直线'),
    '是地名，',
    h('span.term', '点线'),
    '是词语，红点是更正；都是本站加的。'
  ]),
  h('button', { type: 'button', dataMarks: '', hidden: true }, '隐藏标记')
])

/** Terms and places are most of the file, so they are printed only on request. */
const printingChoice = [
  h('input#print-entries.screen', { type: 'checkbox' }),
  h('label.screen', { for: 'print-entries' }, '打印时附名词解释和地名')
]

/** Collapsed under its name until it is opened. */
const licencesOf = (one: InstalledSoftware) =>
  h('details.screen', [h('summary', `${one.title}：${one.purpose}`), h('pre', licenceTextOf(one))])

/** What the source has in place of the text, by paragraph. */
function sourceOf(plan: Plan) {
  const readings = paragraphsOf(plan).map((paragraph) => [
    paragraph.id,
    sourceReadingsOf(paragraph).map(({ start, end, sic }) => [start, end, sic])
  ])
  return Object.fromEntries(readings) as Record<string, unknown>
}

/** JSON that cannot end the element around it. */
const toInertJson = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c')
