import { expect, it } from 'vitest'
import { loginSearch } from './login-search.ts'

it('goes on to a place of the workbench', () => {
  expect(loginSearch({ next: '/cases/1?text=店' })).toEqual({ next: '/cases/1?text=店' })
})

it.each([
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  '\t//evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/login?next=/login',
  ['/a'],
  undefined,
])('does not go on to %j', (next) => {
  expect(loginSearch({ next })).toEqual({})
})
