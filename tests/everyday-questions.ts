/** Questions of everyday life about a plan, each with the paragraphs that answer it: `questions.yaml` beside the plan's seeds. */
import { globSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { parse } from 'yaml'
import { questionsSchema, type Questions } from '../src/model/questions.ts'

interface PlanQuestions {
  /** The id of the plan. */
  readonly plan: string
  readonly questions: Questions
}

export const everydayQuestions: readonly PlanQuestions[] = globSync('seeds/plans/*/questions.yaml').map((path) => ({
  plan: basename(dirname(path)),
  questions: questionsSchema.parse(parse(readFileSync(path, 'utf8')))
}))
