import type { Answer, Done, Edit, Looked, Selection } from '../../model/edits.ts'

interface Acts {
  readonly look: readonly [asked: Selection, answer: Looked | { readonly problem: string }]
  readonly add: readonly [asked: Edit, answer: Answer]
  readonly undo: readonly [asked: object, answer: Answer]
  readonly last: readonly [asked: object, answer: Done]
}

/** Ask the server of development. What it cannot be asked, or does not answer, is a problem that it tells. */
export async function ask<Act extends keyof Acts>(
  act: Act,
  asked: Acts[Act][0]
): Promise<Acts[Act][1] | { readonly problem: string }> {
  try {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(`/@edit/${act}`, { method: 'POST', headers, body: JSON.stringify(asked) })
    return (await answer.json()) as Acts[Act][1]
  } catch {
    return { problem: '本机的程序没有回答。请看终端里 npm run dev 是不是还开着。' }
  }
}
