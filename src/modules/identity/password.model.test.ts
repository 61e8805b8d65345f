import { expect, test } from 'vitest'
import { demandStrong, isStrong } from './password.model.ts'

test.each([
  ['spring-2026', true],
  ['春天来了2026', true],
  ['abcdefgh', false],
  ['12345678', false],
  ['a1a1a1a1', false],
  ['Suxian.C01!', false],
  ['x13800001001', false],
])('%s is strong: %s', (password, strong) => {
  expect(isStrong(password, ['suxian.c01', '13800001001'])).toBe(strong)
})

test('a weak one is refused at its field', () => {
  expect(() => demandStrong('next', '12345678', [])).toThrow(
    expect.objectContaining({ fields: [{ field: 'next', code: 'identity.password-weak' }] }),
  )
})
