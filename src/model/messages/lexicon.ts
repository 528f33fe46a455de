/** About glossary.yaml, gazetteer.yaml and exceptions.yaml. */
import type { Rules } from './sentences.ts'

export const aboutLexicon = {
  'form-claimed-twice': ({ form, ref, other }: { form: string; ref: string; other: string }) => ({
    en:
      `Expected each form to belong to one entry, found "${form}" at ${ref} and at ${other}. ` +
      'Take it out of one of them, or out of both and say in exceptions.yaml what it means where.',
    zh:
      `一种写法只能属于一个条目，“${form}”既在 ${ref} 里，也在 ${other} 里。` +
      '请从其中一个删去；或两边都删去，在 exceptions.yaml 里写明它在哪里指什么。'
  }),
  'name-claimed-twice': ({ name, ref, others }: { name: string; ref: string; others: readonly string[] }) => ({
    en: `Expected each name to belong to one plan, found “${name}” at ${ref} and at ${others.join('、')}. Take it out of one of them.`,
    zh: `一个名称只能属于一份文件，“${name}”既是 ${ref} 的，也是 ${others.join('、')} 的。请从其中一个删去。`
  }),
  'scope-missing': ({ form, ref }: { form: string; ref: string }) => ({
    en:
      `Expected scope to say where "${form}", which is not the headword, means ${ref}; found none. ` +
      'Write the plan, such as scope: [river-2030], or scope: everywhere if it cannot mean anything else.',
    zh:
      `${ref} 没有写 scope：“${form}”不是 headword，要写明它在哪里指这个条目。` +
      '请写文件的编号，如 scope: [river-2030]；到哪里都是这个意思，就写 scope: everywhere。'
  }),
  'unknown-entry': ({ field, found, why }: UnknownEntry) => {
    const en =
      field === 'entry'
        ? `Expected entry to name a term of glossary.yaml or a place of gazetteer.yaml, found "${found}", `
        : `Expected ${field} to name another entry of this file, found "${found}", `
    const zh = `${field} 写的“${found}”`
    if (typeof why !== 'string')
      return {
        en: `${en}which stands for ${why.join(', ')}, not for a place of its own. Name one of these.`,
        zh: `${zh}是 ${why.join('、')} 的合称，不是一个地方。请写其中的一个。`
      }
    const isAnywhere = field === 'entry' && why === 'absent'
    if ((field === 'parent' || field === 'across') && why === 'absent')
      return {
        en: `${en}which is not there. Correct the id, or add the entry; provinces, cities and counties are cn- and six digits, such as cn-340000.`,
        zh: `${zh}在这个文件里没有。请改正编号，或加上这个条目；省、市、县写 cn- 和六位代码，例如 cn-340000。`
      }
    return {
      en: en + wrong[why].en,
      zh:
        zh + (isAnywhere ? '在 glossary.yaml 和 gazetteer.yaml 里都没有。请改正编号，或加上这个条目。' : wrong[why].zh)
    }
  },
  'parent-cycle': ({ ring }: { ring: readonly string[] }) => ({
    en: `Expected parents to end at a country or region, found a ring: ${ring.join(' → ')}. Correct one parent.`,
    zh: `所在地绕成了圈：${ring.join(' → ')}。请改正其中一个 parent。`
  }),
  'id-duplicate': ({ id }: { id: string }) => ({
    en: `Expected each id once, found "${id}" again. Give one of the two entries another id.`,
    zh: `编号“${id}”用了两次（formerly 里的也算）。请给其中一个条目换一个编号。`
  }),
  'id-lost': ({ id }: { id: string }) => ({
    en:
      `Expected the published id "${id}", found it nowhere: links to its page would break. ` +
      'Give the entry this id again, or list it under formerly of the entry that takes its place; to withdraw it, put it back with the field withdrawn. ' +
      'If it was never published, delete content/, commit that, and run `npm run content`.',
    zh: `编号“${id}”已经发布过，现在没有了，指向它的网页的链接会断。请把编号改回来，或写进代替它的条目的 formerly；要撤下它，就留着这一条，加一行 withdrawn。从没有发布过的，删去 content/，提交，再运行 npm run content。`
  }),
  'entry-unused': ({ count, names }: { count: number; names: string }) => ({
    en: `Expected the plans to name every entry, found ${count} that they do not name: ${names}. The site does not show them. Correct their forms, or take them out.`,
    zh: `有${count}个条目，各份文件都没有提到，网站不显示：${names}。请改正 forms，或删去。`
  }),
  'form-unused': ({ form }: { form: string }) => ({
    en: `Expected every form to occur in a plan, found "${form}" nowhere. Copy it from the text again, or take it out.`,
    zh: `各份文件里都没有“${form}”这种写法。请从文中重新抄，或删去。`
  }),
  'scope-elsewhere': ({ plans, names }: { plans: readonly string[]; names: string }) => ({
    en: `Expected ids of plans in scope, found ${plans.join(', ')}, which are not here: ${names}. Correct the ids, or leave them if they are plans of another site.`,
    zh: `scope 里写的 ${plans.join('、')}，这里没有编号是这个的文件，所以这些条目在别处都不算：${names}。编号写错了，请改正；是别的网站的文件，不用管。`
  }),
  'exception-unused': ({ form }: { form: string }) => ({
    en: `Expected every row to fit somewhere in a plan, found none for "${form}". Correct its conditions, or take it out.`,
    zh: `“${form}”这一条，在哪份文件里都用不上。请改正它的条件，或删去。`
  }),
  'topic-term-unknown': ({ term }: { term: string }) => ({
    en: `Expected the id of a term of glossary.yaml, found "${term}", which is not there or is withdrawn. Correct the id, or leave it out.`,
    zh: `terms 写的“${term}”在 glossary.yaml 里没有，或已经撤下。请改正编号，或删去。`
  }),
  'topic-empty': ({ id }: { id: string }) => ({
    en: `Expected categories, terms or words of ${id}, found none: nothing could belong to it. Write one of the three.`,
    zh: `${id} 没有写 categories、terms 或 words，什么也不会归到它里面。请至少写一样。`
  })
} satisfies Rules

const wrong = {
  itself: {
    en: 'the entry itself. Correct the id, or add the entry.',
    zh: '是这个条目自己。请改正编号，或加上这个条目。'
  },
  absent: {
    en: 'which is not there. Correct the id, or add the entry.',
    zh: '在这个文件里没有。请改正编号，或加上这个条目。'
  },
  withdrawn: { en: 'which is withdrawn. Name another one, or none.', zh: '已经撤下。请写别的条目，或删去它。' }
}

interface UnknownEntry {
  readonly field: 'see' | 'parent' | 'members' | 'across' | 'entry'
  readonly found: string
  /** Why it cannot be named; of a collective, its members. */
  readonly why: 'itself' | 'absent' | 'withdrawn' | readonly string[]
}
