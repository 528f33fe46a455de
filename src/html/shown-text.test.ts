import { expect, test } from 'vitest'
import { shownParagraphs } from './shown-text.ts'

test('takes the text of a paragraph without its number and the signs of corrections', () => {
  const page =
    '<h1>题</h1><section class="paragraph" id="p_1"><a class="number">1</a><p><b>甲。</b>乙<a class="term mark">丙</a>' +
    '<a class="correction"><sup>●</sup></a> &amp;丁</p></section><p>别的</p><section class="row paragraph" id="p_2"><p>戊<br>己</p></section>'
  expect(shownParagraphs(page)).toEqual([
    { id: 'p_1', text: '甲。乙丙 &丁' },
    { id: 'p_2', text: '戊己' }
  ])
})

test('takes paragraphs of Akoma Ntoso by their eId', () => {
  const xml = '<content eId="c"><p eId="p_1"><b>甲。</b>乙<noteRef href="#n"/></p></content><p>别的</p>'
  expect(shownParagraphs(xml, { isXml: true })).toEqual([{ id: 'p_1', text: '甲。乙' }])
})
