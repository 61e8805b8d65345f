import fc from 'fast-check'
import { expect, test } from 'vitest'
import { holdsOn, levelOf, type PhoneState, type ProofState, reaches } from './level.model.ts'
import { REALNAME_LEVELS } from './realname.words.ts'

const TODAY = '2026-03-02'
const day = fc.constantFrom('2026-03-01', TODAY, '2026-03-03')
const proof: fc.Arbitrary<ProofState> = fc.record({
  level: fc.constantFrom('window' as const, 'authority' as const),
  validUntil: fc.option(day),
  phoneIndex: fc.option(fc.constantFrom('old', 'new')),
  endedAt: fc.option(fc.constant(new Date(0))),
})
const phone: fc.Arbitrary<PhoneState> = fc.record({
  index: fc.constantFrom('old', 'new'),
  proven: fc.boolean(),
})

test('a level is held for evidence that holds, and for nothing else', () => {
  fc.assert(
    fc.property(phone, fc.array(proof), (of, proofs) => {
      const level = levelOf(of, proofs, TODAY)
      const holding = proofs.filter((one) => holdsOn(one, of, TODAY)).map((one) => one.level)
      expect(level === 'authority').toBe(holding.includes('authority'))
      if (level === 'window') expect(holding).toContain('window')
      if (level === 'phone') expect(of.proven).toBe(true)
      if (level === 'declared') expect([of.proven, holding]).toEqual([false, []])
    }),
  )
})

test('more evidence never lowers a level, and ending all of it leaves what the phone gives', () => {
  fc.assert(
    fc.property(phone, fc.array(proof), proof, (of, proofs, more) => {
      expect(reaches(levelOf(of, [...proofs, more], TODAY), levelOf(of, proofs, TODAY))).toBe(true)
      const ended = proofs.map((one) => ({ ...one, endedAt: new Date(0) }))
      expect(levelOf(of, ended, TODAY)).toBe(of.proven ? 'phone' : 'declared')
    }),
  )
})

test('a document holds through its last day', () => {
  const card: ProofState = { level: 'window', validUntil: TODAY, phoneIndex: null, endedAt: null }
  const of = { index: 'new', proven: false }
  expect(levelOf(of, [card], TODAY)).toBe('window')
  expect(levelOf(of, [card], '2026-03-03')).toBe('declared')
})

test('what the authority said ends with the phone that it covered', () => {
  const said: ProofState = { level: 'authority', validUntil: null, phoneIndex: 'old', endedAt: null }
  expect(levelOf({ index: 'old', proven: true }, [said], TODAY)).toBe('authority')
  expect(levelOf({ index: 'new', proven: true }, [said], TODAY)).toBe('phone')
  expect(levelOf({ index: 'old', proven: false }, [said], TODAY)).toBe('declared')
})

test('levels are in order', () => {
  for (const [place, level] of REALNAME_LEVELS.entries()) {
    expect(REALNAME_LEVELS.filter((needed) => reaches(level, needed))).toHaveLength(place + 1)
  }
})
