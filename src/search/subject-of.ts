import { asking } from './asking.ts'

/** What a question asks about: 云桥 for 什么是云桥, 云桥在哪里 and 云桥是什么意思？. A phrase that is not a question is returned as it is. */
export function subjectOf(phrase: string): string {
  const bare = phrase.replace(/[\p{P}\p{S}]+$/u, '').replace(/(.)[吗呢啊呀]$/u, '$1')
  const asked = bare.replace(before, '').replace(after, '')
  return asked === bare || asked === '' ? phrase : asked
}

const words = [...asking].sort((a, b) => b.length - a.length).join('|')
const before = new RegExp(`^(?:${words})+(?:是|叫)?`, 'u')
const after = new RegExp(`(?:指的?|[是叫在有的])*(?:${words})+$`, 'u')
