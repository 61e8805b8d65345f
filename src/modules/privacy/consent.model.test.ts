import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDue, lastSaid, newlySaid } from './consent.model.ts'
import type { ConsentRecord } from './consent.store.ts'

const NOTICE = { code: 'processing', version: 2, kind: 'notice' }
const CONSENT = { code: 'progress-sms', version: 2, kind: 'consent' }
const TEXTS = [NOTICE, CONSENT]

const said: fc.Arbitrary<ConsentRecord[]> = fc.array(
  fc.record({
    code: fc.constantFrom('processing', 'progress-sms'),
    version: fc.constantFrom(1, 2),
    given: fc.boolean(),
    at: fc.constant(new Date(0)),
  }),
)
const given = fc
  .uniqueArray(fc.constantFrom('progress-sms', 'processing', 'unknown'))
  .map((codes) => new Set(codes))

test('after somebody has decided, what he decided is what was said last, and nothing is due', () => {
  fc.assert(
    fc.property(said, given, (before, codes) => {
      const after = [
        ...before,
        ...newlySaid(TEXTS, before, codes).map((one) => ({ ...one, at: new Date(1) })),
      ]
      expect(lastSaid(after, NOTICE)?.given).toBe(true)
      expect(lastSaid(after, CONSENT)?.given).toBe(codes.has('progress-sms'))
      expect(isDue(TEXTS, after)).toBe(false)
      expect(newlySaid(TEXTS, after, codes)).toEqual([])
    }),
  )
})

test('consent to an earlier version is no consent to this one', () => {
  const old = [{ code: 'progress-sms', version: 1, given: true, at: new Date(0) }]
  expect(lastSaid(old, CONSENT)).toBeUndefined()
  expect(isDue([CONSENT], old)).toBe(true)
})
