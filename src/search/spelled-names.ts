/** The names of an entry that have a pinyin of their own: its headword, and forms that are other words than it. */
export function spelledNames(headword: string, forms: readonly string[]): string[] {
  return [headword, ...forms.filter((form) => !headword.includes(form) && !form.includes(headword))].filter(
    (name, index, all) => !all.some((other, at) => at !== index && other.startsWith(name))
  )
}
