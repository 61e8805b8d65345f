import fc from 'fast-check'
import { expect, test } from 'vitest'
import { signWithKey, simulatedAuthority } from './key-simulator.ts'

const now = new Date('2026-03-02T01:00:00.000Z')

test('a challenge that a key signed is known by its certificate, always the same for one key', async () => {
  const one = await simulatedAuthority.verify(signWithKey('3803', 'first'), now)
  const again = await simulatedAuthority.verify(signWithKey('3803', 'second'), now)
  const other = await simulatedAuthority.verify(signWithKey('3804', 'first'), now)
  expect(one).toEqual({ fingerprint: expect.stringMatching(/^[\w-]{43}$/) })
  expect(again).toEqual(one)
  expect(other).not.toEqual(one)
})

test('nothing else is: another challenge, certificate or signature, or after the last day', async () => {
  const good = signWithKey('3803', 'challenge')
  const stranger = signWithKey('3804', 'challenge')
  const bad = fc.oneof(
    fc
      .string()
      .filter((text) => text !== 'challenge')
      .map((challenge) => ({ ...good, challenge })),
    fc.constant({ ...good, certificate: stranger.certificate }),
    fc.constant({ ...good, signature: stranger.signature }),
    fc.string().map((certificate) => ({ ...good, certificate })),
    fc.string().map((signature) => ({ ...good, signature })),
  )
  await fc.assert(
    fc.asyncProperty(bad, async (signed) => {
      expect(await simulatedAuthority.verify(signed, now)).toBeNull()
    }),
  )
  expect(await simulatedAuthority.verify(good, new Date('2100-01-01T00:00:00.000Z'))).toBeNull()
})
