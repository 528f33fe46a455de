import { chooseVoice } from './choose-voice.ts'

/** The device's voice for Chinese, if it has one. */
export const voiceOf = (): SpeechSynthesisVoice | undefined =>
  'speechSynthesis' in window ? chooseVoice(speechSynthesis.getVoices()) : undefined
