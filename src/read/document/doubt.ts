import { say, type DocumentRule, type Message } from '../../model/messages/say.ts'

/** Something to check by hand. */
export interface Doubt extends Message<DocumentRule> {
  readonly line: number
}

/** Doubt what is on a line. */
export const doubt = <Rule extends DocumentRule>(line: number, ...about: Parameters<typeof say<Rule>>): Doubt => ({
  line,
  ...say(...about)
})
