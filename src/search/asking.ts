/** What makes a question of words, and is not asked for. */
export const asking: ReadonlySet<string> = new Set(
  '什么 哪里 哪儿 哪些 哪个 去哪 去哪里 去哪儿 怎么 怎样 如何 多少 几个 是否 有没有 什么是 是什么 什么时候 何时 怎么办 请问 什么叫 意思 为什么 在哪'.split(
    ' '
  )
)
