/** A collection of the two golden plans and one that has markup in every field. */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify, parse } from 'yaml'
import { sha256 } from '../src/model/sha256.ts'

/** Sets `ran` in the page if anything of it runs, asks for a file that is not there, or ends what is around it. */
export const payload =
  '<img src=ran.png onerror="window.ran=1"></script><script>window.ran=1</script><!--{window.ran=1}${window.ran=1}[a](javascript:window.ran=1)&lt;&#60;]]>"\'`\\'
/** For headings, which end at the marks of a sentence. */
export const title = '<img src=ran.png onerror=window.ran=1>{window.ran=1}</h1>'
const mdx = `import x from "./x"\nexport const y = 1\n---\n# ${payload}\n`

/** A plan of which the provenance says line by line what is what. */
async function writeDrafted(folder: string): Promise<void> {
  const source = [payload, payload, '标题', payload, '小标题', payload, payload].join('\n')
  const heading = { label: payload, title: payload }
  const provenance = {
    ...{ title: `${payload}办法`, shortTitle: payload, issuer: payload, sha256: sha256(source), origin: payload },
    ...{ covering: payload, number: payload, frame: [1, 7], furniture: [{ line: 2, kind: 'button' }] },
    contents: [
      {
        ...{ unit: 'item', number: 1, line: 3, ...heading, held: 'full', introduction: 2 },
        headings: [{ line: 5, depth: 1, ...heading }]
      }
    ]
  }
  await mkdir(folder)
  await writeFile(join(folder, 'source.txt'), source)
  await writeFile(
    join(folder, 'provenance.yaml'),
    stringify(provenance, { lineWidth: 0, aliasDuplicateObjects: false })
  )
  await writeFile(join(folder, 'corrections.yaml'), 'witnesses: {}\ncorrections: []\n')
}

/** @param folder Where the seeds are written. */
export async function writeHostileSeeds(folder: string): Promise<void> {
  await cp('tests/golden/two-plans/seeds', folder, { recursive: true })
  const source = [
    `${payload}的后一半。`,
    `第一篇 ${title}`,
    payload,
    `第一章 ${title}`,
    `${payload}。小河在此，还有${payload}和《海港规划》，<i>错字。`,
    ...mdx.split('\n'),
    `第一节 ${title}`,
    `举措${title}。<Paragraph id="x">小河</Paragraph>{/* */}`,
    `（一）${payload}`,
    `专栏1 ${title}`.slice(0, 60),
    `${payload}\t${payload}`,
    `<Term id="no"><b>没有</Term>`,
    // More occurrences of a place than a page shows.
    'onerror。'.repeat(250),
    ''
  ].join('\n')
  const lines = source.split('\n')
  const numberOf = (beginning: string) => lines.findIndex((line) => line.startsWith(beginning)) + 1
  const headings = [{ line: 1, depth: 1, label: payload, title: payload }]
  const provenance = {
    title: `${payload}规划`,
    shortTitle: payload,
    names: [`${payload}别名`],
    issuer: payload,
    published: '2031-01',
    sha256: sha256(source),
    origin: payload,
    lacks: payload,
    summary: payload,
    official: { title: payload, address: `https://site.invalid/${encodeURIComponent(payload)}?${payload}` },
    covering: payload,
    number: payload,
    received: { file: payload, sha256: sha256(source), extractor: payload },
    panels: [{ line: numberOf('专栏1'), last: numberOf('专栏1') + 1 }],
    opening: { chapter: 0, paragraph: 2, lead: payload },
    contents: [
      { number: 0, title: payload, held: 'partial', introduction: 2 },
      { unit: 'part', number: 1, label: payload, title, headings, held: 'full', introduction: 1 },
      {
        number: 1,
        title,
        held: 'full',
        introduction: 4,
        sections: [
          { number: 1, label: payload, title, headings, held: 'full', paragraphs: 5 },
          { number: 2, title: payload, held: 'none', paragraphs: 1 }
        ]
      },
      { number: 2, title: payload, held: 'none', introduction: 1 }
    ]
  }
  const corrections = {
    witnesses: {
      [payload]: {
        title: payload,
        location: payload,
        address: `https://site.invalid/?${payload}`,
        collated: '2031-02-01'
      }
    },
    corrections: [
      {
        ...{ line: 5, sic: '<i>错字', corr: payload, kind: 'garbled', certainty: 'certain' },
        ...{ source: payload, note: payload, added: '2031-03-01' }
      }
    ]
  }
  const plan = join(folder, 'plans', 'hostile-2031')
  await mkdir(plan)
  await writeFile(join(plan, 'source.txt'), source)
  await writeFile(join(plan, 'provenance.yaml'), stringify(provenance, { lineWidth: 0, aliasDuplicateObjects: false }))
  await writeFile(join(plan, 'corrections.yaml'), stringify(corrections, { lineWidth: 0 }))
  await writeDrafted(join(folder, 'plans', 'hostile-2032'))
  await addTerm(join(folder, 'glossary.yaml'), {
    id: 'hostile-term',
    headword: payload,
    forms: ['window.ran'],
    scope: 'everywhere',
    category: 'formula',
    definition: payload.slice(0, 160),
    source: payload,
    see: ['yi-jia-n']
  })
  await addTerm(join(folder, 'glossary.yaml'), {
    ...{ id: 'hostile-old-term', headword: `旧${payload}`, forms: ['旧window.ran'], scope: 'everywhere' },
    ...{ category: 'formula', definition: payload.slice(0, 160), withdrawn: payload }
  })
  await add(join(folder, 'gazetteer.yaml'), {
    id: 'hostile-place',
    headword: payload,
    forms: ['onerror'],
    scope: ['hostile-2031', 'hostile-2032'],
    kind: 'area',
    parent: 'xiaohe',
    note: payload
  })
  await add(join(folder, 'gazetteer.yaml'), {
    ...{ id: 'hostile-old-place', headword: `旧${payload}`, forms: ['旧onerror'], scope: 'everywhere' },
    ...{ kind: 'area', note: payload, withdrawn: payload }
  })
  await add(join(folder, 'exceptions.yaml'), {
    form: '<b>没有',
    in: ['hostile-2031'],
    after: '<Term id="no">',
    before: '</Term>',
    near: '<b>没有',
    reason: payload
  })
  await writeFile(
    join(folder, 'topics.yaml'),
    stringify([{ id: 'hostile-topic', name: '<b>没有', about: payload, terms: ['hostile-term'], words: [payload] }], {
      lineWidth: 0
    })
  )
}

async function addTerm(path: string, row: object): Promise<void> {
  const { terms, ...about } = parse(await readFile(path, 'utf8')) as { terms: object[] }
  await writeFile(path, stringify({ ...about, terms: [...terms, row] }, { lineWidth: 0 }))
}

async function add(path: string, row: object): Promise<void> {
  const rows = parse(await readFile(path, 'utf8')) as object[]
  await writeFile(path, stringify([...rows, row], { lineWidth: 0 }))
}
