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
