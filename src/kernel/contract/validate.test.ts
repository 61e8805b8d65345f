import fc from 'fast-check'
import { Type } from 'typebox'
import { describe, expect, it } from 'vitest'
import { Refusal } from '#kernel/errors'
import { Day, Fields, Id, Line, Nullable, OneOf, Prose, rowWindow } from './schemas.ts'
import { fits, fromText, validate } from './validate.ts'

const Schema = Fields({
  name: Line(5),
  note: Type.Optional(Prose(10)),
  age: Type.Optional(Type.Integer({ minimum: 1, maximum: 9 })),
  kind: Type.Optional(OneOf('a', 'b')),
  list: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 2 })),
  nested: Type.Optional(Fields({ rows: Type.Array(Fields({ day: Nullable(Day) })) })),
})

function issues(value: unknown) {
  try {
    validate(Schema, value)
    return []
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    expect([error.code, error.status]).toEqual(['kernel.invalid-input', 422])
    return error.fields.map(({ field, code, params }) => [
      field,
      code.replace('kernel.field.', ''),
      params?.limit,
    ])
  }
}

describe('validate', () => {
  it('gives the value back', () => {
    const value = { name: '张三', age: 3, nested: { rows: [{ day: null }, { day: '2026-02-28' }] } }
    expect(validate(Schema, value)).toBe(value)
  })
  const rows: [unknown, string, string, number?][] = [
    [{}, 'name', 'required'],
    [{ name: '' }, 'name', 'minLength', 1],
    [{ name: '  ' }, 'name', 'pattern'],
    [{ name: '一\n二' }, 'name', 'pattern'],
    [{ name: '一二三四五六' }, 'name', 'maxLength', 5],
    [{ name: 3 }, 'name', 'type'],
    [{ name: 'a', age: 0 }, 'age', 'minimum', 1],
    [{ name: 'a', age: 10 }, 'age', 'maximum', 9],
    [{ name: 'a', age: 1.5 }, 'age', 'type'],
    [{ name: 'a', kind: 'c' }, 'kind', 'enum'],
    [{ name: 'a', list: [] }, 'list', 'minItems', 1],
    [{ name: 'a', list: ['x'] }, 'list.0', 'pattern'],
    [{ name: 'a', other: 1 }, 'other', 'additionalProperties'],
    [{ name: 'a', nested: { rows: [{}] } }, 'nested.rows.0.day', 'required'],
    [{ name: 'a', nested: { rows: [{ day: null, more: 1 }] } }, 'nested.rows.0.more', 'additionalProperties'],
    [{ name: 'a', nested: { rows: [{ day: '2026-02-29' }] } }, 'nested.rows.0.day', 'pattern'],
  ]
  it.each(rows)('names what is wrong in %j', (value, field, keyword, limit) => {
    expect(issues(value)).toEqual([[field, keyword, limit]])
  })
  it('names every field once', () => {
    expect(
      issues({ name: '', age: 99, other: 1, nested: { rows: 3 } })
        .map(([field]) => field)
        .sort(),
    ).toEqual(['age', 'name', 'nested.rows', 'other'])
  })
  it('refuses what is no object at all', () => {
    for (const value of [null, undefined, 'x', [], 3])
      expect(issues(value)).toEqual([['', 'type', undefined]])
  })
  it('names a field for every value it refuses', () => {
    fc.assert(
      fc.property(
        fc.object({ key: fc.constantFrom('name', 'age', 'list', 'nested', 'rows', 'x') }),
        (value) => {
          expect(issues(value).length > 0).toBe(!fits(Schema, value))
        },
      ),
    )
  })
})

it('takes exactly the days that the calendar has', () => {
  const instants = fc.date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(
      instants,
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 31 }),
      (instant, month, day) => {
        const pad = (n: number) => String(n).padStart(2, '0')
        const text = `${instant.getUTCFullYear()}-${pad(month)}-${pad(day)}`
        const real = new Date(`${text}T00:00:00Z`)
        expect(fits(Day, text)).toBe(!Number.isNaN(real.getTime()) && real.getUTCDate() === day)
        expect(fits(Day, instant.toISOString().slice(0, 10))).toBe(true)
      },
    ),
    { numRuns: 2000 },
  )
  for (const text of ['2026-13-01', '2026-00-10', '2026-01-00', '2026-1-1', '0999-01-01', '1900-02-29']) {
    expect(fits(Day, text)).toBe(false)
  }
  expect(fits(Day, '2000-02-29')).toBe(true)
})

describe('fromText', () => {
  const Query = Fields({
    text: Type.Optional(Type.String()),
    must: Type.String(),
    count: Type.Optional(Type.Integer()),
    open: Type.Optional(Type.Boolean()),
    days: Type.Optional(Type.Array(Day)),
    numbers: Type.Optional(Type.Array(Type.Integer())),
    maybe: Nullable(Type.Integer()),
  })
  it('reads numbers, booleans, lists and null as the schema means them', () => {
    const sent = { must: '', count: '12', open: 'on', days: '2026-01-01', numbers: ['1', '2'], maybe: '' }
    const read = { must: '', count: 12, open: true, days: ['2026-01-01'], numbers: [1, 2], maybe: null }
    expect(fromText(Query, sent)).toEqual(read)
    expect(fromText(Query, { open: 'false', maybe: '7' })).toEqual({ open: false, maybe: 7 })
  })
  it('drops what was left empty and may be missing', () => {
    expect(fromText(Query, { text: '', count: '', must: 'x' })).toEqual({ must: 'x' })
  })
  it('leaves what it cannot read for validate to refuse', () => {
    const sent = { must: ['a', 'b'], count: 'zwölf', open: 'perhaps', other: 'x' }
    expect(fromText(Query, sent)).toEqual(sent)
    expect(() => validate(Query, fromText(Query, sent))).toThrow('kernel.invalid-input')
  })
})

it('turns a page into a window of rows', () => {
  expect(rowWindow({})).toEqual({ limit: 20, offset: 0 })
  expect(rowWindow({ page: 3, size: 50 })).toEqual({ limit: 50, offset: 100 })
})
