import { expect, test } from 'vitest'
import { standingOn } from './seal.model.ts'

const seal = { validFrom: '2026-01-01', validTo: '2026-12-31', endedAt: null, surrenderedAt: null }
const then = new Date('2026-06-01T00:00:00Z')

test.each([
  ['2025-12-31', 'not-yet'],
  ['2026-01-01', 'in-use'],
  ['2026-12-31', 'in-use'],
  ['2027-01-01', 'expired'],
])('on %s a seal of 2026 is %s', (today, standing) => {
  expect(standingOn(seal, today)).toBe(standing)
})

test('without a last day it does not expire; ended and handed back it is so for ever', () => {
  expect(standingOn({ ...seal, validTo: null }, '2099-01-01')).toBe('in-use')
  expect(standingOn({ ...seal, endedAt: then }, '2026-07-01')).toBe('ended')
  expect(standingOn({ ...seal, endedAt: then, surrenderedAt: then }, '2026-07-01')).toBe('surrendered')
})
