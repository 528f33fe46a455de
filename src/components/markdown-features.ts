/** Markdown must not touch the text: no ~ for deletions, no typographer's quotes, no automatic links. */
export const markdownFeatures = { gfm: false, smartPunctuation: false }
