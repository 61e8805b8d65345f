import { afterEach, beforeEach, expect, test } from 'vitest'
import { httpAuthority, type IdentityAuthority } from '#kernel/authority'
import { type IdentitySimulator, startIdentitySimulator } from './identity-simulator.ts'

const key = Buffer.from('shared with the simulator')
const now = new Date('2026-03-02T01:00:00.000Z')
const question = {
  id: '0199-1',
  idType: 'resident-id',
  idNumber: '431003198804126028',
  name: '谭知微',
  phone: '13800000001',
} as const

let simulator: IdentitySimulator
beforeEach(async () => {
  simulator = await startIdentitySimulator({ key, time: () => now })
})
afterEach(() => simulator.close())

/** The adapter of the platform, as it is used with a real authority. */
const authority = (with_: Partial<{ key: Buffer; now: Date; timeoutMs: number }> = {}): IdentityAuthority =>
  httpAuthority({
    url: simulator.url,
    key: with_.key ?? key,
    time: () => with_.now ?? now,
    ...(with_.timeoutMs !== undefined && { timeoutMs: with_.timeoutMs }),
  })

test('it listens to this machine only', () => {
  expect(new URL(simulator.url).hostname).toBe('127.0.0.1')
})

test('a question gets the verdict, a reference and the name of a simulator', async () => {
  expect(await authority().ask(question)).toEqual({
    verdict: 'match',
    reference: 'SIM-0199-1',
    authority: '身份核验模拟器（演示用）',
  })
  expect(await authority().ask({ ...question, phone: '13800000004' })).toMatchObject({ verdict: 'mismatch' })
})

test.each([
  ['another key', { key: Buffer.from('another') }],
  ['a clock that is slow', { now: new Date(now.getTime() - 300_001) }],
  ['a clock that is fast', { now: new Date(now.getTime() + 300_001) }],
])('%s is refused for good', async (_what, changes) => {
  await expect(authority(changes).ask(question)).rejects.toMatchObject({
    message: 'authority-http-401',
    permanent: true,
  })
  expect(simulator.asked()).toEqual([])
})

test.each(['forged', 'stale'] as const)('an answer that is %s is not believed', async (manner) => {
  simulator.behave(manner)
  await expect(authority().ask(question)).rejects.toMatchObject({
    message: 'authority-answer-unbelievable',
    permanent: true,
  })
})

test('an authority that is busy may be asked again', async () => {
  simulator.behave('busy')
  await expect(authority().ask(question)).rejects.toMatchObject({
    message: 'authority-http-503',
    permanent: false,
  })
})

test('an authority that never answers is given up in time', async () => {
  simulator.behave('silent')
  await expect(authority({ timeoutMs: 200 }).ask(question)).rejects.toMatchObject({
    message: 'authority-unreachable',
    permanent: false,
  })
})

test('what was asked is in no error', async () => {
  for (const manner of ['busy', 'forged', 'stale'] as const) {
    simulator.behave(manner)
    const error = await authority()
      .ask(question)
      .catch((thrown: unknown) => thrown)
    expect(JSON.stringify([error, String(error)])).not.toMatch(/谭知微|4310|138/)
  }
})
