import fc from 'fast-check'

/** A line as documents have it, or of any characters. Lines of one document together make all that can be read. */
export const anyLine = fc.oneof(
  fc.constantFrom(
    ...[
      '第一章 总则',
      '一、要求',
      '二、任务',
      '（一）修渠',
      '（一）任务',
      '（二）修闸。先修。',
      '1.渠',
      '2.闸',
      '前言'
    ],
    ...['第一条 修渠。', '第二条 修闸。', '附件1', '附件：1.名单']
  ),
  fc.constantFrom(
    ...['甲县规划', '关于印发《甲县规划》的通知', '现将《甲县规划》印发给你们。', '甲县人民政府', '2030年1月2日'],
    ...['目录', '— 1 —', '1', '2', '注释', '［1］渠：', '［2］闸：', '专栏1 渠']
  ),
  fc.constantFrom(
    ...['渠\t闸', '定量', '', '  ', '修渠。', '修渠是全县的大事，要一条一条地修，一里一里地量，修好以后还要']
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(/[\r\n]/gu, ''))
)
