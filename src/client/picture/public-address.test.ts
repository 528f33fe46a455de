import { expect, test } from 'vitest'
import { isPublic } from './public-address.ts'

test.each(['plans.example.org', '10.example.org', '203.0.113.7', '172.32.0.1', '规划.中国'])('%s is public', (host) => {
  expect(isPublic(host)).toBe(true)
})

test.each([
  'localhost',
  'plans',
  '127.0.0.1',
  '10.0.0.7',
  '192.168.1.2',
  '172.16.0.1',
  '169.254.1.1',
  '[::1]',
  'a.local'
])('%s is known at home alone', (host) => {
  expect(isPublic(host)).toBe(false)
})
