import type { VFile } from 'vfile'
import { say } from '../model/messages/say.ts'
import { fault } from '../model/report.ts'
import { topicsSchema, type TopicSeed } from '../model/topics.ts'
import { readYaml } from './read-yaml.ts'

/**
 * Read the topics (领域).
 *
 * @param terms Ids of the terms that the site explains.
 * @returns None when the file cannot be read. Each fault is a message on the file.
 */
export function readTopics(file: VFile, terms: ReadonlySet<string>): readonly TopicSeed[] {
  const rows = readYaml(file, topicsSchema)
  const seen = new Set<string>()
  for (const [row, { id, categories = [], terms: listed = [], words = [] }] of rows?.value.entries() ?? []) {
    if (seen.has(id)) fault(file, say('id-duplicate', { id }), rows?.placeOf([row, 'id']))
    seen.add(id)
    if (categories.length + listed.length + words.length === 0)
      fault(file, say('topic-empty', { id }), rows?.placeOf([row, 'id']))
    for (const [index, term] of listed.entries())
      if (!terms.has(term)) fault(file, say('topic-term-unknown', { term }), rows?.placeOf([row, 'terms', index]))
  }
  return rows?.value ?? []
}
