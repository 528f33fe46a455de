import { spokenOf } from './spoken.ts'
import { voiceOf } from './voice.ts'

/** Speaks one sentence at a time. */
export interface Speaker {
  /** Speak; what is being spoken ends. @param rate 1 is the usual speed of the voice. */
  readonly speak: (sentence: string, rate: number) => void
  /** End what is being spoken; nothing is told of it. */
  readonly stop: () => void
}

/** @param whenSaid Called when a sentence was spoken to its end. @param whenFailed Called when the device could not speak it. */
export function createSpeaker(whenSaid: () => void, whenFailed: () => void): Speaker {
  // Some browsers forget to tell the end of one that nobody holds.
  let current: SpeechSynthesisUtterance | undefined
  return { speak, stop }

  function speak(sentence: string, rate: number): void {
    stop()
    const voice = voiceOf()
    if (!voice) {
      whenFailed()
      return
    }
    const utterance = new SpeechSynthesisUtterance(spokenOf(sentence))
    utterance.voice = voice
    utterance.lang = voice.lang
    utterance.rate = rate
    utterance.addEventListener('end', () => {
      if (utterance === current) whenSaid()
    })
    utterance.addEventListener('error', () => {
      if (utterance === current) whenFailed()
    })
    current = utterance
    speechSynthesis.speak(utterance)
  }

  function stop(): void {
    current = undefined
    speechSynthesis.cancel()
  }
}
