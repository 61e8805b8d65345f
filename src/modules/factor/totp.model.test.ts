import fc from 'fast-check'
import { Secret } from 'otpauth'
import { expect, test } from 'vitest'
import { newSecret, totpCode, totpUri, usableStep } from './totp.model.ts'

/** RFC 6238 appendix B, SHA-1; the last six of its eight digits. */
const SECRET = Secret.fromUTF8('12345678901234567890').base32
test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('at second %i the published code is shown and taken', (seconds, code) => {
  const at = new Date(seconds * 1000)
  expect(totpCode(SECRET, at)).toBe(code)
  expect(usableStep(SECRET, code, at, -1)).toBe(Math.floor(seconds / 30))
})

const START_S = 1_772_413_200
const at = (seconds: number) => new Date((START_S + seconds) * 1000)

test('a code is taken from one step before its own to one step after, no earlier and no later', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: -200, max: 200 }), (shown, late) => {
      const steps = Math.floor((START_S + shown + late) / 30) - Math.floor((START_S + shown) / 30)
      const step = usableStep(SECRET, totpCode(SECRET, at(shown)), at(shown + late), -1)
      if (Math.abs(steps) <= 1) expect(step).not.toBeNull()
      else if (step !== null)
        expect(totpCode(SECRET, new Date(step * 30_000))).toBe(totpCode(SECRET, at(shown)))
    }),
  )
})

test('whatever is tried in whatever order, no code is taken twice and steps only grow', () => {
  const tries = fc.array(
    fc.record({ wait: fc.integer({ min: 0, max: 70 }), behind: fc.integer({ min: -90, max: 90 }) }),
    { maxLength: 60 },
  )
  fc.assert(
    fc.property(tries, (history) => {
      let clock = 0
      let last = -1
      const taken = new Set<number>()
      for (const { wait, behind } of history) {
        clock += wait
        const step = usableStep(SECRET, totpCode(SECRET, at(clock - behind)), at(clock), last)
        if (step === null) continue
        expect(step).toBeGreaterThan(last)
        expect(taken.has(step)).toBe(false)
        taken.add(step)
        last = step
      }
    }),
  )
})

test('a new secret has 160 bits, and the address for the QR code holds it', () => {
  const secret = newSecret()
  expect(secret).toMatch(/^[A-Z2-7]{32}$/)
  expect(newSecret()).not.toBe(secret)
  const uri = new URL(totpUri(secret, 'suxian.3803'))
  expect(uri.protocol).toBe('otpauth:')
  expect(uri.searchParams.get('secret')).toBe(secret)
})
