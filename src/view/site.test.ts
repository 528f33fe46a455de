import { expect, test } from 'vitest'
import type { Site } from '../model/site.ts'
import { brandOf, footerLinesOf, sayStanding } from './site.ts'

const site: Site = { version: 1, name: '海东市规划文库', publisher: { name: '海东市人民政府', official: true } }

test('a site goes by its short name, its name, or that of its only plan', () => {
  const plan = { shortTitle: '小河规划' }
  expect(brandOf({ ...site, shortName: '海东规划' }, plan)).toBe('海东规划')
  expect(brandOf(site, plan)).toBe('海东市规划文库')
  expect(brandOf(undefined, plan)).toBe('小河规划')
})

test('only a site that is not of a state organ says that it is not', () => {
  expect(sayStanding(undefined)).toContain('不是政府网站')
  expect(sayStanding({ ...site, publisher: { name: '小河读书会', official: false } })).toMatch(
    /^本站由小河读书会整理.*不是政府网站/
  )
  expect(sayStanding(site)).not.toContain('不是政府网站')
})

test('the numbers of the filings lead to their registers', () => {
  expect(footerLinesOf(site)).toEqual([{ words: '主办：海东市人民政府' }])
  const numbers = { icp: '京ICP备12345678号-1', police: '京公网安备11010502000001号', siteCode: '6302000001' }
  expect(footerLinesOf({ ...site, ...numbers })).toEqual([
    { words: '主办：海东市人民政府' },
    { words: '网站标识码：6302000001' },
    { words: '京ICP备12345678号-1', address: 'https://beian.miit.gov.cn/' },
    {
      words: '京公网安备11010502000001号',
      address: 'https://beian.mps.gov.cn/#/query/webSearch?code=11010502000001'
    }
  ])
})
