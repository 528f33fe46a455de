/**
 * The script of 功能自检: tries what the site needs where it is opened. For tests and tools each row carries `data-works`:
 * yes, or no where readers have to do without something.
 */
import { ownName } from '../settings/own-name.ts'
import { hideWithoutScript, sayRan } from '../load/say-ran.ts'
import { openSearch } from '../search/open-search.ts'
import { openSite } from '../search/search-site.ts'
import { offerCopy } from '../search/download-hits.ts'

sayRan()
hideWithoutScript(document)
const isFolder = location.protocol === 'file:'

say('script', true, '能用。')
say('place', true, isFolder ? '电脑上的文件夹，不经过网络。' : `服务器 ${location.host}。`)
say(...checkStorage())
say(...checkCopy())
void checkSearch().then((found) => {
  say(...found)
})

type Finding = readonly [name: string, works: boolean, words: string]

function say(...[name, works, words]: Finding): void {
  const row = document.querySelector<HTMLElement>(`[data-check=${name}]`)
  const answer = row?.querySelector('dd')
  if (!row || !answer) return
  answer.textContent = words
  row.dataset.works = works ? 'yes' : 'no'
}

function checkStorage(): Finding {
  try {
    localStorage.setItem(ownName('check'), '1')
    localStorage.removeItem(ownName('check'))
    return ['storage', true, '能用：设置留在这个浏览器里，下次打开还在。']
  } catch {
    return [
      'storage',
      false,
      '这个浏览器不允许网页记住设置（可能是无痕窗口）。设置只对当前这一页有效，打开别的页就没有了。'
    ]
  }
}

/** Whether copying is allowed shows only in a click. */
function checkCopy(): Finding {
  const button = document.querySelector<HTMLButtonElement>('button[data-try-copy]')
  if (button) {
    button.hidden = false
    button.addEventListener('click', () => {
      const text = '这是“功能自检”页试着复制的文字。'
      void offerCopy(button, { text, html: text }).then((isCopied) => {
        say('copy', isCopied, isCopied ? '能用。请粘贴到别处看看。' : refused)
      })
    })
  }
  return 'execCommand' in document || 'clipboard' in navigator
    ? ['copy', true, '要试一试才知道，请按下面的按钮。']
    : ['copy', false, refused]
}

const refused = '浏览器不允许网页直接复制：按钮会把文字选好，您再自己复制（电脑上按 Ctrl+C，手机上长按）。'

/** Loads all that the search reads. */
async function checkSearch(): Promise<Finding> {
  const form = document.querySelector<HTMLFormElement>('form[data-search]')
  if (!form) return ['search', false, '这一页没有查找框。']
  const site = openSite(document, new URL('.', form.action).href)
  try {
    const [corpus, { plans }] = await Promise.all([
      site.corpus(),
      site.plans(),
      site.entries(),
      site.named(),
      site.sources(),
      site.lacking(),
      site.simplified()
    ])
    if (corpus.index) await openSearch(site)
    const count = corpus.index?.ends.paragraphs ?? corpus.paragraphs?.length ?? 0
    return ['search', true, `能用：${corpus.plans.length || plans.length}份文件，${count}段，一字不漏。`]
  } catch {
    return [
      'search',
      false,
      '不能用：search 文件夹没有拷全，或与网页不是同一次做成的。请到“全文”，用浏览器自己的查找功能（电脑上按 Ctrl+F）。'
    ]
  }
}
