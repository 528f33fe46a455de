import { expect, test } from 'vitest'
import { extractHtml } from './html.ts'

const read = (html: string) => extractHtml(new TextEncoder().encode(html))
const sentence = '按照县里的安排，先修东渠，再修西渠，两渠修成以后再种树，树种好以后再修路。'

test('takes the known place of the text, and its title, number and date from above it', () => {
  const { text, says } = read(`<!DOCTYPE html><meta charset=utf-8><title>小河县关于印发规划的通知_小河县政府网</title>
    <ul><li><a href=/>首页</a><li><a href=/a>新闻</a></ul>
    <table><tr><td>发文字号：<td>小政发〔2030〕1号</table>
    <h1>小河县关于印发<br>规划的通知</h1><div>来源：小河县 <a>打印</a></div>
    <div id=UCAP-CONTENT><p>　　${sentence}<p>小河县<br/>2030年1月1日</div>
    <footer>版权所有</footer><script>var a = '<p>x'</script>`)
  expect(text.split('\n')).toEqual([
    '发文字号：\t小政发〔2030〕1号',
    '小河县关于印发',
    '规划的通知',
    '来源：小河县 打印',
    '　　' + sentence,
    '小河县',
    '2030年1月1日'
  ])
  expect(says.map(({ zh }) => zh)).toContain(
    '正文取自网页的 #ucap-content；它之外的 3 行（导航、页脚等）没有取。'.replace('#ucap-content', '#UCAP-CONTENT')
  )
})

test('keeps all of a page that does not say where its text is, but links around it', () => {
  const { text } = read(
    `<title>小河县水利规划</title><a>首页</a><p>${sentence}<p><a>一条链接</a><p>${sentence}<p>附件<p><a>上一篇</a>`
  )
  expect(text.split('\n')).toEqual(['小河县水利规划', sentence, '一条链接', sentence, '附件'])
})

test('writes a row of a table on one line, but text in a frame as it stands', () => {
  expect(read('<table><tr><td><p>甲</p><td>乙<br>丙<tr><td><td>丁</table>').text).toBe('甲\t乙 丙\n丁')
  expect(read('<table><tr><td><p>专栏</p><p>甲</p></table>').text).toBe('专栏\n甲')
  expect(read('<table><tr><td>左<td><table><tr><td>甲<td>乙</table></table>').text).toBe('左\n甲\t乙')
})

test('leaves room in a row for a cell that reaches down or across', () => {
  expect(
    read('<table><tr><th colspan=2>项目<th>量<tr><td rowspan=2>供水<td>水库<td>10<tr><td>渠道<td>20</table>').text
  ).toBe('项目\t\t量\n供水\t水库\t10\n\t渠道\t20')
  expect(read('<table><tr><td>1<td>' + '<p>甲局</p>'.repeat(10) + '<td>乙局</table>').text).toBe(
    `1\t${Array<string>(10).fill('甲局').join(' ')}\t乙局`
  )
})

test('takes the name of the site from the title of the page, and keeps raised numbers so', () => {
  expect(
    read(
      `<title>小河县水利发展规划-小河县政府网</title><div class=TRS_Editor><p>${sentence}<p>10<sup>4</sup>吨CO<sub>2</sub>`
    ).text
  ).toBe(`小河县水利发展规划\n${sentence}\n10⁴吨CO₂`)
})

test('writes the numbers of lists, spaces and line breaks as a browser shows them', () => {
  expect(read('<ol start=3><li>修渠<li>种树</ol><ul><li>点</ul><pre>一\n二</pre><p>很\n长  a\n b&nbsp;c').text).toBe(
    '3. 修渠\n4. 种树\n点\n一\n二\n很长 a b c'
  )
})

test('leaves out what the page does not show, and says so', () => {
  const { text, says } = read(`<p>${sentence}<p style="display: none">隐<p hidden>藏`)
  expect(text).toBe(sentence)
  expect(says.map(({ zh }) => zh)).toContain('网页上不显示的 2 行没有取。')
})

test('reads the encoding that the page declares, and another where it is wrong', () => {
  const gbk = Buffer.concat([Buffer.from('<meta charset="gb2312"><p>'), Buffer.from('d0a1bad3', 'hex')])
  expect(extractHtml(new Uint8Array(gbk))).toMatchObject({ text: '小河', encoding: 'GB18030' })
  expect(read('<meta charset="gb2312"><p>小河县规')).toMatchObject({ text: '小河县规' })
})

test('refuses what no page has', () => {
  expect(() => read('<div>'.repeat(100_000))).toThrow('网页的标记一层套一层，太深了，读不出。')
})
