import { h } from 'hastscript'
import { expect, test } from 'vitest'
import { numbered } from './text-to-hast.ts'

const anchorsIn = (id: string) =>
  numbered({ id, number: 1 }, [h('p', '文')]).children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'span' ? [child.properties.id] : []
  )

test('an article of several paragraphs has its address at the first', () => {
  expect(anchorsIn('chp_2__art_5__p_1')).toEqual(['chp_2__art_5'])
})

test.each(['chp_2__art_5', 'chp_2__art_5__p_2', 'chp_2__art_5__p_1__i_1', 'chp_2__sec_1__p_1'])(
  '%s has no other address than its own',
  (id) => {
    expect(anchorsIn(id)).toEqual([])
  }
)

test.each([
  ['chp_2__sec_1__p_7', '7', '第7段'],
  ['chp_2__art_5', '5', '第五条'],
  ['chp_2__art_5__p_1', '5', '第五条第一款'],
  ['chp_2__art_5__p_2', '5②', '第五条第二款'],
  ['chp_2__art_8-1__p_21', '8之1(21)', '第八条之一第二十一款'],
  ['chp_2__art_5__p_1__i_3', '(3)', '第五条第一款第（三）项']
])('beside %s stands %s', (id, shown, label) => {
  const link = numbered({ id, number: 7 }, []).children.find(
    (child) => child.type === 'element' && child.tagName === 'a'
  )
  expect(link).toMatchObject({ properties: { ariaLabel: label }, children: [{ value: shown }] })
})
