import { expect, test } from 'vitest'
import { absentGateway, GatewayFailure, handOver } from './gateway.ts'

const failing = (error: Error) => ({
  send: async () => {
    throw error
  },
})

test('what is refused for good counts as dealt with, anything else does not', async () => {
  await handOver(failing(new GatewayFailure('sms-http-400', true)), 'message')
  const busy = new GatewayFailure('sms-http-503', false)
  await expect(handOver(failing(busy), 'message')).rejects.toBe(busy)
  const bug = new Error('bug')
  await expect(handOver(failing(bug), 'message')).rejects.toBe(bug)
})

test('an absent gateway refuses for good', async () => {
  const sending = absentGateway('mail-not-configured').send('message')
  await expect(sending).rejects.toMatchObject({ message: 'mail-not-configured', permanent: true })
})
