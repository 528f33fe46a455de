/** What `seeds/site.yaml` may hold: whose site it is. Without the file it is nobody's, as before there was one. */
import * as z from 'zod'
import type { Infer } from './fields.ts'
import type { Sentences } from './messages/sentences.ts'
import { fields, text } from './seed-fields.ts'

const colourForm = '写#和六位数字或字母a到f，放在半角引号里'
/** A colour, with one that fits. */
function colour({ en, zh }: Sentences, example: string) {
  const expected = `${en} such as "${example}", in quotation marks`
  return text(expected)
    .regex(/^#[0-9a-f]{6}$/i, { error: expected })
    .describe(`${zh}；${colourForm}，例如"${example}"`)
}
const accent = { light: '#14566a', dark: '#7fc0d0' }
const accentForm = `{ light: "${accent.light}", dark: "${accent.dark}" }`
const addressExpected = 'the address of the site such as https://example.org/plans/'
const statement = (expected: string) => text(expected).exactOptional()

/** The form of the seeds that this release reads. A release that reads another takes the next number. */
export const seedsVersion = 1

export const siteSchema = fields({
  version: z
    .literal(seedsVersion, { error: `${seedsVersion}, the form of the seeds` })
    .describe(`seeds的格式，现在是${seedsVersion}`),
  name: text('the name of the site').describe('网站的名称，例如“海东市规划文库”'),
  shortName: text('a short name')
    .max(12, { error: 'a short name of at most 12 characters' })
    .describe('简称，最多12字，用在页头和窄的地方；不写就用name')
    .exactOptional(),
  publisher: fields({
    name: text('who runs the site').describe('主办单位'),
    official: z
      .boolean({ error: 'true for a state organ, false for anybody else' })
      .describe('是不是国家机关办的网站：true或false')
  }).describe('谁办的网站'),
  address: text('the address of the site')
    .regex(/^https?:\/\/[^\s/?#]+(?:\/[^\s?#]*)?$/, { error: addressExpected, abort: true })
    .refine((address) => URL.canParse(address), { error: addressExpected })
    .describe('网站公布以后的网址，例如https://example.org/plans/；写了才有网站地图和更正的订阅')
    .exactOptional(),
  contact: text('an address for errors')
    .regex(/^(?:mailto:[^\s@]+@[^\s@]+|https?:\/\/\S+)$/, {
      error: 'an address for errors such as mailto:plans@example.org or https://example.org/contact'
    })
    .describe('发现错误往哪里说：mailto:邮箱，或网页地址；地址里写{citation}的地方会填上出处')
    .exactOptional(),
  icp: text('the number of the ICP filing')
    .regex(/^\S*ICP[备证]\d+号(?:-\d+)?$/, { error: 'the number of an ICP filing such as 京ICP备12345678号-1' })
    .describe('ICP备案号，例如“京ICP备12345678号-1”')
    .exactOptional(),
  police: text('the number of the filing with the police')
    .regex(/^\S*公网安备\s?\d{14}号$/, { error: 'a number with 14 digits such as 京公网安备11010502000001号' })
    .describe('公安备案号，例如“京公网安备11010502000001号”')
    .exactOptional(),
  siteCode: text('the code of a government site')
    .regex(/^[\da-zA-Z]{10}$/, { error: 'a code of 10 digits or letters such as "1100000001"' })
    .describe('政府网站标识码，10位，放在半角引号里，例如"1100000001"')
    .exactOptional(),
  accent: fields(
    {
      light: colour({ en: 'a dark colour for light pages', zh: '浅色页面上链接的颜色，要深' }, accent.light),
      dark: colour({ en: 'a light colour for dark pages', zh: '深色页面上链接的颜色，要浅' }, accent.dark)
    },
    `a record of two colours, ${accentForm}`
  )
    .describe(`网站的主色，浅色、深色页面各一种，${colourForm}：${accentForm}`)
    .exactOptional(),
  logo: text('the name of an SVG or PNG file')
    .regex(/^[\w.-]+\.(?:svg|png)$/, { error: 'the name of an SVG or PNG file beside site.yaml, such as logo.svg' })
    .describe('标志的文件名，与site.yaml放在一起，SVG或PNG')
    .exactOptional(),
  search: text('the address of a search server')
    .regex(/^(?:https:\/\/[^\s/?#]+)?\/(?:[^\s/?#]+\/)*$/, {
      error: 'the address of a search server such as /search-api/ or https://search.example.org/plans/'
    })
    .describe('查找服务器的地址，以/结尾：同一网站上的路径，例如/search-api/，或https://开头的网址；没有就不写')
    .exactOptional(),
  home: statement('a text for the home page').describe('首页上的话'),
  reuse: statement('how the site may be reused').describe('怎样转载和使用'),
  privacy: statement('what is done with data about readers').describe('隐私说明'),
  accessibility: statement('what is done for readers with disabilities').describe('无障碍说明')
})

/** What is read of a file of any form. */
export const versionSchema = z.looseObject(
  { version: z.unknown().optional() },
  { error: `a record of the fields ${Object.keys(siteSchema.shape).join(', ')}` }
)

export type SiteSeed = Infer<typeof siteSchema>

/** A site, with its logo. */
export interface Site extends Omit<SiteSeed, 'logo'> {
  /** Its path on the site has a hash. */
  readonly logo?: { readonly path: string; readonly bytes: Uint8Array }
}
