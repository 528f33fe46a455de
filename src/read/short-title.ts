/**
 * A short title for narrow places, of our making: without the organ that speaks (国务院关于…的意见), and with whose report it is
 * where a title does not say (政府工作报告).
 *
 * @param published `2026-01-27`.
 */
export function draftShortTitle(title: string, issuer: string | undefined, published: string | undefined): string {
  if (title === '政府工作报告' && issuer !== undefined) {
    const year = published?.slice(0, 4)
    return `${issuer.replace(/人民政府$/, '')}${title}${year === undefined ? '' : `（${year}）`}`
  }
  const about = /^\p{Script=Han}[\p{Script=Han}\s、]{1,30}?关于(.{4,})$/u.exec(title)?.[1]
  return about ?? title
}
