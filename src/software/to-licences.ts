import type { InstalledSoftware } from './software.ts'

/** SPDX operators in Chinese. */
export const sayLicence = (licence: string) => licence.replaceAll(' AND ', ' 和 ').replaceAll(' OR ', ' 或 ')

/** What is built into a program, in a sentence or two. */
export function sayInside({ notice, parts }: NonNullable<InstalledSoftware['inside']>): string {
  const byLicence = Map.groupBy(parts, ({ licence }) => sayLicence(licence))
  const groups = [...byLicence].map(([licence, parts]) => `${parts.map(({ title }) => title).join('、')}（${licence}）`)
  return `里面还有${groups.join('，')}。${notice ?? ''}`
}

/**
 * The licences of the site and of all third-party software in it, which must be passed on with it; with a byte
 * order mark and the line ends of older Windows.
 *
 * @param own The licence of our programs.
 */
export function toLicences(own: string, software: readonly InstalledSoftware[]): string {
  const said = new Set<string>()
  const text = [
    '本站的程序按下面第一份许可使用、复制和修改。规划是党政机关公开印发的文件，不属于这份许可；通常认为它们是《中华人民共和国著作权法》第五条所说“具有行政性质的文件”，不适用该法。',
    '本站带着的第三方软件和数据，各按自己的许可，依次列在后面。',
    line,
    own.trim(),
    ...software.flatMap((one) => [line, licenceTextOf(one, said)])
  ].join('\n\n')
  return `\ufeff${text}\n`.replaceAll('\n', '\r\n')
}

/**
 * One with its licence, then what is built into it.
 *
 * @param said Texts that stand before it, to which its own are added: each stands once.
 */
export function licenceTextOf(
  { title, version, purpose, licence, home, text, inside }: InstalledSoftware,
  said = new Set<string>()
): string {
  const byText = Map.groupBy(inside?.parts ?? [], (part) => part.text)
  return [
    `${title} ${version}\n${purpose}\n许可：${sayLicence(licence)}\n${home}`,
    once(text),
    ...(inside ? [`${title} 里还有下面这些。${inside.notice ?? ''}\n源程序：${inside.sources}`] : []),
    ...[...byText].flatMap(([text, parts]) => [
      parts.map(({ title, licence, home }) => `${title}，${sayLicence(licence)}，${home}`).join('\n'),
      once(text)
    ])
  ].join('\n\n')

  function once(text: string): string {
    const isSaid = said.has(text)
    said.add(text)
    return isSaid ? '许可的文字与前面的相同。' : text
  }
}

const line = '═'.repeat(40)
