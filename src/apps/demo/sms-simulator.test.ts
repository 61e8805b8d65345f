import { afterEach, beforeEach, expect, test } from 'vitest'
import { httpSmsGateway, type SmsGateway, signatureOf } from '#kernel/sms'
import { type SmsSimulator, startSmsSimulator } from './sms-simulator.ts'

const key = Buffer.from('shared with the simulator')
const now = new Date('2026-03-02T01:00:00.000Z')
const message = { id: '0199-1', to: '13800000001', text: '验证码 123456' }

let simulator: SmsSimulator
beforeEach(async () => {
  simulator = await startSmsSimulator({ key, time: () => now })
})
afterEach(() => simulator.close())

/** The adapter of the platform, as it is used with a real gateway. */
const gateway = (with_: Partial<{ key: Buffer; now: Date }> = {}): SmsGateway =>
  httpSmsGateway({ url: simulator.url, key: with_.key ?? key, time: () => with_.now ?? now })

const post = (body: string) =>
  fetch(simulator.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-yichuang-timestamp': now.toISOString(),
      'x-yichuang-signature': signatureOf(key, now.toISOString(), body),
    },
    body,
  })

test('it listens to this machine only', () => {
  expect(new URL(simulator.url).hostname).toBe('127.0.0.1')
})

test('the adapter hands a message over', async () => {
  await gateway().send(message)
  expect(simulator.inbox()).toEqual([{ ...message, at: now }])
})

test('a message that comes again under its id is taken once', async () => {
  await gateway().send(message)
  await gateway().send(message)
  expect(simulator.inbox()).toHaveLength(1)
})

test.each([
  ['another key', { key: Buffer.from('another') }],
  ['a clock that is slow', { now: new Date(now.getTime() - 300_001) }],
  ['a clock that is fast', { now: new Date(now.getTime() + 300_001) }],
])('%s is refused for good', async (_what, changes) => {
  const sending = gateway(changes).send(message)
  await expect(sending).rejects.toMatchObject({
    name: 'GatewayFailure',
    message: 'sms-http-401',
    permanent: true,
  })
  expect(simulator.inbox()).toEqual([])
})

test('a clock within five minutes is taken', async () => {
  await gateway({ now: new Date(now.getTime() - 300_000) }).send(message)
  expect(simulator.inbox()).toHaveLength(1)
})

test('what it cannot take now passes at another try', async () => {
  simulator.interrupt(2)
  for (const _try of [1, 2]) {
    await expect(gateway().send(message)).rejects.toMatchObject({ message: 'sms-http-503', permanent: false })
  }
  await gateway().send(message)
  expect(simulator.inbox()).toHaveLength(1)
})

test.each(['', 'no JSON', '[]', '{"id":"1","to":"0735","text":"x"}', '{"id":"1","to":"13800000001"}'])(
  'a signed body that is no message is refused: %s',
  async (body) => {
    expect((await post(body)).status).toBe(400)
    expect(simulator.inbox()).toEqual([])
  },
)

test('the newest come first, and 500 are kept', async () => {
  for (let n = 1; n <= 505; n++) await gateway().send({ ...message, id: String(n) })
  const kept = simulator.inbox()
  expect(kept).toHaveLength(500)
  expect([kept[0]?.id, kept.at(-1)?.id]).toEqual(['505', '6'])
})

test('a simulator that was stopped is away for now', async () => {
  await simulator.close()
  await expect(gateway().send(message)).rejects.toMatchObject({
    message: 'sms-unreachable',
    permanent: false,
  })
})
