import { expect, it } from 'vitest'
import { chosenColumns, columnKeys, movedKey } from './chosen-columns.ts'

const ALL = ['subject', 'due', 'unit', 'action'].map((key) => ({ key, title: key }))
const keysOf = (text: string | undefined) => chosenColumns(ALL, text).map(({ key }) => key)

it('reads what an address names and trusts nothing of it', () => {
  expect(columnKeys('due,subject,due,nothing', ['subject', 'due'])).toEqual(['due', 'subject'])
  expect(columnKeys(undefined, ['subject'])).toEqual([])
})

it('shows columns in the chosen order, what acts always last', () => {
  expect(keysOf(undefined)).toEqual(['subject', 'due', 'unit', 'action'])
  expect(keysOf('unit,subject')).toEqual(['unit', 'subject', 'action'])
  expect(keysOf('nothing')).toEqual(['subject', 'due', 'unit', 'action'])
})

it('moves a column one place, never over the edge', () => {
  expect(movedKey(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c'])
  expect(movedKey(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b'])
  expect(movedKey(['a', 'b'], 'a', -1)).toEqual(['a', 'b'])
  expect(movedKey(['a', 'b'], 'b', 1)).toEqual(['a', 'b'])
})
