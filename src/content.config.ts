import { defineCollection } from 'astro:content'
import { folders } from './integration/folders.ts'
import { textLoader } from './integration/text-loader.ts'

export const collections = {
  /** The text of each chapter and section, by plan and id: `river-2030/chp_8__sec_1`. */
  text: defineCollection({ loader: textLoader(folders.shown) })
}
