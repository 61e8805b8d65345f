import { expect, test } from 'vitest'
import { BoundedCache } from './bounded-cache.ts'

test('keeps what was used last and never more than its size', () => {
  const cache = new BoundedCache<number>(2)
  cache.set('a', 1)
  cache.set('b', 2)
  expect(cache.get('a')).toBe(1)
  cache.set('c', 3)
  expect(cache.size).toBe(2)
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([1, undefined, 3])
})
