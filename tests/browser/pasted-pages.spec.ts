/** 检验文字 takes pages of the PDF as they are copied: what stands around the text is left out, and it is said. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readPdf } from '../read-pdf.ts'
import { fixture } from './fixture.ts'
import { expect, test } from './site.ts'

const { plan, site: folder } = fixture

test('a page of the PDF is the text, word for word', async ({ page, site }) => {
  const { lines } = await readPdf(await readFile(join(folder, 'downloads', `${plan}.pdf`)))
  // The line at the foot of a page ends with its number.
  const pages = lines.join('\n').split(/(?<=^《.*》，.* \d+\n)/m)
  await page.goto(`${site.address}${plan}/verify.html`)
  const field = page.getByLabel('检验引文')
  const answer = page.locator('.quote [role=status]')
  const withText = pages.filter((one) => one.includes('更正“'))
  expect(withText.length).toBeGreaterThan(1)
  for (const one of withText) {
    await field.fill(one)
    await expect(answer).toContainText(/^与第.*一字不差。/)
    await expect(answer).toContainText(/粘贴的文字里，.*页眉和页脚.*更正说明.*不是正文，没有比较。$/)
  }
  // A character that differs is still told.
  await field.fill(withText[0]?.replace('澜湾', '蓝湾') ?? '')
  await expect(answer).toContainText('蓝')
})
