import { expect, test } from 'vitest'
import { chooseVoice } from './choose-voice.ts'

const voice = (lang: string, localService = true, isDefault = false) => ({ lang, localService, default: isDefault })
const chosen = (...voices: ReturnType<typeof voice>[]) => chooseVoice(voices)?.lang

test('the voice of the mainland comes first, then others of standard Chinese', () => {
  expect(chosen(voice('en-US'), voice('zh-TW'), voice('zh'), voice('zh-CN'))).toBe('zh-CN')
  expect(chosen(voice('zh-TW'), voice('cmn'))).toBe('cmn')
  expect(chosen(voice('en-US'), voice('zh-TW'))).toBe('zh-TW')
  expect(chosen(voice('zh_CN'))).toBe('zh_CN')
  expect(chosen(voice('zh-Hans-CN'))).toBe('zh-Hans-CN')
})

test('of several the default of the device', () => {
  const voices = [voice('zh-CN'), voice('zh-CN', true, true)]
  expect(chooseVoice(voices)).toBe(voices[1])
})

test('none that sends the text to a server', () => {
  expect(chosen(voice('zh-CN', false))).toBeUndefined()
  expect(chosen(voice('zh-CN', false), voice('zh-TW'))).toBe('zh-TW')
})

test('none that speaks another language, or reads only pinyin', () => {
  expect(
    chosen(voice('en-US'), voice('ja-JP'), voice('yue-HK'), voice('zh-HK'), voice('cmn-latn-pinyin'))
  ).toBeUndefined()
  expect(chosen()).toBeUndefined()
})
