import { expect, it } from 'vitest'
import { fillGaps } from './fill-gaps.ts'

type Filled = Pick<number[], 'at' | 'findLast' | 'toSorted' | 'length'>

/** A list as an old browser has it. */
function oldList(...values: number[]): Filled {
  const list: object = Object.assign(Object.create(null), values, {
    length: values.length,
    [Symbol.iterator]: () => values.values(),
  })
  fillGaps(list, {})
  return list as Filled
}

it.each([0, 2, 3, -1, -3, -4, 1.9, -1.9])('finds the value at %d as new browsers do', (place) => {
  expect(oldList(5, 6, 7).at(place)).toBe([5, 6, 7].at(place))
})

it('finds the last that fits, and nothing where none does', () => {
  expect(oldList(1, 2, 3, 4).findLast((value) => value < 3)).toBe(2)
  expect(oldList(1).findLast((value) => value > 1)).toBeUndefined()
})

it('sorts a copy', () => {
  const list = oldList(2, 10, 1)
  expect(list.toSorted((one, other) => one - other)).toEqual([1, 2, 10])
  expect(list.at(0)).toBe(2)
})

it('groups in the order in which groups begin', () => {
  const maps = {} as Pick<MapConstructor, 'groupBy'>
  fillGaps({}, maps)
  const group = (value: number) => value % 2
  expect(maps.groupBy([3, 4, 5], group)).toEqual(Map.groupBy([3, 4, 5], group))
  expect([...maps.groupBy(new Set([4, 3]), group).keys()]).toEqual([0, 1])
})

it('leaves alone what the browser has', () => {
  const own = { at: 'own' }
  fillGaps(own, {})
  expect(own.at).toBe('own')
})
