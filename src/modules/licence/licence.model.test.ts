import { expect, test } from 'vitest'
import { checkLicenceId } from '#kernel/codes'
import { identityOf, standingOf, standingWord } from './licence.model.ts'

test.each([
  ['01', '2026-03-01', 'not-yet-valid'],
  ['01', '2026-03-02', 'valid'],
  ['02', '2031-03-01', 'valid'],
  ['08', '2031-03-02', 'expired'],
  ['03', '2026-03-02', 'not-in-force'],
  ['05', '2031-03-02', 'not-in-force'],
])('in state %s on %s a licence is %s', (state, today, standing) => {
  expect(standingOf({ state, validFrom: '2026-03-02', validTo: '2031-03-01' }, today)).toBe(standing)
})

test('a licence without end does not expire', () => {
  expect(standingOf({ state: '01', validFrom: '2026-03-02', validTo: null }, '9999-12-31')).toBe('valid')
})

test('the register says of a cancelled licence that it was cancelled, of others how they stand', () => {
  expect(standingWord({ state: '05', standing: 'not-in-force' })).toBe('ending.cancellation')
  expect(standingWord({ state: '03', standing: 'not-in-force' })).toBe('standing.not-in-force')
  expect(standingWord({ state: '01', standing: 'valid' })).toBe('standing.valid')
})

test('without real codes the identifier is well formed, and says that it is illustrative', () => {
  const identity = identityOf({ code: 'SX-WJJ', divisionCode: '431003' }, null, 2026, 7)
  expect(identity).toMatchObject({ issuer: '431003SXWJJ', serial: '202600000007', illustrative: true })
  expect(checkLicenceId(identity.identifier)).toMatchObject({ ok: true, warnings: ['licence-id.type-code'] })
})

test('with the codes of type and issuer it is a real one', () => {
  const unit = { code: '11430000006122244L', divisionCode: '430000' }
  const identity = identityOf(unit, '11100000000013338W011', 2026, 7)
  expect(identity).toMatchObject({ issuer: '11430000006122244L', illustrative: false })
  expect(checkLicenceId(identity.identifier)).toMatchObject({ ok: true, warnings: [] })
})
