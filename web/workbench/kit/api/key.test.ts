import { describe, expect, it } from 'vitest'
import { newKey, submitKey } from './key.ts'

const counted = () => {
  let made = 0
  return submitKey(() => `k${++made}`)
}

describe('idempotency key of a submit', () => {
  it('stays the same while the same submit is tried again', () => {
    const key = counted()
    expect([key.keyFor({ a: 1 }), key.keyFor({ a: 1 })]).toEqual(['k1', 'k1'])
  })

  it('is another one for another content, and after the server has answered', () => {
    const key = counted()
    key.keyFor({ a: 1 })
    expect(key.keyFor({ a: 2 })).toBe('k2')
    key.settle()
    expect(key.keyFor({ a: 2 })).toBe('k3')
  })

  it('is 128 random bits', () => {
    expect(newKey()).toMatch(/^[0-9a-f]{32}$/)
    expect(newKey()).not.toBe(newKey())
  })
})
