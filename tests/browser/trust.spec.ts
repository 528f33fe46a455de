/** 检验文字 and 功能自检: what the site says of itself where it is opened. */
import { readFile } from 'node:fs/promises'
import { fixture } from './fixture.ts'
import { expect, hosts, test } from './site.ts'

const verifyPage = () => readFile(`${fixture.site}/${fixture.plan}/verify.html`, 'utf8')

for (const host of hosts) {
  test.describe(host, () => {
    test.use({ host })

    test('the reader’s browser finds every paragraph untouched', async ({ page, site }) => {
      await page.goto(`${site.address}lanwan-2034/verify.html`)
      await expect(page.locator('#verify-status')).toHaveText('检验完毕：全部54段与本站发布时一字不差。')
      await expect(page.locator('.result', { hasText: /^相同$/ })).toHaveCount(54)
    })

    test('功能自检 says what works here', async ({ page, site }) => {
      await page.goto(`${site.address}check.html`)
      for (const name of ['script', 'place', 'search', 'storage'])
        await expect(page.locator(`[data-check=${name}]`)).toHaveAttribute('data-works', 'yes')
      await expect(page.locator('[data-check=search]')).toContainText('54段，一字不漏')
    })
  })
}

test('a character that was changed is found, and its paragraph named', async ({ page, site }) => {
  await page.route('**/verify.html', async (route) => {
    await route.fulfill({
      contentType: 'text/html',
      body: (await verifyPage()).replace('云桥水陆货运中心', '云桥货物货运中心')
    })
  })
  await page.goto(`${site.address}lanwan-2034/verify.html`)
  await expect(page.locator('#verify-status')).toContainText('有1段与发布时不同：第八章第一节第2段。')
  await expect(page.locator('.result', { hasText: '不同' })).toHaveCount(1)
})

test('a paragraph that was taken away is missed', async ({ page, site }) => {
  await page.route('**/verify.html', async (route) => {
    const whole = await verifyPage()
    const body = whole.replace(/<p [^>]*data-id="chp_8__sec_1__p_2".*?<\/p>/s, '')
    expect(body.length).toBeLessThan(whole.length)
    await route.fulfill({ contentType: 'text/html', body })
  })
  await page.goto(`${site.address}lanwan-2034/verify.html`)
  await expect(page.locator('#verify-status')).toContainText('全文校验码不符')
})

test('a quotation is compared to the character', async ({ page, site }) => {
  await page.goto(`${site.address}lanwan-2034/verify.html`)
  const words = await page.locator('[data-id=chp_8__sec_1__p_2]').innerText()
  const field = page.getByLabel('检验引文')
  await field.fill(`\n${words}\n`)
  await expect(page.locator('.quote [role=status]')).toHaveText('与第八章第一节第2段一字不差。')
  await field.fill(words.replace('，', ','))
  await expect(page.locator('.quote [role=status]')).toHaveText(
    '文字相同，只是标点或空格不同。请对照：第八章第一节第2段'
  )
  // As the site copies it.
  const sentence = words.slice(0, words.indexOf('。') + 1)
  for (const pasted of [sentence, `“${sentence}”（《澜湾区域协同发展规划纲要》第八章第一节第2段）`]) {
    await field.fill(pasted)
    await expect(page.locator('.quote [role=status]')).toHaveText('与第八章第一节第2段里的一部分一字不差。')
  }

  const pages = page.locator('.words')
  const across = [await pages.nth(3).innerText(), '第一节', '建好开放窗口', await pages.nth(4).innerText()].join('\n')
  await field.fill(across)
  await expect(page.locator('.quote [role=status]')).toHaveText(/^与第八章.*一字不差。$/)
  await field.fill(sentence.replace('枢纽', '中心'))
  await expect(page.locator('.quote [role=status]')).toContainText('这里是“中心”的地方，正文是“枢纽”')
  await field.fill(words.replace('枢纽', '中心').replace('渔货交易', '渔获交易'))
  await expect(page.locator('.quote [role=status]')).toContainText('有2处不同：')
  await expect(page.locator('.quote [role=status] mark')).toHaveText(['中心', '获'])
  await field.fill(sentence)

  // Come back to, it is there still.
  await page.goto(`${site.address}index.html`)
  await page.goBack()
  await expect(field).not.toHaveValue('')
  await expect(page.locator('.quote [role=status]')).toHaveText('与第八章第一节第2段里的一部分一字不差。')
})

test('of an abridged quotation the words are compared, as the list of the search copies it', async ({ page, site }) => {
  await page.goto(`${site.address}lanwan-2034/verify.html`)
  const words = await page.locator('[data-id=chp_8__sec_1__p_2]').innerText()
  const [first = '', , third = ''] = words.split(/(?<=。)/u)
  await page.getByLabel('检验引文').fill(`“${first}……${third}”`)
  await expect(page.locator('.quote [role=status]')).toHaveText(
    '与第八章第一节第2段里的一部分一字不差（省略号代替的字除外）。'
  )
})

for (const host of hosts) {
  test.describe(host, () => {
    test.use({ host })

    test('what the search copies is found', async ({ page, site, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write'])
      await page.goto(`${site.address}search.html?q=%E5%BB%BA%E8%AE%BE`)
      await page.getByRole('button', { name: '复制全部' }).click()
      const field = page.getByLabel('检验引文')
      await expect(page.getByRole('button', { name: /已复制/ })).toBeVisible()
      await page.goto(`${site.address}lanwan-2034/verify.html`)
      await field.press('Control+V')
      const lines = (await field.inputValue()).split('\n').filter((line) => line.includes('（《'))
      expect(lines.length).toBeGreaterThan(3)
      const rows = page.locator('.quote [role=status] li')
      await expect(rows).toHaveCount(lines.length)
      for (const row of await rows.allInnerTexts()) expect(row).toContain('一字不差')
    })
  })
}

test('nothing that was pasted goes unchecked, and what is there is not said to be missing', async ({ page, site }) => {
  await page.goto(`${site.address}lanwan-2034/verify.html`)
  const field = page.getByLabel('检验引文')
  const answer = page.locator('.quote [role=status]')
  await field.fill('据规划，将“支持老人异地养老”，还要“免费乘车”，并“推行居民一卡通”。')
  await expect(answer.locator('li')).toHaveText([/一字不差。$/, /没有/, /一字不差。$/])
  await field.fill('《规划纲要》第十章第二节第5段规定，支持老人异地养老。')
  await expect(answer).toContainText('一字不差')
  await field.fill('推行居民一卡通。支持老人异地养老。')
  await expect(answer).toContainText('各句都有，只是次序不同，或者不在一起：')
  await expect(answer.locator('li')).toHaveCount(2)
  await field.fill('推行居民一卡通……支持老人异地养老。')
  await expect(answer).toContainText('各句都有，只是次序不同，或者不在一起：')
  await field.fill('第八章第一节第2段至第3段')
  await expect(answer).toHaveText('这是出处，没有引文。请对照：第八章第一节第2段')
})

test('a quotation that is closed where the sentence goes on is told so', async ({ page, site }) => {
  await page.goto(`${site.address}lanwan-2034/verify.html`)
  const field = page.getByLabel('检验引文')
  const answer = page.locator('.quote [role=status]')
  const place = '请对照：第十章第二节第5段'
  for (const [typed, rest] of [
    ['试行跨县养老补贴。', '制度'],
    ['统一使用0999电信区。', '号'],
    ['学区不按县界划，让各镇孩子就近入学。支持老人异地养老，做到市民卡和老人卡互认。', '互用']
  ] as const) {
    await field.fill(typed)
    await expect(answer).toHaveText(`文字相同，只是引文停下的地方，正文这一句还没有完，后面是“${rest}”。${place}`)
  }
  await field.fill('试行跨县养老补贴……')
  await expect(answer).toHaveText('与第十章第二节第5段里的一部分一字不差。')
  await field.fill('健全医保异地结算办法，逐步做到异地住院、看急诊、拿药都能结算。')
  await expect(answer).toHaveText(/最接近的是：第十章第二节第5段。少了“直接”。$/)
  await field.fill('做到市民卡和老人卡互认。欢迎有经验的养老机构在区内开设分院。')
  await expect(answer).toHaveText(
    /最接近的是：第十章第二节第5段。少了“互用”。引文停下的地方，正文这一句还没有完，后面是“，试行跨县养老补贴制度”。$/
  )
  await field.fill('试行跨县养老补贴。推行居民一卡通。')
  await expect(answer).toHaveText(
    /最接近的是：第十章第二节第5段。少了“制度”。引文停下的地方，正文这一句还没有完，后面是“，在乘船、看戏、游园等方……”。$/
  )
})

test('headings, lines and short quotations are told, each by itself', async ({ page, site }) => {
  await page.goto(`${site.address}lanwan-2034/verify.html`)
  const field = page.getByLabel('检验引文')
  const answer = page.locator('.quote [role=status]')
  for (const [heading, place] of [
    ['第十二章　做好规划落实', '第十二章'],
    ['第四节 编好3+N配套方案', '第十二章第四节']
  ] as const) {
    await field.fill(heading)
    await expect(answer).toHaveText(`这是标题：${place}`)
  }
  await field.fill('第九章　做好规划落实')
  await expect(answer).toHaveText('这是标题：第十二章，但所注的序号不对：“第九章”。')
  for (const between of ['\n', '\n\n']) {
    await field.fill(['放开重点行业', '帮助企业投资海外', '深化人文往来'].join(between))
    await expect(answer.locator('li')).toHaveText([/一字不差。$/, /一字不差。$/, /一字不差。$/])
  }
  for (const [typed, count] of [
    ['根据《规划纲要》，“统筹用地管理”。', 1],
    ['会议强调“统筹用地管理”', 1],
    ['“统一编制规划”“统筹用地管理”', 2],
    ['统一编制规划、统筹用地管理', 2],
    ['放开贸易，放开资金', 2]
  ] as const) {
    await field.fill(typed)
    await expect(answer.locator('li')).toHaveText(Array.from({ length: count }, () => /一字不差。$/))
  }
  await field.fill('按照《规划纲要》第九章，“统筹用地管理。统一管理用地指标，盘活空置的厂房”')
  await expect(answer).toContainText('但所注的出处不对：“《规划纲要》第九章”。')
  await field.fill('2 统筹用地管理。统一管理用地指标，盘活空置的厂房')
  await expect(answer).toContainText('一字不差')
})

test('several quotations are compared one by one', async ({ page, site }) => {
  await page.goto(`${site.address}lanwan-2034/verify.html`)
  const sentenceOf = async (id: string) => {
    const words = await page.locator(`[data-id=${id}]`).innerText()
    return words.slice(0, words.indexOf('。') + 1)
  }
  const [first, second] = [await sentenceOf('chp_8__sec_1__p_2'), await sentenceOf('chp_9__sec_1__p_2')]
  const rows = page.locator('.quote [role=status] li')
  for (const between of ['\n\n', '；']) {
    await page.getByLabel('检验引文').fill(`“${first}”（第八章第一节）${between}“${second.replace('统一', '、统一')}”`)
    await expect(rows).toHaveCount(2)
    await expect(rows.nth(0)).toContainText('：与第八章第一节第2段里的一部分一字不差。')
    await expect(rows.nth(1)).toContainText('：文字相同，只是标点或空格不同。请对照：第九章第一节第2段')
  }
  await rows.nth(0).getByRole('link').click()
  await expect(page.locator('#chp_8__sec_1__p_2')).toBeInViewport()
})

test('what is quoted within a sentence, and in Traditional characters, is compared, too', async ({ page, site }) => {
  await page.goto(`${site.address}lanwan-2034/verify.html`)
  const words = await page.locator('[data-id=chp_8__sec_1__p_2]').innerText()
  const sentence = words.slice(0, words.indexOf('。') + 1)
  const answer = page.locator('.quote [role=status]')
  await page.getByLabel('检验引文').fill(`规划提出，“${sentence}”`)
  await expect(answer).toContainText('：与第八章第一节第2段里的一部分一字不差。')
  await page.getByLabel('检验引文').fill(sentence.replace('云桥', '雲橋'))
  await expect(answer).toHaveText('只是繁体字与简体字不同。简体字与第八章第一节第2段里的一部分一字不差。')
  await page.getByLabel('检验引文').fill(sentence.replace('云桥', '、雲橋'))
  await expect(answer).toHaveText('换成简体字来比较。文字相同，只是标点或空格不同。请对照：第八章第一节第2段')
})

test('what is not in the text leads to what is nearest, or to the official text', async ({ page, site }) => {
  await page.goto(`${site.address}lanwan-2034/verify.html`)
  const field = page.getByLabel('检验引文')
  const answer = page.locator('.quote [role=status]')
  await field.fill('云桥货物货运中心')
  await expect(answer).toHaveText(
    '与原稿相同。原稿作“云桥货物货运中心”，本站已更正为“云桥水陆货运中心”：第八章第一节第2段'
  )
  await field.fill('建好开放窗口')
  await expect(answer).toHaveText('这是标题：第八章第一节')
  await expect(page.locator('#quote-lacks')).toBeHidden()
  await field.fill('修建一条从云桥到月亮的桥')
  await expect(page.locator('#quote-lacks')).toContainText('看完整的正式文本')
  await field.fill('')
  await expect(answer).toHaveText('')
  await expect(page.locator('#quote-lacks')).toBeHidden()
})

test('功能自检 says how long a setting holds where the browser keeps none', async ({ page, site }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('refused', 'SecurityError')
    }
  })
  await page.goto(`${site.address}check.html`)
  await expect(page.locator('[data-check=storage]')).toHaveAttribute('data-works', 'no')
  await expect(page.locator('[data-check=storage]')).toContainText('打开别的页就没有了')
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })

  test('both say what that means', async ({ page, site }) => {
    await page.goto(`${site.address}lanwan-2034/verify.html`)
    await expect(page.locator('#verify-status .without-script')).toBeVisible()
    await page.goto(`${site.address}check.html`)
    await expect(page.locator('[data-check=script] .without-script')).toBeVisible()
    await expect(page.locator('.with-script').filter({ visible: true })).toHaveCount(0)
  })
})
