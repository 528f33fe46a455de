/** 朗读: a page is read with the voice of the device, sentence by sentence; a voice of the test says when each ends. */
import type { Page } from '@playwright/test'
import { expect, hosts, test } from './site.ts'

const section = 'lanwan-2034/8/1.html'

interface FakeVoice {
  lang: string
  localService: boolean
  default: boolean
}

interface FakeSpeech {
  /** What was given to the voice, without empty words. */
  said: { text: string; rate: number; lang: string }[]
  /** End what is being spoken, as the browser does when it is spoken; or tell that it failed. */
  tell: (event: 'end' | 'error') => void
  /** Have other voices. */
  have: (voices: FakeVoice[]) => void
  isSpeaking: () => boolean
}

const mandarin = { lang: 'zh-CN', localService: true, default: false }

/** Put a voice in the place of the browser's own, which says nothing and never ends by itself. */
const useVoices = (page: Page, voices: FakeVoice[]) =>
  page.addInitScript((voices) => {
    let known = voices
    let current: (EventTarget & { text: string }) | undefined
    const said: FakeSpeech['said'] = []
    const synthesis = Object.assign(new EventTarget(), {
      onvoiceschanged: null,
      getVoices: () => known,
      speak(utterance: EventTarget & { text: string; rate: number; lang: string }) {
        if (utterance.text === '') return
        current = utterance
        said.push({ text: utterance.text, rate: utterance.rate, lang: utterance.lang })
      },
      cancel() {
        const ended = current
        current = undefined
        ended?.dispatchEvent(new Event('error'))
      }
    })
    class Utterance extends EventTarget {
      text: string
      rate = 1
      lang = ''
      voice: FakeVoice | null = null
      constructor(text: string) {
        super()
        this.text = text
      }
    }
    const speech: FakeSpeech = {
      said,
      tell(event) {
        const ended = current
        current = undefined
        ended?.dispatchEvent(new Event(event))
      },
      have(voices) {
        known = voices
        synthesis.dispatchEvent(new Event('voiceschanged'))
      },
      isSpeaking: () => current !== undefined
    }
    for (const [name, value] of Object.entries({
      speechSynthesis: synthesis,
      SpeechSynthesisUtterance: Utterance,
      speech
    }))
      Object.defineProperty(window, name, { value, configurable: true })
  }, voices)

const said = (page: Page) => page.evaluate(() => (window as unknown as { speech: FakeSpeech }).speech.said)
const lastSaid = async (page: Page) => (await said(page)).slice(-1)[0]
const tell = (page: Page, event: 'end' | 'error') =>
  page.evaluate((event) => {
    ;(window as unknown as { speech: FakeSpeech }).speech.tell(event)
  }, event)
const isSpeaking = (page: Page) =>
  page.evaluate(() => (window as unknown as { speech: FakeSpeech }).speech.isSpeaking())

const bar = (page: Page) => page.getByRole('group', { name: '朗读' })
const press = (page: Page, name: string) => bar(page).getByRole('button', { name, exact: true }).click()
const begin = async (page: Page) => {
  await page.getByRole('button', { name: '阅读设置' }).click()
  await page.getByRole('button', { name: '朗读这一页' }).click()
  await expect(bar(page)).toBeVisible()
}

for (const host of hosts)
  test.describe(host, () => {
    test.use({ host })

    test('a page is read from its title on, sentence by sentence', async ({ page, site }) => {
      await useVoices(page, [mandarin])
      await page.goto(site.address + section)
      const words = await page.locator('.paragraph > p').allInnerTexts()
      await begin(page)
      expect(await said(page)).toEqual([{ text: '第一节，建好开放窗口', rate: 1, lang: 'zh-CN' }])
      await tell(page, 'end')
      await expect(page.locator('.lit')).toHaveAttribute('id', 'chp_8__sec_1__p_1')
      await tell(page, 'end')
      const texts = (await said(page)).slice(1).map(({ text }) => text)
      expect(texts[0]).toBe('办好澜湾海产博览会。')
      expect(texts[1]).toMatch(/^每年秋天.*食品作坊。$/)
      await press(page, '停止')
      await expect(bar(page)).toHaveCount(0)
      await expect(page.locator('.lit')).toHaveCount(0)
      expect(await isSpeaking(page)).toBe(false)
      expect(await page.locator('.paragraph > p').allInnerTexts()).toEqual(words)
    })
  })

test('it rests and goes on with the same sentence, and goes by paragraphs', async ({ page, site }) => {
  await useVoices(page, [mandarin])
  await page.goto(site.address + section)
  await begin(page)
  await tell(page, 'end')
  await tell(page, 'end')
  const before = await lastSaid(page)
  await press(page, '暂停')
  expect(await isSpeaking(page)).toBe(false)
  await press(page, '继续')
  expect(await lastSaid(page)).toEqual(before)
  await press(page, '下一段')
  expect((await lastSaid(page))?.text).toBe('打造云桥开放枢纽。')
  await press(page, '上一段')
  expect((await lastSaid(page))?.text).toBe('办好澜湾海产博览会。')
})

test('the paragraph that is read is kept in view', async ({ page, site }) => {
  await page.setViewportSize({ width: 360, height: 640 })
  await useVoices(page, [mandarin])
  await page.goto(site.address + section)
  await begin(page)
  for (const id of ['chp_8__sec_1__p_1', 'chp_8__sec_1__p_2', 'chp_8__sec_1__p_3', 'chp_8__sec_1__p_4']) {
    await press(page, '下一段')
    await expect(page.locator(`#${id}`)).toHaveClass(/lit/)
    await expect(page.locator(`#${id} .measure`)).toBeInViewport({ ratio: 1 })
  }
  // To its end, which is longer than the window.
  while ((await page.getByRole('status').filter({ hasText: '读完了' }).count()) === 0) {
    const painted = await page.evaluate(() => {
      const [range] = CSS.highlights.get('aloud') ?? []
      return (range as Range | undefined)?.getBoundingClientRect().top
    })
    if (painted !== undefined) expect(painted).toBeLessThan(640)
    await tell(page, 'end')
  }
  await bar(page).getByRole('link', { name: '到下一节' }).click()
  await expect(page).toHaveURL(/8\/2\.html$/)
})

test('it begins with the paragraph or the words that are pointed out, and goes to another number', async ({
  page,
  site
}) => {
  await useVoices(page, [mandarin])
  await page.setViewportSize({ width: 1280, height: 2000 })
  await page.goto(site.address + section)
  await page.locator('#chp_8__sec_1__p_3').hover({ position: { x: 4, y: 4 } })
  await page.locator('#chp_8__sec_1__p_3').getByRole('button', { name: '朗读' }).click()
  await expect(page.locator('.lit')).toHaveAttribute('id', 'chp_8__sec_1__p_3')
  await page.locator('#chp_8__sec_1__p_1 .number').click()
  await expect(page.locator('.lit')).toHaveAttribute('id', 'chp_8__sec_1__p_1')
  await page.evaluate(() => {
    const words = document.querySelector('#chp_8__sec_1__p_2 .measure')
    if (words) getSelection()?.selectAllChildren(words)
  })
  await page.getByRole('group', { name: '所选文字' }).getByRole('button', { name: '朗读' }).click()
  await expect(page.locator('.lit')).toHaveAttribute('id', 'chp_8__sec_1__p_2')
  await expect(bar(page)).toHaveCount(1)
})

test('on a page with many sections their titles are read with their numbers', async ({ page, site }) => {
  await useVoices(page, [mandarin])
  await page.goto(`${site.address}lanwan-2034/8/full.html`)
  await begin(page)
  while (!(await lastSaid(page))?.text.startsWith('第一节')) await press(page, '下一段')
  expect((await lastSaid(page))?.text).toBe('第一节，建好开放窗口')
})

test('the speed changes at once, and is kept', async ({ page, site }) => {
  await useVoices(page, [mandarin])
  await page.goto(site.address + section)
  await begin(page)
  await bar(page).getByLabel('语速').selectOption('快速')
  expect((await lastSaid(page))?.rate).toBe(1.4)
  await page.goto(`${site.address}lanwan-2034/8/2.html`)
  await begin(page)
  expect((await lastSaid(page))?.rate).toBe(1.4)
  // Anything may write into the storage of a browser.
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((key) => key.endsWith('speed')) ?? ''
    localStorage.setItem(key, '1e9')
  })
  await page.reload()
  await begin(page)
  expect((await lastSaid(page))?.rate).toBe(1)
})

test('all is done by keyboard', async ({ page, site }) => {
  await useVoices(page, [mandarin])
  await page.goto(site.address + section)
  await page.getByRole('button', { name: '阅读设置' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: '阅读设置' })).toBeFocused()
  const button = page.getByRole('button', { name: '朗读这一页' })
  const isReached = () => button.evaluate((one) => one === document.activeElement)
  for (let steps = 0; steps < 9 && !(await isReached()); steps++) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(bar(page).getByRole('button', { name: '暂停' })).toBeFocused()
  await expect(page.getByRole('dialog', { name: '阅读设置' })).toBeHidden()
  await page.keyboard.press('Space')
  await expect(bar(page).getByRole('button', { name: '继续' })).toBeFocused()
  await page.keyboard.press('Space')
  for (const key of ['Tab', 'Tab', 'Enter']) await page.keyboard.press(key)
  await expect(page.locator('.lit')).toHaveAttribute('id', 'chp_8__sec_1__p_1')
  await page.keyboard.press('Escape')
  await expect(bar(page)).toHaveCount(0)
  await expect(page.locator('#chp_8__sec_1__p_1 .number')).toBeFocused()
  // And again.
  await begin(page)
})

test('leaving the page ends it', async ({ page, site }) => {
  await useVoices(page, [mandarin])
  await page.goto(site.address + section)
  await begin(page)
  await page.evaluate(() => {
    window.dispatchEvent(new Event('pagehide'))
  })
  expect(await isSpeaking(page)).toBe(false)
})

test('what the device cannot speak is said, and can be tried again', async ({ page, site }) => {
  await useVoices(page, [mandarin])
  await page.goto(site.address + section)
  await begin(page)
  await tell(page, 'error')
  await expect(bar(page).getByRole('status')).toHaveText(/没有读成/)
  await press(page, '继续')
  await expect(bar(page).getByRole('status')).toHaveText('')
  expect(await isSpeaking(page)).toBe(true)
})

test('no button is shown where there is no voice, where the voice sends words away, or where there is no text', async ({
  page,
  site
}) => {
  await useVoices(page, [
    { ...mandarin, localService: false },
    { ...mandarin, lang: 'en-US' }
  ])
  await page.goto(site.address + section)
  await page.getByRole('button', { name: '阅读设置' }).click()
  await expect(page.getByRole('dialog', { name: '阅读设置' })).toBeVisible()
  const offer = page.getByRole('button', { name: '朗读这一页' })
  await expect(offer).toHaveCount(0)
  // Voices may come late, and go.
  const have = (voices: FakeVoice[]) =>
    page.evaluate((voices) => {
      ;(window as unknown as { speech: FakeSpeech }).speech.have(voices)
    }, voices)
  await have([mandarin])
  await expect(offer).toBeVisible()
  await have([])
  await expect(offer).toHaveCount(0)
  await page.goto(`${site.address}index.html`)
  await have([mandarin])
  await page.getByRole('button', { name: '阅读设置' }).click()
  await expect(page.getByRole('dialog', { name: '阅读设置' })).toBeVisible()
  await expect(offer).toHaveCount(0)
})

test('nothing is offered by a browser that has no voices at all', async ({ page, site }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'speechSynthesis')
  })
  await page.goto(site.address + section)
  await page.getByRole('button', { name: '阅读设置' }).click()
  await expect(page.getByRole('dialog', { name: '阅读设置' })).toBeVisible()
  await expect(page.getByRole('button', { name: '朗读这一页' })).toHaveCount(0)
})

test.describe('under a policy that demands Trusted Types', () => {
  test.use({ demands: "; require-trusted-types-for 'script'; trusted-types plans" })

  test('a page is read', async ({ page, site }) => {
    await useVoices(page, [mandarin])
    await page.goto(site.address + section)
    await begin(page)
    expect(await said(page)).toHaveLength(1)
  })
})
