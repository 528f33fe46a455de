import { expect, test } from 'vitest'
import { VFile } from 'vfile'
import { checkExample } from './check-example.ts'

const example = { id: 'gongyuan-2030', title: '示例市公园建设规划' }
const own = { id: 'river-2030', title: '小河规划' }
const site = '# 示例市的网站\nversion: 1\nname: 小河文库\npublisher: { name: 示例市图书馆, official: false }\n'

/** The messages on `site.yaml`, and on the provenance of each plan. */
function check(plans: readonly { id: string; title: string }[], issuers: Readonly<Record<string, string>> = {}) {
  const siteFile = new VFile({ path: 'site.yaml', value: site })
  const provenances = new Map(
    plans.map(({ id, title }) => {
      const value = `title: ${title}\nissuer: ${issuers[id] ?? '小河县'}\n`
      return [id, new VFile({ path: `${id}.yaml`, value })] as const
    })
  )
  checkExample(plans, siteFile, provenances)
  return [siteFile, ...provenances.values()].flatMap(({ messages }) =>
    messages.map(({ file, line, column, fatal, note }) => [file, line, column, fatal, note].join(' '))
  )
}

test('the example alone is good as it is', () => {
  expect(check([example])).toEqual([])
})

test('beside a document of one’s own, its publisher and its document are warned of', () => {
  expect(check([example, own])).toEqual([
    'site.yaml 4 20 false “示例市图书馆”是示例里的字，照这样会公布出去。请改成自己的。',
    'gongyuan-2030.yaml   false 示例文件《示例市公园建设规划》还在，会和自己的文件一起公布。请删去它的文件夹，以及 glossary.yaml、gazetteer.yaml 里的示例。'
  ])
})

test('a document that was made from the example may not have its issuer', () => {
  expect(check([own], { 'river-2030': '示例市人民政府' })).toEqual([
    'site.yaml 4 20 false “示例市图书馆”是示例里的字，照这样会公布出去。请改成自己的。',
    'river-2030.yaml 2 9 false “示例市人民政府”是示例里的字，照这样会公布出去。请改成自己的。'
  ])
})
