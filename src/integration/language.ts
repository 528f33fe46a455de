import { Converter } from 'opencc-js/t2cn'
import { pinyin } from 'pinyin-pro'
import type { Language } from '../search/to-corpus.ts'

/** Chinese as the search knows it. */
export const language: Language = {
  toSimplified: Converter({ from: 't', to: 'cn' }),
  toPinyin: (words) => pinyin(words, { toneType: 'none', type: 'array', v: true }).join(' ').toLowerCase()
}
