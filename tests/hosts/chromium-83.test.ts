/** In the oldest browser that the site is made for, every page has its style, and all that needs script works. */
import type { Client } from 'chrome-remote-interface'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeIn } from '../browser/code-in.ts'
import { fixture } from '../browser/fixture.ts'
import { pageKindsOf } from '../browser/page-kinds.ts'
import { answerSlowly } from '../browser/search-truth.ts'
import { provide } from '../provide.ts'
import { openChromium83 } from './chromium-83.ts'
import { hosts, type OpenHost } from './hosts.ts'
import { site } from './site.ts'

const { chromium83, nginx } = provide(['chromium83', 'nginx'])

for (const host of hosts.filter(({ name }) => name === 'by double-click' || name === 'nginx under /a/b/')) {
  describe.skipIf(!chromium83 || (host.server && !nginx))(`Chromium 83, ${host.name}`, () => {
    let browser: Awaited<ReturnType<typeof openChromium83>>
    let published: OpenHost
    /** The site of the tests, for what readers do on it. */
    let opened: OpenHost
    let tab: Client
    const errors: string[] = []

    beforeAll(async () => {
      published = await host.open(nginx ?? '')
      opened = await host.open(nginx ?? '', fixture.site)
      browser = await openChromium83(chromium83 ?? '')
      tab = browser.tab
      tab.Runtime.on('exceptionThrown', ({ exceptionDetails: { exception, text } }) => {
        errors.push(exception?.description ?? text)
      })
      await Promise.all([tab.Page.enable(), tab.Runtime.enable()])
      const { product } = await tab.Browser.getVersion()
      expect(product).toMatch(/Chrome\/83\./)
    })
    afterAll(async () => {
      await browser.close()
      await Promise.all([published.close(), opened.close()])
      expect(errors).toEqual([])
    })

    async function open(path: string, { address } = opened): Promise<void> {
      const loaded = tab.Page.loadEventFired()
      await tab.Page.navigate({ url: address + path })
      await loaded
    }

    /** @param expression May be a promise. */
    async function read<T>(expression: string): Promise<T> {
      const { result, exceptionDetails } = await tab.Runtime.evaluate({
        expression,
        awaitPromise: true,
        returnByValue: true,
        userGesture: true
      })
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
      return result.value as T
    }

    /** Wait until the expression is true: looked at again and again. */
    const until = (expression: string) =>
      read(`new Promise((resolve) => {
        const look = () => (${expression} ? resolve(true) : setTimeout(look, 20))
        look()
      })`)

    test('every kind of page has its style', async () => {
      const bare: string[] = []
      for (const path of pageKindsOf(site)) {
        await open(path, published)
        const style = await read<string>(
          `getComputedStyle(document.body).margin + ' ' + getComputedStyle(document.documentElement).backgroundColor`
        )
        if (style !== '0px rgb(252, 251, 248)') bare.push(`${path}: ${style}`)
      }
      expect(bare).toEqual([])
    })

    test('a search is answered, and its hits are stepped through', async () => {
      const query = '云桥'
      const { occurrences, ids } = answerSlowly({ query })
      await open(`search.html?q=${encodeURIComponent(query)}`)
      await until(`document.querySelector('#search-answer').dataset.state === 'done'`)
      expect(await read(`document.querySelector('#search-answer').dataset.occurrences`)).toBe(String(occurrences))
      expect(await read(`document.querySelectorAll('[data-paragraph] mark').length`)).toBe(occurrences)

      const loaded = tab.Page.loadEventFired()
      await read(`document.querySelector('[data-paragraph=${ids[0] ?? ''}] a').click()`)
      await loaded
      await until(`document.querySelector('.stepper output')`)
      expect(await read(`document.querySelectorAll('.paragraph mark').length`)).toBeGreaterThan(0)
      await until(`document.querySelector('.stepper output').textContent === '1 / ${occurrences}'`)
      await read(`document.querySelector('.stepper [aria-label=下一处]').click()`)
      await until(`document.querySelector('.stepper output').textContent === '2 / ${occurrences}'`)
      await read(`document.querySelector('.stepper [aria-label=清除标记]').click()`)
      expect(await read(`document.querySelectorAll('.paragraph mark').length`)).toBe(0)
    })

    test('cards open and close', async () => {
      await open('lanwan-2034/8/1.html')
      for (const mark of ['.term[href]', '.place', '.correction']) {
        await read(`document.querySelector('.paragraph a${mark}').click()`)
        await until(`document.querySelector('.card')`)
        expect(await read<number>(`document.querySelector('.card').getBoundingClientRect().width`)).toBeGreaterThan(200)
        await read(`document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))`)
        expect(await read(`document.querySelector('.card')`)).toBeNull()
      }
    })

    test('settings hold, on the next page too', async () => {
      await open('lanwan-2034/8/1.html')
      await read(`document.querySelector('[data-settings]').click()`)
      await until(`document.querySelector('.drawer')`)
      await read(`document.querySelector('.drawer [name=setting-theme][value=dark]').click()`)
      await read(`document.querySelector('.drawer [name=setting-size][value="150"]').click()`)
      await open('lanwan-2034/9/2.html')
      const look = `getComputedStyle(document.documentElement).backgroundColor + ' ' + getComputedStyle(document.documentElement).fontSize`
      expect(await read(look)).toBe('rgb(23, 24, 22) 24px')
      await read(`localStorage.clear()`)
    })

    test('a paragraph is copied with where it stands', async () => {
      await open('lanwan-2034/8/1.html')
      const point = `document.querySelector('#chp_8__sec_1__p_2').dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))`
      // The first is what loads the script.
      await until(`${point} && document.querySelector('.paragraph .quote-tools')`)
      const copied = await read<string[]>(`new Promise((resolve) => {
        window.addEventListener('copy', (event) => {
          resolve(['text/plain', 'text/html'].map((type) => event.clipboardData.getData(type)))
        })
        document.querySelector('.paragraph [aria-label=复制文字加出处]').click()
      })`)
      expect(copied[0]).toMatch(/^“打造云桥开放枢纽。.*”（《澜湾区域协同发展规划纲要》第八章第一节第2段）$/)
      expect(copied[1]).toContain('第八章第一节第2段')
      await until(`document.querySelector('.paragraph .quote-tools').textContent.includes('已复制')`)
    })

    test('a quotation becomes a picture', async () => {
      await open('lanwan-2034/8/1.html')
      await read(
        `document.head.insertAdjacentHTML('beforeend', '<link rel=canonical href=https://plans.example.org/8/1.html>')`
      )
      const point = `document.querySelector('#chp_8__sec_1__p_2').dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))`
      await until(`${point} && document.querySelector('.paragraph .quote-tools')`)
      await read(`document.querySelector('.paragraph [aria-label=做成图片]').click()`)
      await until(`document.querySelector('.picture-panel canvas')`)
      const picture = await read<string>(`document.querySelector('.picture-panel canvas').toDataURL()`)
      expect(await codeIn(Buffer.from(picture.slice(picture.indexOf(',') + 1), 'base64'))).toBe(
        'https://plans.example.org/8/1.html#chp_8__sec_1__p_2'
      )
    })

    test('tables are filtered and sorted', async () => {
      await open('lanwan-2034/measures.html?chapter=8')
      await until(`document.querySelector('.sort')`)
      const shown = `[...document.querySelectorAll('#measures tbody tr')].filter((row) => !row.hidden).length`
      expect(await read<number>(shown)).toBeLessThan(42)
      await read(`document.querySelector('.sort').click()`)
      expect(await read(`document.querySelector('th[aria-sort]').getAttribute('aria-sort')`)).toBe('ascending')
    })

    // The policy refuses what stands in the file: it is there to be taken away.
    test.skipIf(host.policy)('the single file is read and searched', async () => {
      await open(`downloads/lanwan-2034.html?q=${encodeURIComponent('云桥')}`)
      await until(`document.querySelector('#search-answer').dataset.state === 'done'`)
      expect(await read(`document.querySelector('#search-answer').dataset.occurrences`)).toBe('7')
    })
  })
}
