/** What is asked of a voice; the browser's own have it. */
export interface VoiceFacts {
  /** A language tag: `zh-CN`, on Android `zh_CN`. */
  readonly lang: string
  /** Whether the device itself makes the speech. */
  readonly localService: boolean
  readonly default: boolean
}

/**
 * The voice that reads: one that speaks standard Chinese, and on this device. Others send what they read to a server; with them
 * it would be known who reads what.
 */
export function chooseVoice<Voice extends VoiceFacts>(voices: readonly Voice[]): Voice | undefined {
  const rated = voices
    .filter(({ localService }) => localService)
    .map((voice) => ({ voice, rank: rankOf(voice.lang) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank || Number(b.voice.default) - Number(a.voice.default))
  return rated[0]?.voice
}

/** The smaller the better; -1 for what does not speak it: Cantonese, and voices that read only pinyin. */
function rankOf(lang: string): number {
  const tag = lang.replace(/_/g, '-').toLowerCase()
  if (/^(?:zh|cmn)-(?:hk|mo|latn)\b|-hant-(?:hk|mo)\b/.test(tag)) return -1
  return [/^(?:zh|cmn)(?:-hans)?-cn\b/, /^(?:zh|cmn)(?:-hans)?(?:-sg)?$/, /^(?:zh|cmn)\b/].findIndex((known) =>
    known.test(tag)
  )
}
