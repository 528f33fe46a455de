import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyLine } from '../../../tests/any-line.ts'
import { readDocument, type Document } from './read-document.ts'

/** The outline as an indented list: label, title, and the attachment that a unit stands in. */
const outlineOf = ({ units }: Document): string[] =>
  units.map(({ depth, label, title, in: name }) =>
    [`${'  '.repeat(depth - 1)}${label} ${title}`.trimEnd(), name].filter(Boolean).join(' @ ')
  )

const read = (...lines: string[]) => readDocument(lines.join('\n'))

describe('the outline', () => {
  test('a run of labels that stand alone is a level; a label with text after it is a paragraph', () => {
    const document = read(
      ...['甲县水利发展实施方案', '为做好水利工作，制定本方案。', '一、总体要求'],
      ...['（一）指导思想。按照县里的安排办事。', '（二）目标。修十条渠。', '二、主要任务'],
      ...['（一）修水渠', '先修东渠，再修西渠。', '（二）修水闸', '修两座。']
    )
    expect(outlineOf(document)).toEqual(['一、 总体要求', '二、 主要任务', '  （一） 修水渠', '  （二） 修水闸'])
  })

  test('numbers that go on from chapter to chapter go under the chapter that is open', () => {
    const document = read(
      ...['甲县方案', '一、体系', '（一）健全制度。', '先定制度。', '（二）提高水平。', '再提高。'],
      ...['二、标准', '（三）完善标准。', '定标准。']
    )
    expect(outlineOf(document)).toEqual([
      '一、 体系',
      '  （一） 健全制度。',
      '  （二） 提高水平。',
      '二、 标准',
      '  （三） 完善标准。'
    ])
  })

  test('spread labels, full-width digits, and titles on the next line', () => {
    const document = read(
      ...[
        '甲县规划',
        '第 一 章　总　　则',
        '写清目的。',
        '第二章',
        '修 渠',
        '修东渠。',
        '第３章 附　则',
        '今年起施行。'
      ]
    )
    expect(outlineOf(document)).toEqual(['第一章 总则', '第二章 修渠', '第３章 附则'])
  })

  test('a short heading under the day of adoption is not a speaker', () => {
    const document = read('甲县章程', '2030年1月2日 甲县大会通过', '序言', '甲县有渠。', '第一章总则', '第一条 修渠。')
    expect(outlineOf(document)).toEqual(['序言', '第一章 总则'])
  })

  test('a title that is broken in a list of words is one', () => {
    const document = read(
      '甲县条例',
      '第一章 水渠、水闸、',
      '水库的管理',
      '第一条 修渠。',
      '第二章 附则',
      '第二条 修闸。'
    )
    expect(outlineOf(document)).toEqual(['第一章 水渠、水闸、水库的管理', '第二章 附则'])
  })

  test('a title that is broken over lines is one', () => {
    const document = read(
      '甲县规划',
      '第一章 高标准建设青山自由贸易试',
      '验区新片区',
      '建好新片区，办好事情，让人满意，让企业放心。'
    )
    expect(outlineOf(document)).toEqual(['第一章 高标准建设青山自由贸易试验区新片区'])
  })

  test('parts, chapters, sections, panels; a preface and an end without number', () => {
    const document = read(
      ...['甲省国民经济和社会发展第十五个五年', '规划和2035年远景目标纲要', '前  言', '本纲要是行动纲领。'],
      ...['第一篇', '总 论', '第一章 基础', '第一节 过去', '修了东渠。', '第二节 现在', '专栏1 主要指标', '渠长十里。'],
      ...['第二篇 任务', '第二章 修渠', '好好修渠。', '结束语', '努力修渠。']
    )
    expect(document.title).toBe('甲省国民经济和社会发展第十五个五年规划和2035年远景目标纲要')
    expect(outlineOf(document)).toEqual([
      ...['前言', '第一篇 总论', '  第一章 基础', '    第一节 过去', '    第二节 现在', '      专栏1 主要指标'],
      ...['第二篇 任务', '  第二章 修渠', '结束语']
    ])
  })

  test('decimal numbers', () => {
    const document = read(
      ...['甲县防汛应急预案', '1 总则', '1.1 编制目的', '保护人民。', '1.2 编制依据', '依据法律。'],
      ...['2 组织体系', '2.1 指挥部', '县长任指挥。', '2.1.1 职责', '负责指挥。', '3 附则', '今年起施行。']
    )
    expect(outlineOf(document)).toEqual([
      ...['1 总则', '  1.1 编制目的', '  1.2 编制依据', '2 组织体系', '  2.1 指挥部', '    2.1.1 职责', '3 附则']
    ])
  })

  test('articles are not headings, and their items neither', () => {
    const document = read(
      ...['甲县水渠管理办法', '第一章 总则', '第一条　为了管好水渠，制定本办法。', '第二章 管理'],
      ...['第二条　下列事情不许做：', '（一）堵渠', '（二）挖渠', '第三条　其他。']
    )
    expect(outlineOf(document)).toEqual(['第一章 总则', '第二章 管理'])
    expect(document.articles).toEqual([3, 5, 8])
  })

  test('a list of items is not a level', () => {
    const document = read('甲县通告', '禁止下列行为：', '（一）堵渠；', '（二）挖渠；', '（三）填渠。', '违者受罚。')
    expect(outlineOf(document)).toEqual([])
  })

  test('a missing number is told', () => {
    const { doubts } = read('甲县规划', '第一章 总则', '一。', '第三章 附则', '三。')
    expect(doubts).toEqual([
      expect.objectContaining({
        ...{ line: 4, rule: 'number-gap' },
        zh: '第一章之后是第三章，中间缺号。请看看文本是否缺了一部分。'
      })
    ])
  })

  test('no heading is invented', () => {
    const document = read('甲县通告', '今年修渠。', '明年再修。')
    expect([document.title, outlineOf(document)]).toEqual(['甲县通告', []])
  })
})

describe('the frame', () => {
  test('a notice sends out a document', () => {
    const document = read(
      ...['甲县人民政府关于印发', '水利发展实施方案的通知', '甲政发〔2030〕3号', '各乡镇人民政府：'],
      ...['现将《水利发展实施方案》印发给你们，请照办。', '甲县人民政府', '2030年1月2日', '（此件公开发布）'],
      ...['水利发展实施方案', '一、总体要求', '修渠。', '二、任务', '再修渠。']
    )
    expect(document).toMatchObject({
      title: '水利发展实施方案',
      covering: '甲县人民政府关于印发水利发展实施方案的通知',
      ...{ issuer: '甲县人民政府', number: '甲政发〔2030〕3号', date: '2030-01-02' }
    })
    expect(document.cover).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(outlineOf(document)).toEqual(['一、 总体要求', '二、 任务'])
  })

  test('a notice without a title, and a document without', () => {
    const head = [
      '甲政发〔2030〕3号',
      '各乡镇人民政府：',
      '现将《水利规划》印发给你们，请照办。',
      '甲县人民政府',
      '2030年1月2日'
    ]
    expect(read(...head, '水利规划', '一、要求', '修渠。', '二、任务', '修。')).toMatchObject({
      title: '水利规划',
      cover: [1, 2, 3, 4, 5, 6]
    })
    const { title, doubts } = read(...head, '修渠是大事。', '一、要求', '修渠。', '二、任务', '修。')
    expect([title, doubts.map(({ rule }) => rule)]).toEqual(['水利规划', ['title-from-notice']])
  })

  test('an order publishes regulations', () => {
    const document = read(
      ...[
        '中华人民共和国国务院令',
        '第 722 号',
        '《渠道条例》已经国务院第66次常务会议通过，现予公布，自2020年1月1日起施行。'
      ],
      ...['总　理　张三', '2019年10月22日', '渠道条例', '第一章　总　则', '第一条　为了修渠，制定本条例。']
    )
    expect(document).toMatchObject({ title: '渠道条例', covering: '中华人民共和国国务院令', number: '第722号' })
    expect(document.date).toBe('2019-10-22')
  })

  test('two documents are sent out together', () => {
    const document = read(
      ...['甲县人民政府关于印发《水渠办法》和《水闸办法》的通知', '各乡镇人民政府：'],
      ...['现将《水渠办法》和《水闸办法》印发给你们。', '甲县人民政府', '2030年1月2日'],
      ...['水渠办法', '第一章 总则', '第一条 管好水渠。', '水闸办法', '第一章 总则', '第一条 管好水闸。']
    )
    expect(document.attachments.map(({ line, title }) => [line, title])).toEqual([
      [6, '水渠办法'],
      [9, '水闸办法']
    ])
    expect(outlineOf(document)).toEqual(['第一章 总则 @ 水渠办法', '第一章 总则 @ 水闸办法'])
    expect(document.articles).toEqual([8, 11])
  })

  test('title note of a law', () => {
    const document = read(
      ...['中华人民共和国水渠法', '（2001年3月1日第九届全国人民代表大会第四次会议通过　根据2010年6月5日的决定修正）'],
      ...['第一章 总则', '第一条 为了修渠，制定本法。']
    )
    expect(document).toMatchObject({
      title: '中华人民共和国水渠法',
      issuer: '全国人民代表大会',
      date: '2001-03-01',
      cover: [1, 2]
    })
  })

  test('date, meeting and speaker of a report', () => {
    const document = read(
      ...['政府工作报告', '——2030年1月26日在甲省第十四届人民代表大会第四次会议上', '甲省省长 张 三'],
      ...['各位代表：', '现在报告工作。', '一、回顾', '修了渠。', '二、任务', '再修渠。']
    )
    expect(document).toMatchObject({
      title: '政府工作报告',
      issuer: '甲省人民政府',
      date: '2030-01-26',
      cover: [1, 2, 3]
    })
  })

  test('list of attachments, signature, attachments with numbering of their own', () => {
    const document = read(
      ...['甲县水利局关于开展检查的通知', '各乡镇水利站：', '一、内容', '看渠。', '二、时间', '3月。'],
      ...['附件：1.检查表', '2.检查办法', '甲县水利局', '2030年1月2日', '附件1', '检查表', '项目\t结果', '东渠\t好'],
      ...['附件2', '检查办法', '一、总则', '按规定办。', '二、罚则', '返工。']
    )
    expect(document.attachments).toEqual([
      { line: 11, last: 12, label: '附件1', title: '检查表' },
      { line: 15, last: 16, label: '附件2', title: '检查办法' }
    ])
    expect(document.cover).toEqual([1, 2, 7, 8, 9, 10])
    expect(outlineOf(document)).toEqual(['一、 内容', '二、 时间', '一、 总则 @ 附件2', '二、 罚则 @ 附件2'])
    expect(document.tables).toEqual([{ first: 13, last: 14 }])
  })

  test('a first line that is not a title is doubted', () => {
    expect(read('各位代表：', '现在报告工作。').doubts.map(({ rule }) => rule)).toEqual(['title-missing'])
    expect(read('修渠的事', '今年修渠。').doubts.map(({ rule }) => rule)).toEqual(['title-unsure'])
  })
})

describe('what does not belong to the text', () => {
  const kindsOf = ({ furniture }: Document) => furniture.map(({ line, kind }) => `${line} ${kind}`)

  test('buttons, where it was published, captions', () => {
    const document = read(
      ...[
        '下载',
        '【字号：',
        '大',
        '】',
        '甲省政府工作报告',
        '来源：甲省日报',
        '时间：2030-02-02',
        '张三作报告。本报记者 李四摄'
      ],
      ...['各位代表：', '一、回顾', '修了渠。', '二、任务', '再修渠。', '相关报道：', '责任编辑：王五']
    )
    expect(kindsOf(document)).toEqual([
      ...[
        '1 button',
        '2 button',
        '3 button',
        '4 button',
        '6 publication',
        '7 publication',
        '8 caption',
        '14 button',
        '15 button'
      ]
    ])
    expect(document.title).toBe('甲省政府工作报告')
  })

  test('contents with and without heading, dots and pages', () => {
    const text = ['第一章 总则', '修渠的目的。', '第二章 任务', '修渠。', '第三章 附则', '今年起施行。']
    const rows = ['第一章 总则', '第二章 任务', '第三章 附则']
    for (const list of [['目　录', ...rows], rows, rows.map((row, at) => `${row}……${at + 1}`)]) {
      const document = read('甲县规划', ...list, ...text)
      expect(document.furniture.map(({ line }) => line)).toEqual(list.map((_, at) => at + 2))
      expect(outlineOf(document)).toEqual(rows)
    }
  })

  test('a preface after the contents is text', () => {
    const document = read(
      ...[
        '甲县规划',
        '目 录',
        '一、基础 1',
        '二、任务 5',
        '前 言',
        '水利是命脉。',
        '一、基础',
        '修了渠。',
        '二、任务',
        '再修。'
      ],
      ...['【打印本页】 【关闭窗口】']
    )
    expect(kindsOf(document)).toEqual(['2 contents', '3 contents', '4 contents', '11 button'])
    expect(outlineOf(document)).toEqual(['前言', '一、 基础', '二、 任务'])
  })

  test('page numbers and running heads', () => {
    const page = (number: number) => [
      '甲县水利规划',
      ...Array.from({ length: 9 }, (_, at) => `修第${number}${at}条渠，要修好。`),
      `— ${number} —`
    ]
    const document = read('甲县人民政府规划', ...page(1), ...page(2), ...page(3))
    expect(kindsOf(document)).toEqual([
      '2 running-head',
      '12 page-number',
      '13 running-head',
      '23 page-number',
      '24 running-head',
      '34 page-number'
    ])
  })

  test('the lead of a newspaper', () => {
    const document = read(
      ...[
        '中共甲省委办公厅 甲省人民政府办公厅印发《关于修渠的意见》',
        '新华社甲市5月1日电 近日，印发了《关于修渠的意见》。'
      ],
      ...['《关于修渠的意见》主要内容如下。', '为了修渠，现提出如下意见。', '一、要求', '修渠。', '二、任务', '再修。']
    )
    expect(document.title).toBe('关于修渠的意见')
    expect(kindsOf(document)).toEqual(['2 lead', '3 lead'])
  })

  test('notes at the end', () => {
    const document = read(
      '甲省报告',
      '修渠［1］和闸［2］。',
      '注释',
      '［1］渠：',
      '引水的沟。',
      '［2］闸：',
      '关水的门。'
    )
    expect(document.notes).toBe(2)
  })

  test('a table pasted a cell a line', () => {
    const rows = Array.from({ length: 6 }, (_, at) => [
      `${at + 1}.指标之${at}`,
      '定量',
      `计算方法：第${at}种，用甲除以乙。`
    ]).flat()
    const document = read(
      '甲县指标',
      '先说明如下。',
      '指标',
      '性质',
      '说明',
      ...rows,
      '以上指标，各乡都要遵守，不得有误。'
    )
    const lines = Array.from({ length: 6 }, (_, at) => ({ line: 6 + 3 * at, last: 8 + 3 * at }))
    expect(document.tables).toEqual([{ first: 3, last: 23, rows: [{ line: 3, last: 5 }, ...lines] }])
    expect(outlineOf(document)).toEqual([])
  })

  test('a table pasted a cell a line, with a tab between the cells', () => {
    const cellsOf = (...cells: readonly string[]) => cells.join('\n\n\t\n\n').split('\n')
    const table = [
      ...[...cellsOf('指标', '性质', '说明'), '', ''],
      ...[...cellsOf('一、水', '定量', '甲除以乙。\n数由县里填。'), '', ''],
      ...cellsOf('2.渠', '定性')
    ]
    const document = read('甲县指标', '', '先说明如下。', '', ...table, '', '以上指标，各乡都要遵守。')
    expect(document.tables).toEqual([
      {
        first: 5,
        last: 32,
        rows: [
          { line: 5, last: 13 },
          { line: 16, last: 25 },
          { line: 28, last: 32 }
        ]
      }
    ])
  })
})

describe('a page of the web', () => {
  const text = ['第一章 总则', '第一条 修渠。', '第二章 附则', '第二条 今年起施行。']

  test('shows the title above the head of the document, and who published it', () => {
    const document = read(
      ...['首页| 公开| 互动', '甲县水渠管理办法', '作者：甲网 时间：2030-07-22 08:17 浏览：84', '下载地址：点击此处'],
      ...['甲县水渠管理办法', '甲县人民政府办公室', '关于印发甲县水渠管理办法的通知', '（甲政发〔2030〕5号）'],
      ...['各乡镇人民政府：', '现将《甲县水渠管理办法》印发给你们。', '二OO三年十二月四日', '甲县水渠管理办法', ...text]
    )
    expect(document).toMatchObject({
      title: '甲县水渠管理办法',
      covering: '甲县人民政府办公室关于印发甲县水渠管理办法的通知',
      number: '甲政发〔2030〕5号',
      date: '2003-12-04',
      cover: [6, 7, 8, 9, 10, 11, 12]
    })
    expect(document.furniture.map(({ line, kind }) => `${line} ${kind}`)).toEqual([
      ...['1 button', '2 running-head', '3 publication', '4 publication', '5 publication']
    ])
  })

  test('shows it above an order, too', () => {
    const document = read(
      ...['甲国水渠条例', '时间：2030-07-22', '甲国水渠条例', '甲国国务院令', '第7号'],
      ...['现发布《甲国水渠条例》，自发布之日起施行。', '总理 甲乙', '2030年8月3日', ...text]
    )
    expect(document).toMatchObject({ title: '甲国水渠条例', covering: '甲国国务院令', number: '第7号' })
    expect(document.cover).toEqual([4, 5, 6, 7, 8])
  })

  test('tells facts of the document in the lines above it', () => {
    const document = read(
      ...[
        '• 索引号：',
        '6107/2030-1',
        '• 发文机构：',
        '县政府网站',
        '• 发文字号：',
        '甲政发〔2030〕7号',
        '• 发文日期：'
      ],
      ...['2030年04月06日 16:40', '• 内容概述：', '甲县工作规则', ...text]
    )
    expect(document).toMatchObject({ title: '甲县工作规则', number: '甲政发〔2030〕7号', date: '2030-04-06' })
    expect(document.issuer).toBeUndefined()
    expect(document.furniture.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    const told = read(
      ...['归档时间：2031-11-21', '发布机构： 甲县水利局 浏览次数： 5', '2030-06-18 00:00:00 来源： 本站'],
      ...['关于印发《甲县水渠办法》的通知（甲水发〔2030〕2号）', '视力保护色：', '甲县水渠办法', ...text]
    )
    expect(told).toMatchObject({ issuer: '甲县水利局', number: '甲水发〔2030〕2号' })
    expect(told.furniture.map(({ line }) => line)).toEqual([1, 2, 3, 5])
  })

  test('without it, a document keeps its two titles', () => {
    const document = read('甲县水渠管理办法', '甲县水渠管理办法说明', '2030年1月', ...text)
    expect(document.furniture).toEqual([])
  })
})

test('what is sent out for comments has its own title', () => {
  const document = read(
    ...['关于《甲县水渠条例（草案）》公开征求意见的公告', '现将《甲县水渠条例（草案）》向社会公开征求意见。'],
    ...['甲县人大常委会', '2030年1月2日', '甲县水渠条例', '（草案二次审议稿）', '第一条 修渠。', '第二条 修闸。']
  )
  expect(document).toMatchObject({
    title: '甲县水渠条例（草案二次审议稿）',
    covering: '关于《甲县水渠条例（草案）》公开征求意见的公告',
    issuer: '甲县人大常委会'
  })
})

test('a law that a decision amends stands after it, and its adopters are named in full', () => {
  const document = read(
    ...['甲省人民代表大会常务委员会关于修改《甲省水渠条例》的决定'],
    ...['（2030年1月2日甲省第九届人民代表大会常务委员会第二次会议通过）', '第一章 总则', '第二章 水渠', '第三章 附则'],
    ...['对《甲省水渠条例》作如下修改：', '一、第一条修改为：“修渠。”', '本决定自公布之日起施行。', '甲省水渠条例'],
    ...[
      '（2020年1月2日通过 根据2030年1月2日决定修正）',
      '第一章 总则',
      '第一条 修渠。',
      '第二章 水渠',
      '第二条 修闸。'
    ],
    ...['第三章 附则', '第三条 施行。']
  )
  expect(document.issuer).toBe('甲省人民代表大会常务委员会')
  expect(document.attachments).toMatchObject([{ line: 9, label: '', title: '甲省水渠条例' }])
  expect(document.furniture.map(({ line }) => line)).toEqual([3, 4, 5])
  expect(outlineOf(document)).toEqual([
    ...['第一章 总则 @ 甲省水渠条例', '第二章 水渠 @ 甲省水渠条例', '第三章 附则 @ 甲省水渠条例']
  ])
})

test('a body above a title that names its place is not part of it', () => {
  expect(read('甲省人大常委会', '甲县水渠条例', '第一条 修渠。', '第二条 修闸。')).toMatchObject({
    title: '甲县水渠条例',
    issuer: '甲省人大常委会'
  })
})

describe('kinds of real documents', () => {
  const facts = (...lines: string[]) => {
    const { title, covering, issuer, number, date, cover } = read(...lines)
    return { title, covering, issuer, number, date, cover }
  }
  const text = ['一、要求', '修好水渠。', '二、任务', '修好水闸。']

  test('rows of a table that end in numbers are no list of contents', () => {
    const rows = ['指标\t2030年', '粮食\t110', '小麦\t68', '森林\t43']
    const document = read('甲县方案', '一、任务', '按下表办理。', ...rows, '二、保障', '出钱。')
    expect(document.furniture).toEqual([])
    expect(document.tables).toMatchObject([{ first: 4, last: 7 }])
  })

  test('a list of contents ends where words of a sentence begin, and may have long rows of dots', () => {
    const document = read(
      ...['甲县规划', '目录', `第一章 背景${'.'.repeat(70)}1`, `第二章 思路${'.'.repeat(70)}8`],
      ...[
        '本规划根据《甲县关于制定规划的建议》编制，阐明县里的打算',
        '和全县人民共同的行动。',
        '第一章 背景',
        '好。',
        '第二章 思路',
        '好。'
      ]
    )
    expect(document.furniture.map(({ line }) => line)).toEqual([2, 3, 4])
    expect(outlineOf(document)).toEqual(['第一章 背景', '第二章 思路'])
  })

  test('a sentence that begins with the name of a unit is text', () => {
    const document = read(
      ...[
        '甲县规划',
        '第一章 总则',
        '水很重要。',
        '第一章明确的目标要实现。',
        '第二章 任务',
        '第七条规定的行为，照办。'
      ],
      ...['第二十条第（一）项', '专栏1中的项目优先。', '第三章至第四章，分别规定。']
    )
    expect(outlineOf(document)).toEqual(['第一章 总则', '第二章 任务'])
    expect(document.articles).toEqual([])
  })

  test('a heading may end with a colon, and go on in a short line', () => {
    expect(
      outlineOf(read('甲县方案', '一、总体要求：', '好。', '二、将第二条修改为：', '好。', '三、保障：', '出钱。'))
    ).toEqual([...['一、 总体要求：', '三、 保障：']])
    expect(
      outlineOf(
        read(
          ...[
            '甲县报告',
            '一、坚定不移全面从严治党，深入推进',
            '新时代党的建设伟大工程',
            '党的建设是各项事业的根本，要一件一件抓好，年年抓。'
          ],
          ...['二、任务', '修渠。']
        )
      )
    ).toEqual(['一、 坚定不移全面从严治党，深入推进新时代党的建设伟大工程', '二、 任务'])
  })

  test('附则 alone is a unit, and 第八条之一 follows 第八条', () => {
    const document = read(
      ...[
        '甲县水法',
        '第一编 总则',
        '第八条 修渠。',
        '第八条之一 修闸。',
        '第二编 水权',
        '第九条 用水。',
        '附　则',
        '第十条 施行。'
      ]
    )
    expect(outlineOf(document)).toEqual(['第一编 总则', '第二编 水权', '附则'])
    expect(document.doubts.map(({ line }) => line)).toEqual([3])
  })

  test.each([
    ['a month', ['甲县规划', '2024年6月', ...text], { date: '2024-06', cover: [1, 2] }],
    [
      'a title with a bracket over two lines',
      ['甲省关于《甲县规划', '（2021—2035年）》的批复', '甲函〔2030〕2号', '甲省人民政府、水利部：', ...text],
      { title: '甲省关于《甲县规划（2021—2035年）》的批复', number: '甲函〔2030〕2号', cover: [1, 2, 3, 4] }
    ],
    [
      'a number with who signs',
      ['甲县水利局文件', '甲水〔2030〕18号 签发人：李甲', '甲县水利局关于水渠的请示', ...text],
      { title: '甲县水利局关于水渠的请示', number: '甲水〔2030〕18号' }
    ],
    [
      'a red head of several bodies',
      ['甲省商务厅', '甲省财政厅', '文件', '甲商〔2030〕9号', '——————', '关于加强商业体系', '建设的意见', ...text],
      { title: '关于加强商业体系建设的意见', issuer: '甲省商务厅、甲省财政厅', number: '甲商〔2030〕9号' }
    ],
    [
      'a report of whoever speaks',
      ['政府工作报告', '（2030年1月6日在甲县第八届人民代表大会第五次会议上）', '县长　李  甲', ...text],
      { title: '政府工作报告', issuer: '甲县人民政府', date: '2030-01-06', cover: [1, 2, 3] }
    ],
    [
      'a report with a title over two lines',
      ['牢记嘱托 奋力谱写', '现代化甲省新篇章', '——在甲省代表大会上的报告', '（2030年5月27日）', ...text],
      { title: '牢记嘱托 奋力谱写现代化甲省新篇章', date: '2030-05-27', cover: [1, 2, 3, 4] }
    ],
    [
      'what bodies publish together',
      ['甲市2030年统计公报［1］', '甲市统计局　甲国统计局甲市调查队', '（2031年3月20日）', ...text],
      { title: '甲市2030年统计公报', issuer: '甲市统计局、甲国统计局甲市调查队', date: '2031-03-20' }
    ],
    [
      'a signature that is spread',
      ['甲国关于水利的意见', ...text, '国　　务　　院', '2030年8月2日'],
      { issuer: '国务院', date: '2030-08-02', cover: [1, 6, 7] }
    ],
    [
      'what stands below a signature',
      ['甲县意见', ...text, '附件：1．名单', '2．表', '甲县水利局', '2030年3月4日', '（共印50份）', '抄送：各乡'],
      { issuer: '甲县水利局', date: '2030-03-04', cover: [1, 6, 7, 8, 9, 10, 11] }
    ],
    [
      'a paper that prints it',
      [
        ...['中共甲省委 甲省人民政府印发《关于水利的意见》', '2030-01-06 08:12 来源： 甲报'],
        ...['近日，甲省委印发《关于水利的意见》，并发出通知，要求各地认真贯彻落实。', '《关于水利的意见》全文如下。'],
        ...['关于水利的意见', '（2029年12月30日）', ...text]
      ],
      { title: '关于水利的意见', issuer: '中共甲省委、甲省人民政府', date: '2029-12-30', cover: [5, 6] }
    ]
  ])('%s', (_, lines, expected) => {
    expect(facts(...lines)).toMatchObject(expected)
  })

  test('notes after the imprint, as Word has them', () => {
    const imprint = ['附件：水渠名单', '抄送：各乡', '甲县水利局 2030年3月4日印发']
    const { cover, attachments, notes, notesHeading } = readDocument(
      ['甲县意见', ...text, ...imprint, '注释', '［1］指三条水渠。'].join('\n')
    )
    expect(cover).toEqual([1, 6, 7, 8])
    expect(attachments).toEqual([])
    expect([notes, notesHeading?.text]).toEqual([1, '注释'])
  })

  test('a row of one cell stands within its table', () => {
    const document = read(
      ...['甲县方案', '一、任务', '按下表办理。', '序号\t任务\t单位', '一、稳增长（1项）', '1\t增长\t甲局'],
      ...['二、保民生（1项）', '2\t住房\t乙局', '二、要求', '要勤。']
    )
    expect(document.tables).toMatchObject([{ first: 4, last: 8 }])
    expect(outlineOf(document)).toEqual(['一、 任务', '二、 要求'])
  })

  test('actions are units under what is open, and a question is a heading', () => {
    const document = read(
      ...[
        '甲县行动计划',
        '一、为什么要修渠？',
        '为了水。',
        '二、重点',
        '行动一　修渠',
        '修十条。',
        '行动二　修闸',
        '修两座。'
      ]
    )
    expect(outlineOf(document)).toEqual(['一、 为什么要修渠？', '二、 重点', '  行动一 修渠', '  行动二 修闸'])
  })

  test('headings without numbers are short lines with text below', () => {
    const document = read(
      ...[
        '甲县政府工作报告',
        '各位代表：',
        '现在报告工作。',
        '工作回顾',
        '一年来修了十条渠。',
        '又修了闸。',
        '主要任务'
      ],
      ...['今年再修十条渠。', '加强自身建设', '要勤，要俭。']
    )
    expect(outlineOf(document)).toEqual([' 工作回顾', ' 主要任务', ' 加强自身建设'])
    expect(document.doubts.map(({ rule }) => rule)).toEqual(['headings-without-numbers'])
    const names = read('甲县名单', '下列各村：', '东村', '西村', '南村', '北村', '以上各村都要修渠。')
    expect(names.units).toEqual([])
  })

  test('the foot of a page is none of the text', () => {
    const document = read(
      ...['您当前的位置：首页>公开', '甲县意见', ...text, '甲县水利局', '2030年3月4日', '【我要纠错】责任编辑：李甲'],
      ...['相关稿件', '一图读懂：水渠', '网站地图 | 联系我们', '备案号：甲ICP备05号']
    )
    expect(document.cover).toEqual([2, 7, 8])
    expect(document.furniture.map(({ line }) => line)).toEqual([1, 9, 10, 11, 12, 13])
  })

  test('appendices have letters, titles of their own, and parts', () => {
    const { attachments } = read(
      ...[
        '甲县指南',
        '一、范围',
        '水渠。',
        '附录A　（资料性）样式',
        '样式如下。',
        '附件1-1　分工表',
        '分工如下。',
        '附录　名词',
        '渠是沟。'
      ]
    )
    expect(attachments.map(({ label, title }) => `${label} ${title}`)).toEqual([
      ...['附录A （资料性）样式', '附件1-1 分工表', '附录 名词']
    ])
  })
})

test('lines broken at a width are told, and headings in them found', () => {
  const text = '修渠是全县的大事，要一条一条地修，一里一里地量，修好以后还要年年看护，'.repeat(12)
  const lines = text.match(/.{1,30}/gu) ?? []
  const document = read('甲县规划', '一、要求', ...lines, '完。', '二、任务', ...lines, '完。')
  expect(document.wrap).toBe(30)
  expect(outlineOf(document)).toEqual(['一、 要求', '二、 任务'])
})

test('whatever the text, each line is at most one thing, and all are lines of the text', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 40 }), (lines) => {
      const { units, articles, furniture, cover, attachments } = read(...lines)
      const heads = units.map(({ line }) => line)
      const all = [
        ...heads,
        ...articles,
        ...furniture.map(({ line }) => line),
        ...cover,
        ...attachments.map(({ line }) => line)
      ]
      expect(new Set(all).size).toBe(all.length)
      const count = lines.join('\n').split(/\r\n|\r|\n/).length
      expect(all.filter((number) => number < 1 || number > count)).toEqual([])
    })
  )
})
