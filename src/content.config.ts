/** The border between content/ and the site. A fault here means that content/ was edited or is stale. */
import { defineCollection } from 'astro:content'
import { glob, type Loader } from 'astro/loaders'
import { readSoftware } from '../scripts/read-software.ts'
import { installedSchema } from './editions/software.ts'
import { matterSchema } from './plan/content-schema.ts'

const base = './content/plans'

export const collections = {
  pages: defineCollection({
    loader: asText(glob({ base, pattern: '*/**/*.mdx', generateId: ({ entry }) => entry.replace(/\.mdx$/, '') })),
    schema: matterSchema
  }),
  // Not of content/: what of others is installed, and gets to readers.
  software: defineCollection({
    loader: async () => (await readSoftware()).map((one) => ({ id: one.name, ...one })),
    schema: installedSchema
  })
}

/** Read pages of MDX as their text, not as modules to bundle: src/components/evaluate-mdx.ts makes components of them. */
function asText(loader: Loader): Loader {
  return {
    ...loader,
    load: (context) => {
      const { contentModuleTypes: _, ...type } = context.entryTypes.get('.mdx')
      return loader.load({ ...context, entryTypes: new Map(context.entryTypes).set('.mdx', type) })
    }
  }
}
