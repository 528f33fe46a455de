import { describe, expect, test } from 'vitest'
import { readDocument, type Document } from './read-document.ts'

const read = (...lines: readonly string[]) => readDocument(lines.join('\n'))
const outlineOf = ({ units }: Document): string[] => units.map(({ depth, label, title }) => `${depth} ${label}${title}`)
const furnitureOf = ({ furniture }: Document): number[] => furniture.map(({ line }) => line)

const report = ['各位代表：', '一、回顾', '渠修好了。', '二、安排', '再修一条。']
const rules = ['第一章 总则', '第一条 修渠。', '第二章 附则', '第二条 今年起施行。']

describe('a report', () => {
  test.each([
    [['2030年1月26日在甲省第十四届人民代表大会第四次会议上', '甲省省长 李修渠'], '2030-01-26', '甲省人民政府'],
    [['2030年1月26日在甲省第十四届人民代表大会第四次会议上 甲省省长 李修渠'], '2030-01-26', '甲省人民政府'],
    [['——2030年1月26日在甲省第十四届', '人民代表大会第四次会议上', '省长 李 修 渠'], '2030-01-26', '甲省人民政府'],
    [
      ['——2030年1月26日在甲自治区第十四届人民代表大会第四次会议上', '自治区主席 李修·甲渠'],
      '2030-01-26',
      '甲自治区人民政府'
    ]
  ])('tells its meeting and its speaker: %s', (lines, date, issuer) => {
    const document = read('政府工作报告', ...lines, ...report)
    expect(document).toMatchObject({ title: '政府工作报告', date, issuer })
    expect(document.cover).toEqual([1, ...lines.map((_, at) => at + 2)])
  })

  test('stands below the words of its page, one a line', () => {
    const document = read(
      ...[
        '当前位置：',
        '首页',
        '>',
        '要闻',
        '要闻',
        '2030年甲省政府工作报告',
        '2030年02月10日 07时41分',
        '来源：',
        '甲省日报客户端'
      ],
      ...['【字体：', '大', '中', '小', '】', '政府工作报告', '——2030年1月26日在甲省第十四届人民代表大会第四次会议上'],
      ...[
        '甲省省长 李修渠',
        '省长李修渠作报告。甲省日报记者 王甲',
        ...report,
        '（新华社甲市1月26日电）',
        '责任编辑：',
        '王甲',
        '相关附件>>'
      ]
    )
    expect(document).toMatchObject({ title: '2030年甲省政府工作报告', date: '2030-01-26', cover: [6, 15, 16, 17] })
    expect(furnitureOf(document)).toEqual([1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14, 18, 24, 25, 26, 27])
  })

  test('may have chapters without numbers above sections with some', () => {
    const document = read(
      ...[
        '甲省政府工作报告',
        '各位代表：',
        '过去五年的工作',
        '修了十条渠。',
        '今后五年的目标',
        '再修十条。',
        '今年的任务',
        '任务如下：'
      ],
      ...['（一）修东渠', '今年开工。', '（二）修西渠', '明年开工。']
    )
    expect(outlineOf(document)).toEqual([
      ...['1 过去五年的工作', '1 今后五年的目标', '1 今年的任务', '2 （一）修东渠', '2 （二）修西渠']
    ])
    expect(document.doubts.map(({ rule }) => rule)).toEqual(['headings-without-numbers'])
  })
})

describe('numbers', () => {
  test.each([
    ['四、保障', '二、之后是四、，中间缺号。请看看文本是否缺了一部分。'],
    ['二、保障', '二、之后又是二、，重号。请看看原稿。']
  ])('the last heading, %s, is one although its number does not follow', (last, message) => {
    const document = read('甲县要点', '一、要求', '要勤。', '二、任务', '修渠。', last, '给钱。')
    expect(outlineOf(document)).toEqual(['1 一、要求', '1 二、任务', `1 ${last}`])
    expect(document.doubts.map(({ zh }) => zh)).toEqual([message])
  })

  test('a sentence with nothing below it is not a heading', () => {
    const last = '三、2030年发布的《甲县修渠通知》从今天起同时废止，不再执行。'
    expect(outlineOf(read('甲县通知', '一、要求', '要勤。', '二、任务', '修渠。', last))).toEqual([
      '1 一、要求',
      '1 二、任务'
    ])
  })

  test('the words that a glossary explains are not headings', () => {
    const document = read(
      '甲县报告',
      '一、回顾',
      '修渠。',
      '二、安排',
      '护堤。',
      '附件',
      '名词解释',
      '1.“渠”：',
      '引水的沟。',
      '2.“闸”：',
      '关水的门。'
    )
    expect(outlineOf(document)).toEqual(['1 一、回顾', '1 二、安排'])
  })
})

describe('a title', () => {
  test.each([
    [
      ['关于甲市2030年发展计划', '执行情况与2031年发展', '计划草案的报告'],
      '关于甲市2030年发展计划执行情况与2031年发展计划草案的报告'
    ],
    [['甲县水渠管理条例', '实施细则'], '甲县水渠管理条例实施细则'],
    [['附件3：', '关于甲区预算的报告'], '关于甲区预算的报告']
  ])('may go on after what could end it: %s', (lines, title) => {
    const document = read(...lines, '一、要求', '要勤。', '二、任务', '修渠。')
    expect(document).toMatchObject({ title, cover: lines.map((_, at) => at + 1) })
  })

  test('of a printed form stands below its number', () => {
    const document = read(
      '甲省水利厅公告',
      '2030年第8号',
      '甲省水利厅',
      '关于公布水渠名单的公告',
      '名单如下。',
      '甲省水利厅',
      '2030年1月3日'
    )
    expect(document).toMatchObject({
      title: '甲省水利厅关于公布水渠名单的公告',
      number: '2030年第8号',
      cover: [1, 2, 3, 4, 6, 7]
    })
  })
})

describe('a notice', () => {
  const notice = [
    '甲县水利局关于印发《甲县水渠管理办法》的通知',
    '各乡：',
    '现将《甲县水渠管理办法》印发给你们，请执行。'
  ]
  const signed = ['甲县水利局', '２０３０年１月２日']

  test('is signed below the list of its attachments', () => {
    const document = read(...notice, '附件：1.水渠图', '2.水渠名', '单', ...signed, '甲县水渠管理办法', ...rules)
    expect(document).toMatchObject({ title: '甲县水渠管理办法', date: '2030-01-02', issuer: '甲县水利局' })
  })

  test('may send its document out as its attachment, or two of them', () => {
    const one = read(...notice, '附件：甲县水渠管理办法', ...signed, '附件', '甲县水渠管理办法', ...rules)
    expect(one).toMatchObject({ title: '甲县水渠管理办法', covering: notice[0], attachments: [] })
    const two = read(
      ...['甲县水利局关于印发《东渠办法》和《西渠办法》的通知', '各乡：', '现将《东渠办法》和《西渠办法》印发给你们。'],
      ...[...signed, '附件1', '东渠办法', ...rules, '附件2', '西渠办法', ...rules]
    )
    expect(two.attachments.map(({ label, title }) => label + title)).toEqual(['附件1东渠办法', '附件2西渠办法'])
  })

  test('names those who issue it a line each, and those who get a copy over two lines', () => {
    const bodies = ['甲省水利厅', '甲省财政厅', '甲省公安厅', '甲省教育厅']
    const copies = [
      '信息公开选项：主动公开',
      '抄送：省委办公厅，省人大办公厅，',
      '省政协办公厅。',
      '甲省水利厅办公室 2030年1月5日印发'
    ]
    const document = read(
      ...bodies,
      '关于印发《水渠管理',
      '办法》的通知',
      '各市：',
      '现将《水渠管理办法》印发给你们。',
      ...signed,
      '水渠管理办法',
      ...rules,
      ...copies
    )
    expect(document).toMatchObject({
      title: '水渠管理办法',
      covering: `${bodies.join('')}关于印发《水渠管理办法》的通知`
    })
    expect(document.cover).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 16, 17, 18, 19])
  })

  test('is issued by those who signed it, not by those who signed an attachment', () => {
    const document = read(
      '甲县函',
      '现函复如下。',
      ...signed,
      '附件',
      '关于水渠的报告',
      '渠坏了。',
      '甲县财政局',
      '2029年10月1日'
    )
    expect(document).toMatchObject({ issuer: '甲县水利局', date: '2030-01-02' })
  })

  test('a law may stand above the order that publishes it', () => {
    const order = [
      '甲省人民代表大会常务委员会公告',
      '第28号',
      '《甲省水渠条例》已经通过，现予公布。',
      '甲省人民代表大会常务委员会',
      '2030年7月2日'
    ]
    const document = read('甲省水渠条例', '（2030年7月2日甲省人民代表大会常务委员会通过）', ...order, ...rules)
    expect(document).toMatchObject({ title: '甲省水渠条例', covering: order[0], number: '第28号', doubts: [] })
  })
})

describe('a table', () => {
  test('ends before a heading whose number goes on, or below which its head stands once more', () => {
    const document = read(
      ...[
        '甲县规划',
        '附件',
        '水量表',
        '一、东渠',
        '名称\t水量',
        '上段\t5',
        '二、西渠',
        '名称\t水量',
        '下段\t4',
        '三、北渠',
        '闸\t数',
        '大闸\t2'
      ]
    )
    expect(document.tables.map(({ first, last }) => [first, last])).toEqual([
      [5, 6],
      [8, 9],
      [11, 12]
    ])
    expect(outlineOf(document)).toEqual(['1 一、东渠', '1 二、西渠', '1 三、北渠'])
  })

  test('may have its cells a line each, with the number of each row', () => {
    const document = read('甲县通知', '名单如下。', '序号', '水渠', '地点', '1', '东渠', '甲乡', '2', '西渠', '乙乡')
    expect(document.tables).toEqual([
      {
        first: 3,
        last: 11,
        rows: [
          { line: 3, last: 5 },
          { line: 6, last: 8 },
          { line: 9, last: 11 }
        ]
      }
    ])
  })

  test('of a tax law stands below 附', () => {
    const document = read('甲税法', ...rules, '附：', '甲税税率表', '税目\t税率', '甲\t3%')
    expect(document.attachments).toMatchObject([{ line: 6, label: '附', title: '甲税税率表' }])
  })
})

describe('the lines of a page', () => {
  const words = '修渠是全县的大事要一条一条地修一里一里地量'
  const lines = [
    '甲县规划',
    '一、要求',
    ...Array<string>(12).fill(words),
    '要勤。',
    '二、任务',
    ...Array<string>(20).fill('短的格子')
  ]

  test('are broken at its width, whatever else stands on it', () => {
    expect(readDocument(lines.join('\n'), { isOfPages: true }).wrap).toBe(words.length)
    expect(readDocument(lines.join('\n')).wrap).toBeUndefined()
  })
})

describe('a page', () => {
  const letter = [
    '各乡：',
    '现将《甲县水渠规划》印发给你们。',
    '甲县政府',
    '2030年1月2日',
    '甲县水渠规划',
    '一、要求',
    '要勤。',
    '二、任务',
    '修渠。'
  ]

  test('tells its facts in brackets, and its number is that of the document', () => {
    const facts = [
      '[ 索引号 ]\t1/2030',
      '[ 发文字号 ]\t甲政发〔2030〕2号',
      '[ 发布机构 ]\t甲县政府',
      '[ 有效性 ]\t有效',
      '[ 主题分类 ]\t水利'
    ]
    const document = read(...facts, '甲县政府关于印发《甲县水渠规划》的通知', ...letter)
    expect(document).toMatchObject({
      title: '甲县水渠规划',
      issuer: '甲县政府',
      number: '甲政发〔2030〕2号',
      date: '2030-01-02'
    })
    expect(furnitureOf(document)).toEqual([1, 2, 3, 4, 5])
  })

  test('has a headline of its own above the title of the notice', () => {
    const document = read(
      '甲县政府印发甲县水渠规划',
      '甲县政府关于印发甲县水渠规划的通知',
      '甲政发〔2030〕2号',
      ...letter
    )
    expect(document).toMatchObject({ covering: '甲县政府关于印发甲县水渠规划的通知', number: '甲政发〔2030〕2号' })
    expect(furnitureOf(document)).toEqual([1])
  })

  test('has a button below each heading, which does not make a table, and names a newspaper at its end', () => {
    const document = read(
      ...[
        '甲国水渠白皮书',
        '前言',
        '编辑',
        '渠很老。',
        '一、过去',
        '编辑',
        '修过。',
        '二、今后',
        '编辑',
        '再修。',
        '结束语',
        '编辑',
        '完了。'
      ],
      ...['《 人民日报 》（ 2030年03月07日 02 版）', '(责编：王甲)', '推荐阅读']
    )
    expect(outlineOf(document)).toEqual(['1 前言', '1 一、过去', '1 二、今后', '1 结束语'])
    expect(furnitureOf(document)).toEqual([3, 6, 9, 12, 14, 15, 16])
    expect(document.tables).toEqual([])
  })
})

test('a title that is broken after 会 goes on, and the year of its note may be written in Chinese', () => {
  const document = read(
    '甲国关于同意组建甲县运动会',
    '水渠委员会的批复',
    '（民政部 二〇三〇年一月二十八日）',
    '现批复如下。'
  )
  expect(document).toMatchObject({ title: '甲国关于同意组建甲县运动会水渠委员会的批复', cover: [1, 2, 3] })
})

test('an attachment that is a form has its title, also over two lines', () => {
  const { attachments } = read(
    '甲县细则',
    ...rules,
    '附件1',
    '甲县水渠奖励审批表',
    '编号： 单位：',
    '附件2',
    '甲县水渠管理违法行为',
    '举报奖励通知书',
    '给你奖励。'
  )
  expect(attachments.map(({ title }) => title)).toEqual(['甲县水渠奖励审批表', '甲县水渠管理违法行为举报奖励通知书'])
})

test('rows over all columns follow one another in one table', () => {
  const { tables } = read(
    '甲县方案',
    '如下表。',
    '序号\t事\t谁',
    '一、水（1项）',
    '1\t渠\t甲',
    '四、路（0项）',
    '五、田（1项）',
    '2\t田\t乙'
  )
  expect(tables).toEqual([{ first: 3, last: 8 }])
})
