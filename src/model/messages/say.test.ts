import { expect, test } from 'vitest'
import { aboutCommands } from './commands.ts'
import { aboutCorrections } from './corrections.ts'
import { aboutDocuments } from './documents.ts'
import { aboutEditing } from './editing.ts'
import { aboutExtraction } from './extraction.ts'
import { aboutLexicon } from './lexicon.ts'
import { documentRules, say, seedRules, type Message } from './say.ts'
import { aboutSeedFiles, nothing, oneValue, severalValues } from './seed-files.ts'
import { aboutText } from './text.ts'

/** What a Chinese editor reads of each rule. Of English, tests/messages.test.ts has the sentences in their places. */
const pins: readonly (readonly [message: Message, chinese: string])[] = [
  [say('seed-missing', { found: 'no file' }), '缺这个文件。请补上；里面写什么，见 docs/guide.zh-CN.md。'],
  [
    say('seed-missing', { found: 'no plans' }),
    '这里应当每份文件有一个文件夹，一个也没有。请用 npm run add-plan 加一份，做法见 docs/guide.zh-CN.md。'
  ],
  [
    say('seed-missing', { found: { misnamed: 'site.yaml.txt', wanted: 'site.yaml' } }),
    '这里有 site.yaml.txt，没有 site.yaml，所以没有读。请改名；用记事本另存时，保存类型选“所有文件”。'
  ],
  [
    say('seed-missing', { found: { name: 'River 2030' } }),
    '文件夹的名称是网址的一部分，只能用小写字母、数字和连字符，现在是“River 2030”。请改名。'
  ],
  [
    say('not-utf8'),
    '文件应当是 UTF-8 编码，这里的字节不是（可能是 GBK，有的办公软件这样保存）。请用编辑器打开，选 UTF-8 编码另存。'
  ],
  [
    say('yaml-syntax', { problem: { en: 'a tab', zh: '缩进用了制表符（Tab）；请改成空格，与上下各行对齐' } }),
    '这里的格式不对，读不下去：缩进用了制表符（Tab）；请改成空格，与上下各行对齐。'
  ],
  [
    say('seed-value', {
      where: { en: '"baohu.category"', zh: '“baohu”的 category' },
      expected: { en: 'one of formula', zh: '类别；下列之一：formula' },
      found: oneValue('water')
    }),
    '“baohu”的 category 写的是 "water"。应当写：类别；下列之一：formula。'
  ],
  [
    say('seed-value', {
      where: { en: '"baohu.definition"', zh: '“baohu”的 definition' },
      expected: { en: 'a definition', zh: '解释' },
      found: nothing
    }),
    '“baohu”的 definition 没有写。应当写：解释。'
  ],
  [
    say('seed-value', {
      where: { en: '"title"', zh: 'title' },
      expected: { en: 'a title', zh: '规划的全名，不带书名号' },
      found: severalValues
    }),
    'title 写的是一组内容。应当写：规划的全名，不带书名号。'
  ],
  [
    say('unknown-field', {
      where: { en: '"colour"', zh: 'colour' },
      field: 'colour',
      expected: 'a record of the fields id, headword',
      known: ['id', 'headword']
    }),
    'colour：没有这样一项，可能是写错了。这里可以写的有：id、headword。请改正名称，或删去。'
  ],
  [
    say('source-changed', { sha256: '662f' }),
    '原稿 source.txt 改动过：它的 SHA-256 是 662f，与这里写的不同。请恢复原来的文件，要改的字写在 corrections.yaml 里；真的换了一份原稿，才把新的 SHA-256 写在这里。'
  ],
  [say('seeds-newer', { expected: 1, found: 2 }), 'version 写的是 2，这一版程序只认 1。请换新版的程序。'],
  [
    say('seeds-older', { expected: 2, found: 1 }),
    'version 写的是 1，这一版程序要 2。请照 CHANGELOG.md 改好 seeds/，再写 version: 2。'
  ],
  [
    say('content-broken'),
    '这个文件由程序生成，记着公布过的编号，现在读不下去了（可能留着合并冲突的标记）。请用 git 恢复它，再运行 npm run content。'
  ],
  [
    say('contrast-low', { scheme: 'light', colour: '#7fc0d0', ratio: '1.77', least: 4.5 }),
    '#7fc0d0 在浅色页面上看不清：对比度是 1.77 : 1，至少要 4.5 : 1。请换一个深一些的颜色。'
  ],
  [
    say('logo-unusable', { name: 'logo.svg', trouble: { en: 'no such file', zh: '没有这个文件' } }),
    '标志“logo.svg”应当是与 site.yaml 放在一起的 SVG 或 PNG 图片，没有这个文件。请把图片放好，或重新存成普通的 SVG 或 PNG。'
  ],
  [
    say('example-left', { found: { words: '示例市图书馆' } }),
    '“示例市图书馆”是示例里的字，照这样会公布出去。请改成自己的。'
  ],
  [
    say('example-left', { found: { title: '示例市公园建设规划' } }),
    '示例文件《示例市公园建设规划》还在，会和自己的文件一起公布。请删去它的文件夹，以及 glossary.yaml、gazetteer.yaml 里的示例。'
  ],
  [
    say('list-comma', { item: '甲，乙' }),
    '“甲，乙”里用了全角逗号“，”，所以算一条。要是两条，请改成半角逗号 , ，后面空一格；本来是一条，就放在半角引号里。'
  ],
  [
    say('invisible-character', { character: '\u200b', count: 3 }),
    '这里有看不见的字符：U+200B 零宽空格，这个文件里共3处。请删去（source.txt 里的，用更正删去）；要写它的地方，如 sic 里，写成 "\\u200B"。'
  ],
  [
    say('unknown-witness', { known: ['w'], found: 'v' }),
    'source 写的“v”没有登记；已经登记的有：w。请在文件开头的 witnesses 里登记，或改正代号。'
  ],
  [
    say('unknown-witness', { known: [], found: 'v' }),
    'source 写的“v”没有登记。请在文件开头的 witnesses 里登记，或改正代号。'
  ],
  [say('unknown-line', { line: 9 }), 'line 写的是第9行，原稿没有这么多行。请改正行号。'],
  [
    say('sic-missing', { sic: '大\u00ad河', line: 3 }),
    '原稿第3行里找不到“大〔U+00AD 软连字符〕河”。请从 source.txt 重新抄（连同半角标点），或改正行号。'
  ],
  [say('sic-ambiguous', { sic: '小河', line: 2 }), '原稿第2行里，“小河”不止一处。请在 sic 和 corr 里前后多抄几个字。'],
  [
    say('corrections-overlap', { sic: '小河', before: '保护小', line: 3 }),
    '两条更正改了同样的字：“小河”与原稿第3行的“保护小”重叠。请合成一条。'
  ],
  [
    say('correction-across-border', { sic: '河。\n治' }),
    '这条更正“河。\\n治”跨过了段落的边界。请把 sic 和 corr 写短，或每段各写一条。'
  ],
  [
    say('form-claimed-twice', { form: '小河', ref: 'place:xiao-he', other: 'place:he' }),
    '一种写法只能属于一个条目，“小河”既在 place:xiao-he 里，也在 place:he 里。请从其中一个删去；或两边都删去，在 exceptions.yaml 里写明它在哪里指什么。'
  ],
  [
    say('name-claimed-twice', { name: '小河规划', ref: 'plan:river-2030', others: ['plan:brook-2029'] }),
    '一个名称只能属于一份文件，“小河规划”既是 plan:river-2030 的，也是 plan:brook-2029 的。请从其中一个删去。'
  ],
  [
    say('scope-missing', { form: '小河', ref: 'place:xiao-he' }),
    'place:xiao-he 没有写 scope：“小河”不是 headword，要写明它在哪里指这个条目。请写文件的编号，如 scope: [river-2030]；到哪里都是这个意思，就写 scope: everywhere。'
  ],
  [
    say('unknown-entry', { field: 'parent', found: 'xian', why: 'absent' }),
    'parent 写的“xian”在这个文件里没有。请改正编号，或加上这个条目；省、市、县写 cn- 和六位代码，例如 cn-340000。'
  ],
  [
    say('unknown-entry', { field: 'see', found: 'baohu', why: 'itself' }),
    'see 写的“baohu”是这个条目自己。请改正编号，或加上这个条目。'
  ],
  [
    say('unknown-entry', { field: 'entry', found: 'term:xiao-he', why: 'absent' }),
    'entry 写的“term:xiao-he”在 glossary.yaml 和 gazetteer.yaml 里都没有。请改正编号，或加上这个条目。'
  ],
  [
    say('unknown-entry', { field: 'entry', found: 'term:zhili', why: 'withdrawn' }),
    'entry 写的“term:zhili”已经撤下。请写别的条目，或删去它。'
  ],
  [
    say('unknown-entry', { field: 'entry', found: 'place:da-xiao', why: ['place:da-he', 'place:xiao-he'] }),
    'entry 写的“place:da-xiao”是 place:da-he、place:xiao-he 的合称，不是一个地方。请写其中的一个。'
  ],
  [
    say('parent-cycle', { ring: ['xian', 'sheng', 'xian'] }),
    '所在地绕成了圈：xian → sheng → xian。请改正其中一个 parent。'
  ],
  [say('id-duplicate', { id: 'baohu' }), '编号“baohu”用了两次（formerly 里的也算）。请给其中一个条目换一个编号。'],
  [
    say('id-lost', { id: 'baohu' }),
    '编号“baohu”已经发布过，现在没有了，指向它的网页的链接会断。请把编号改回来，或写进代替它的条目的 formerly；要撤下它，就留着这一条，加一行 withdrawn。从没有发布过的，删去 content/，提交，再运行 npm run content。'
  ],
  [
    say('entry-unused', { count: 1, names: '修桥' }),
    '有1个条目，各份文件都没有提到，网站不显示：修桥。请改正 forms，或删去。'
  ],
  [say('form-unused', { form: '大河' }), '各份文件里都没有“大河”这种写法。请从文中重新抄，或删去。'],
  [
    say('scope-elsewhere', { plans: ['gongyuan'], names: '保护' }),
    'scope 里写的 gongyuan，这里没有编号是这个的文件，所以这些条目在别处都不算：保护。编号写错了，请改正；是别的网站的文件，不用管。'
  ],
  [say('exception-unused', { form: '保护' }), '“保护”这一条，在哪份文件里都用不上。请改正它的条件，或删去。'],
  [
    say('topic-term-unknown', { term: 'duchuan' }),
    'terms 写的“duchuan”在 glossary.yaml 里没有，或已经撤下。请改正编号，或删去。'
  ],
  [
    say('topic-empty', { id: 'guohe' }),
    'guohe 没有写 categories、terms 或 words，什么也不会归到它里面。请至少写一样。'
  ],
  [
    say('word-extra', { found: '../our-city' }),
    '不知道“../our-city”是做什么的。选项要写在“--”后面，例如 npm run content -- --seeds ../our-city。'
  ],
  [
    say('plan-lost', { id: 'river-2030' }),
    '发布过的规划“river-2030”现在没有了，指向它的链接会断。请恢复 seeds/plans/river-2030；要撤下它，就把文件夹 content/plans/river-2030 也删去，再运行一次。'
  ],
  [
    say('paragraph-lost', { id: 'chp_1__intro__p_2' }),
    '已经发布的段落 chp_1__intro__p_2 没有了，指向它的链接会断。请恢复它的文字，或它前面的标题；真的要换一份文字发布，先删去 content/ 里这份文件的 plan.json。'
  ],
  [
    say('text-changed', { id: 'chp_1__intro__p_1' }),
    '段落 chp_1__intro__p_1 的文字与发布过的不同，又没有更正说明。请恢复 source.txt，在 corrections.yaml 里更正；真的要换一份文字发布，先删去 content/ 里这份文件的 plan.json。'
  ],
  [say('no-chapter'), '一个章的标题（第一章……）也没有。请看看 source.txt 是不是文件的正文。'],
  [
    say('text-before-chapter', { text: '保护小河。' }),
    '第一个章的标题前面有文字“保护小河。”。如果原稿是从一章的中间开始的，请在 provenance.yaml 的 opening 里写明。'
  ],
  [
    say('section-without-chapter', { heading: '第一节 范围' }),
    '“第一节 范围”是节，前面却没有章。请用更正补上缺的标题。'
  ],
  [
    say('chapter-order', { expected: { label: '第二章', isLast: false }, label: '第三章', title: '保障' }),
    '应当是第二章，这里是第三章　保障。请在 corrections.yaml 里补上缺的标题，或改正序号。'
  ],
  [
    say('part-order', { expected: { label: '第三篇', isLast: false }, label: '第四篇', title: '保障' }),
    '应当是第三篇，这里是第四篇　保障。请在 corrections.yaml 里补上缺的标题，或改正序号。'
  ],
  [
    say('section-order', { expected: { label: '第九节', isLast: true }, label: '第一节', title: '保障' }),
    '第九节后面不应当再有，这里是第一节　保障。请在 corrections.yaml 里补上缺的标题，或改正序号。'
  ],
  [say('odd-character', { character: 'U+000B' }), '这里有读不出的字符 U+000B。请用更正删去它，或换成应有的字。'],
  [say('heading-without-title', { heading: '第一章' }), '“第一章”后面没有标题。请用更正把标题和序号接起来。'],
  [
    say('unknown-structure', { text: '第一条 保护小河' }),
    '这一行开头像标题，又不是第几章、第几节：“第一条 保护小河”。如果是标题连着正文，请用更正在中间换行；别的层次不认。'
  ],
  [
    say('panel-unlisted', { line: 2 }),
    '这里是专栏，provenance.yaml 的 panels 没有写它到哪一行为止。请加上 { line: 2, last: 最后一行的行号 }。'
  ],
  [say('panel-missing', { line: 3 }), 'provenance.yaml 的 panels 说原稿第3行是专栏，那里没有。请改正行号。'],
  [
    say('opening-differs', { heading: '第一章 总则' }),
    'provenance.yaml 的 opening 说原稿从一段的中间开始，这里却是标题“第一章 总则”。请改正 opening，或删去。'
  ],
  [
    say('contents-differ', {
      is: 'unlisted',
      at: { unit: 'section', number: 1, outer: { unit: 'chapter', number: 1 } },
      title: '范围'
    }),
    'contents 里缺第一章第一节　范围，原稿里有。请补上。'
  ],
  [
    say('contents-differ', { is: 'twice', at: { unit: 'part', number: 2 } }),
    'contents 里第二篇写了两次。请改正 number，或删去一条。'
  ],
  [
    say('contents-differ', { is: 'held', at: { unit: 'chapter', number: 2 }, held: 'full', isThere: false }),
    '第二章的 held 写的是 full，原稿里却没有。请改正 held，或用更正改好标题。'
  ],
  [
    say('contents-differ', { is: 'title', at: { unit: 'chapter', number: 0 }, listed: '前言', found: '序' }),
    '前言的标题，这里写的是“前言”，原稿里是“序”。请改正错的那一处。'
  ],
  [
    say('contents-differ', { is: 'count', at: { unit: 'chapter', number: 1 }, listed: 2, found: 1 }),
    '第一章第一节之前，这里写有2段，原稿里是1段。请用更正接好断开的段落，或改正段数。'
  ],
  [
    say('summary-unknown', { chapter: 'chp_9', known: ['item_1', 'item_2'] }),
    '本站没有编号是 chp_9 的章或篇，有的是：item_1、item_2。请改正编号，或删去这一条。'
  ],
  [say('summary-twice', { chapter: 'chp_2' }), 'chp_2 写了两条。请合成一条。'],
  [say('title-missing'), '没有找到标题。请用 --title 写明。'],
  [say('title-unsure', { title: '小河' }), '标题取自第一行：小河。不对，就用 --title 写明。'],
  [
    say('title-from-notice', { title: '小河规划' }),
    '正文前没有标题，标题取自通知：小河规划。不对，就用 --title 写明。'
  ],
  [
    say('number-gap', { before: '第一章', label: '第三章', isAgain: false }),
    '第一章之后是第三章，中间缺号。请看看文本是否缺了一部分。'
  ],
  [
    say('number-gap', { before: undefined, label: '第三章', isAgain: false }),
    '编号从第三章开始，中间缺号。请看看文本是否缺了一部分。'
  ],
  [say('number-gap', { before: '第一章', label: '第一章', isAgain: true }), '第一章之后又是第一章，重号。请看看原稿。'],
  [say('pages-skipped', { before: 2, page: 5 }), '页码从2跳到5，原稿可能缺2页。请找到完整的文件再核对。'],
  [
    say('headings-without-numbers', { count: 4 }),
    '标题没有序号，按短行认出4个，都算一级。请核对；不对，就在 provenance.yaml 里改。'
  ],
  [say('no-headings'), '没有认出标题，全文放在一页上。若有标题，请在 provenance.yaml 里写明。'],
  [
    say('panel-end', { panels: [{ line: 2, last: 4 }] }),
    '专栏到哪里为止，文字里看不出，这样定了：第2到4行。请对照原稿，不对就改 provenance.yaml 的 panels。'
  ]
]

const editing: typeof pins = [
  [say('selection-lost'), '这一段的文字已经变了。请刷新这一页，重新选。'],
  [
    say('selection-corrected', { sic: '小河', line: 3 }),
    '选的字里已经有一条更正（原稿第3行，“小河”）。请在 corrections.yaml 里改那一条。'
  ],
  [say('selection-repeated'), '这几个字在原稿的这一行里不止一处，前后多抄也分不开。请多选几个字。'],
  [say('reading-unchanged'), '改前改后一样。请写应当是什么字。'],
  [say('place-unknown', { name: '大河' }), '没有叫“大河”的地方。请写全名（如“嘉兴市”），或写编号（如 cn-330400）。'],
  [
    say('place-unclear', { name: '鼓楼区', ids: ['cn-320106', 'cn-320302'] }),
    '叫“鼓楼区”的地方不止一个：cn-320106、cn-320302。请写编号。'
  ],
  [say('undo-nothing'), '没有可以撤销的改动。'],
  [
    say('undo-changed', { file: 'seeds/glossary.yaml' }),
    'seeds/glossary.yaml 后来又有改动，没有撤销。请打开文件，自己删去那一条。'
  ],
  [say('edit-refused'), '只有这个网站自己的页面可以改。'],
  [say('row-written', { file: 'seeds/glossary.yaml', line: 3 }), '已写入 seeds/glossary.yaml 第3行。'],
  [say('row-undone', { file: 'seeds/glossary.yaml' }), '已撤销，seeds/glossary.yaml 和原来一样。']
]

test.each([...pins, ...editing].map(([message, chinese]) => [message.rule, message.zh, chinese]))(
  '%s is said in Chinese',
  (_, zh, chinese) => {
    expect(zh).toBe(chinese)
  }
)

test('each rule that seeds or documents break is pinned', () => {
  const pinned = new Set<string>(pins.map(([{ rule }]) => rule))
  expect([...seedRules, ...documentRules].filter((rule) => !pinned.has(rule))).toEqual([])
})

test('each rule has one place in the table', () => {
  const tables = [
    aboutSeedFiles,
    aboutCorrections,
    aboutLexicon,
    aboutText,
    aboutDocuments,
    aboutExtraction,
    aboutCommands,
    aboutEditing
  ]
  const all = tables.flatMap((rules) => Object.keys(rules))
  expect(all.filter((rule, at) => all.indexOf(rule) !== at)).toEqual([])
})
