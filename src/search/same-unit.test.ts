import { expect, test } from 'vitest'
import { unitsWithAll } from './same-unit.ts'

const texts = ['示范区', '税收', '示范区', '税收', '税收', '示范区']
const places = [
  'a/chp_1__sec_1',
  'a/chp_1__sec_1',
  'a/chp_1__sec_2',
  'a/chp_1__sec_3',
  'b/chp_1__sec_2',
  'b/chp_1__sec_2'
]
const paragraphs = places.map((place, index) => {
  const [plan = '', unit = ''] = place.split('/')
  return { plan, id: `${unit}__p_${index + 1}`, text: '', entries: [] }
})

test('a section of one plan that has all the words, each in another paragraph', () => {
  expect(unitsWithAll(['示范区', '税收'], paragraphs, texts)).toEqual([
    { plan: 'a', id: 'chp_1__sec_1' },
    { plan: 'b', id: 'chp_1__sec_2' }
  ])
  expect(unitsWithAll(['示范区', '金融'], paragraphs, texts)).toEqual([])
})
