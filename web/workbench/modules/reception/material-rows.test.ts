import { expect, it } from 'vitest'
import { bring, broughtFor, rowsOf, spread } from './material-rows.ts'

const listed = (seq: number, name: string, copies = 1) => ({
  ...{ seq, name, copies, necessity: 'required', form: 'original', fromForm: false },
})
const matter = (copies = {}, captures = {}) => ({
  ...{ itemCode: 'x', itemName: '', matter: '', address: '', remark: '', renews: '' },
  ...{ copies, captures },
})
const LISTS = [[listed(1, '身份证'), listed(2, '申请书')], [listed(4, '身份证 ', 2)], undefined]

it('puts materials of one name together, whatever their numbers, and asks for the most copies', () => {
  const rows = rowsOf(LISTS)
  expect(rows.map(({ name }) => name)).toEqual(['身份证', '申请书'])
  expect(rows[0]?.places).toEqual([
    { matter: 0, seq: 1 },
    { matter: 1, seq: 4 },
  ])
  expect(rows[0]?.demanded.copies).toBe(2)
})

it('brings something once to every matter that asks for it, and to no other', () => {
  const [row] = rowsOf(LISTS)
  if (!row) throw new Error('no row')
  const after = bring([matter(), matter(), matter()], row, { captures: ['a'], copies: 1 })
  expect(after.map(({ captures }) => captures)).toEqual([{ 1: ['a'] }, { 4: ['a'] }, {}])
  expect(broughtFor(after, row)).toEqual({ captures: ['a'], copies: 1 })
})

it('gives a matter that is added later what was brought before', () => {
  const rows = rowsOf(LISTS)
  const after = spread([matter({ 1: 2, 2: 1 }, { 1: ['a', 'b'] }), matter(), matter()], rows)
  expect(after[1]).toMatchObject({ copies: { 4: 2 }, captures: { 4: ['a', 'b'] } })
  expect(spread(after, rows)).toBe(after)
})
