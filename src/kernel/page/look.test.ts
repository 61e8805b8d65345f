import { expect, it } from 'vitest'
import { PLAIN_LOOK, withLook } from './look.ts'

it('changes the theme or the size, and keeps the other', () => {
  const elder = withLook(PLAIN_LOOK, 'elder')
  expect(elder).toEqual({ theme: 'system', size: 'elder' })
  expect(withLook(elder, 'dark')).toEqual({ theme: 'dark', size: 'elder' })
})

it('takes no other word', () => {
  for (const word of ['', 'toString', 'Dark', undefined, ['dark']])
    expect(withLook(PLAIN_LOOK, word)).toEqual(PLAIN_LOOK)
})
