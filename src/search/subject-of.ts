import { asking } from './asking.ts'

/** Of a phrase what is asked about: 云桥 of 什么是云桥, of 云桥在哪里 and of 云桥是什么意思？; the phrase itself where it is no question. */
export function subjectOf(phrase: string): string {
  const bare = phrase.replace(/[\p{P}\p{S}]+$/u, '').replace(/(.)[吗呢啊呀]$/u, '$1')
  const asked = bare.replace(before, '').replace(after, '')
  return asked === bare || asked === '' ? phrase : asked
}

const words = [...asking].sort((a, b) => b.length - a.length).join('|')
const before = new RegExp(`^(?:${words})+(?:是|叫)?`, 'u')
const after = new RegExp(`(?:指的?|[是叫在有的])*(?:${words})+$`, 'u')
