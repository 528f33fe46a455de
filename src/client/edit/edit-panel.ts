/** The panel in which an editor says what selected words should be. */
import type { Edit, Looked, Selection } from '../../model/edits.ts'
import { categoryNames, placeKindNames } from '../../model/kind-names.ts'
import { kindNames } from '../../view/labels.ts'
import { element } from '../page/element.ts'
import { today } from '../page/today.ts'
import { ask } from './ask.ts'
import { keepPageUntilClosed } from './renew-page.ts'
import { area, choice, field, group } from './fields.ts'
import { listFaults } from './tell-faults.ts'

/** Open it for some words. It closes when their row is written; the page then renews itself. */
export async function openPanel(selection: Selection): Promise<void> {
  const looked = await ask('look', selection)
  const told = element('div', { className: 'told' })
  told.setAttribute('role', 'alert')
  const dialog = element('dialog', { className: 'edit-panel' })
  dialog.setAttribute('aria-label', '改所选的文字')
  const close = element('button', { type: 'button', className: 'plain' }, '取消')
  close.addEventListener('click', () => {
    dialog.close()
  })
  dialog.addEventListener('close', () => {
    dialog.remove()
  })
  keepPageUntilClosed(dialog)
  document.body.append(dialog)

  if ('problem' in looked) {
    told.textContent = looked.problem
    dialog.append(told, close)
  } else {
    const ways = waysOf(selection, looked)
    const tabs = choice(
      'what',
      '做什么',
      ways.map(({ what, name }) => [what, name] as const)
    )
    const parts = ways.map(({ fields }) => group(...fields))
    const save = element('button', { type: 'submit' }, '写入')
    const form = element(
      'form',
      {},
      element('p', { className: 'words' }, selection.text),
      tabs,
      ...parts,
      told,
      element('p', { className: 'ends' }, save, close)
    )
    const show = () => {
      const chosen = chosenOf(form)
      for (const [index, part] of parts.entries()) {
        const isChosen = ways[index]?.what === chosen
        part.hidden = !isChosen
        // What is hidden is not asked for.
        part.disabled = !isChosen
      }
      const source = new FormData(form).get('source')
      for (const field of form.querySelectorAll<HTMLElement>('[data-new-witness]')) field.hidden = Boolean(source)
    }
    form.addEventListener('change', show)
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      const way = ways.find(({ what }) => what === chosenOf(form))
      if (way) void write(way.read(new FormData(form)))
    })
    show()
    dialog.append(form)

    const write = async (edit: Edit) => {
      save.disabled = true
      const answer = await ask('add', edit)
      save.disabled = false
      told.textContent = ''
      if ('turn' in answer) dialog.close()
      else if ('faults' in answer) told.append('没有写入：', listFaults(answer.faults))
      else told.textContent = answer.problem
    }
  }
  dialog.showModal()
  dialog.querySelector<HTMLElement>('fieldset:not([hidden]) textarea, fieldset:not([hidden]) input[type=text]')?.focus()
}

/** One thing that can be done with the words: what is asked for it, and what it makes of the answers. */
interface Way {
  readonly what: Edit['what']
  readonly name: string
  readonly fields: readonly HTMLElement[]
  readonly read: (form: FormData) => Edit
}

const chosenOf = (form: HTMLFormElement) => new FormData(form).get('what')

const kinds = { '': '按所写的字判断', ...kindNames }

function waysOf(selection: Selection, { uncorrectable, witnesses, id, mark }: Looked): Way[] {
  const newWitness = [
    field('witness-title', '依据的文本叫什么', { required: witnesses.length === 0 }),
    field('witness-location', '在哪里找得到', { required: witnesses.length === 0 })
  ]
  for (const field of newWitness) field.dataset.newWitness = ''
  const correction: Way = {
    what: 'correction',
    name: '更正文字',
    fields: uncorrectable
      ? [element('p', {}, uncorrectable)]
      : [
          area('corr', '应当是（多出来的字，就留空）', { value: selection.text }),
          choice('kind', '错在哪里', Object.entries(kinds)),
          choice('certainty', '把握', [
            ['likely', '很可能：只有别的文本作依据'],
            ['certain', '确定：文字本身也有证据'],
            ['doubtful', '存疑：正文不改，只作说明']
          ]),
          area('note', '为什么（证据，读者看得到；可以不写）'),
          ...(witnesses.length > 0 ? [choice('source', '依据', [...witnesses, ['', '别的文本']])] : []),
          ...newWitness
        ],
    read: (form) => {
      const text = (name: string) => (form.get(name) ?? '') as string
      const source = text('source') || undefined
      return {
        ...selection,
        what: 'correction',
        corr: text('corr'),
        certainty: text('certainty') as 'likely',
        ...(text('kind') && { kind: text('kind') as 'garbled' }),
        source,
        ...(source === undefined && {
          witness: { title: text('witness-title'), location: text('witness-location') }
        }),
        note: text('note'),
        day: today()
      }
    }
  }
  const term: Way = {
    what: 'term',
    name: '加词语',
    fields: [
      field('term-id', '编号（拼音，是网址的一部分）', { value: id, required: true }),
      choice('category', '类别', Object.entries(categoryNames)),
      area('definition', '解释（一到三句，最多160字，不抄原文）', { required: true, maxLength: 160 })
    ],
    read: (form) => ({
      ...selection,
      what: 'term',
      id: form.get('term-id') as string,
      category: form.get('category') as 'formula',
      definition: form.get('definition') as string
    })
  }
  const place: Way = {
    what: 'place',
    name: '加地名',
    fields: [
      field('place-id', '编号（拼音，是网址的一部分）', { value: id, required: true }),
      choice(
        'place-kind',
        '类别',
        Object.entries(placeKindNames).filter(([kind]) => kind !== 'collective')
      ),
      field('place-parent', '所在的省、市、县（写全名，可以不写）'),
      area('place-note', '需要说明的话（一行，可以不写）')
    ],
    read: (form) => ({
      ...selection,
      what: 'place',
      id: form.get('place-id') as string,
      kind: form.get('place-kind') as 'city',
      parent: form.get('place-parent') as string,
      note: form.get('place-note') as string
    })
  }
  const refusal: Way = {
    what: 'refusal',
    name: '去掉标记',
    fields: mark
      ? [
          element('p', {}, `文中的“${mark.form}”，现在标着“${mark.headword}”。`),
          choice('where', '在哪里不标', [
            ['paragraph', '这一段'],
            ['plan', '这份文件'],
            ['everywhere', '到处']
          ]),
          field('reason', '为什么（一句话）', { required: true })
        ]
      : [],
    read: (form) => ({
      ...selection,
      what: 'refusal',
      where: form.get('where') as 'plan',
      reason: form.get('reason') as string
    })
  }
  return [correction, term, place, ...(mark ? [refusal] : [])]
}
