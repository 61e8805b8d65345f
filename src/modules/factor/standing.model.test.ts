import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decidingPermission, type Grant, permission } from '#kernel/context'
import type { Method } from './factor.schemas.ts'
import { decides, FRESH_MS, isFresh, suffices } from './standing.model.ts'

const deciding = decidingPermission('test.fate.decide', '试验决定').name
const plain = permission('test.fate.read', '试验查看', 'role').name

const PERSONAL: readonly Method[] = ['totp', 'sms', 'passkey', 'certificate', 'recovery']
const methods = fc.uniqueArray(fc.constantFrom<Method>(...PERSONAL, 'machine'))
const grants = fc.array(
  fc.record({
    permission: fc.constantFrom(deciding, plain, 'test.undeclared'),
    scope: fc.constantFrom<Grant['scope']>('own', 'unit', 'subtree', 'government'),
  }),
)
const provesPerson = (shown: readonly Method[]): boolean => PERSONAL.some((one) => shown.includes(one))

test('whatever the policy waives and whatever machine he sits at, nobody decides without a proof of his person', () => {
  fc.assert(
    fc.property(grants, methods, fc.boolean(), (held, shown, waived) => {
      const given = suffices({ waived, methods: shown }, held)
      if (decides(held) && given) expect(provesPerson(shown)).toBe(true)
      if (provesPerson(shown)) expect(given).toBe(true)
    }),
  )
})

test('who does not decide needs nothing where it is waived, else a machine or a proof', () => {
  fc.assert(
    fc.property(methods, fc.boolean(), (shown, waived) => {
      const given = suffices({ waived, methods: shown }, [{ permission: plain, scope: 'unit' }])
      expect(given).toBe(waived || shown.length > 0)
    }),
  )
})

test('a proof is fresh for ten minutes, to the millisecond; a machine is none', () => {
  const provenAt = new Date('2026-03-02T01:00:00.000Z')
  const later = (ms: number) => new Date(provenAt.getTime() + ms)
  const standing = { waived: true, methods: ['totp'] as const, provenAt }
  expect(isFresh(standing, later(FRESH_MS - 1))).toBe(true)
  expect(isFresh(standing, later(FRESH_MS))).toBe(false)
  expect(isFresh({ ...standing, methods: ['machine'] }, provenAt)).toBe(false)
  expect(isFresh({ ...standing, provenAt: null }, provenAt)).toBe(false)
})
