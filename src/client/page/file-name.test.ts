import { expect, test } from 'vitest'
import { toFileName } from './file-name.ts'

test('what file systems refuse becomes a space, and a long name is cut', () => {
  expect(toFileName(' 小河/清溪：<岸线>?\n任务 ', 40)).toBe('小河 清溪： 岸线 任务')
  expect(toFileName('保护小河清溪', 4)).toBe('保护小河')
})
