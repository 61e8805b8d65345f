import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Enquiry, httpEnquiry } from '#kernel/enquiry'
import { type EnquirySimulator, startEnquirySimulator } from './enquiry-simulator.ts'

const key = Buffer.from('shared with the simulator')
const now = new Date('2026-03-02T01:00:00.000Z')
const question = {
  ...{ id: '0199-1/w3', topic: 'credit-check', number: '43100320260001', kind: 'permit' },
  facts: { item: '000123' },
}

let simulator: EnquirySimulator
beforeEach(async () => {
  simulator = await startEnquirySimulator({ key, time: () => now })
})
afterEach(() => simulator.close())

/** The adapter of the platform, as it is used with a real service. */
const enquiry = (with_: Partial<{ key: Buffer; timeoutMs: number }> = {}): Enquiry =>
  httpEnquiry({
    ...{ url: simulator.url, key: with_.key ?? key, time: () => now },
    ...(with_.timeoutMs !== undefined && { timeoutMs: with_.timeoutMs }),
  })

test('it listens to this machine only', () => {
  expect(new URL(simulator.url).hostname).toBe('127.0.0.1')
})

test('a question gets an outcome, a reference and the name of a simulator', async () => {
  expect(await enquiry().ask(question)).toEqual({
    ...{ outcome: 'clear', reference: 'SIM-0199-1/w3', by: '外部核验模拟器（演示用）' },
  })
  expect(simulator.asked()).toEqual([question])
})

test('a question with another key is refused for good', async () => {
  await expect(enquiry({ key: Buffer.from('another') }).ask(question)).rejects.toMatchObject({
    ...{ message: 'enquiry-http-401', permanent: true },
  })
})

test.each([
  ['forged', 'enquiry-answer-unbelievable', true],
  ['stale', 'enquiry-answer-unbelievable', true],
  ['refusing', 'enquiry-http-422', true],
  ['busy', 'enquiry-http-503', false],
  ['silent', 'enquiry-unreachable', false],
] as const)('a service that is %s fails with %s, for good: %s', async (manner, message, permanent) => {
  simulator.behave(manner)
  await expect(enquiry({ timeoutMs: 200 }).ask(question)).rejects.toMatchObject({ message, permanent })
})
