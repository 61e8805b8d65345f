import { afterEach, expect, test } from 'vitest'
import { httpPayment, type PaymentOrder } from '#kernel/payment'
import { type PaymentSimulator, startPaymentSimulator } from './payment-simulator.ts'

const NOW = new Date('2026-03-02T01:00:00.000Z')
const KEY = Buffer.from('shared')
const ORDER: PaymentOrder = {
  ...{ id: '0199a000-0000-7000-8000-000000000001', amount: 6000, subject: '卫生许可', number: '4310030001' },
  ...{ returnTo: 'http://127.0.0.1:9/back', notifyTo: 'http://127.0.0.1:9/notify' },
}

let simulator: PaymentSimulator | undefined
afterEach(() => simulator?.close())

async function started(key = KEY) {
  simulator = await startPaymentSimulator({ key: KEY, time: () => NOW })
  const port = httpPayment({ url: simulator.url, page: '/pay', key, time: () => NOW })
  const link = Object.fromEntries(new URL(port.link(ORDER), 'http://pay.test').searchParams)
  return { simulator, port, link }
}

test('an order is open until it is paid once, and then told with its receipt', async () => {
  const { simulator, port, link } = await started()
  expect(await port.look(ORDER.id)).toMatchObject({ status: 'open', amount: 0 })
  expect(simulator.open(link)).toMatchObject({ status: 'open', amount: 6000 })
  const paid = await simulator.pay(link)
  expect(await simulator.pay(link)).toEqual(paid)
  expect(await port.look(ORDER.id)).toEqual({
    ...{ status: 'paid', amount: 6000, reference: `SIM-${ORDER.id}`, receipt: '模拟票据00000001' },
  })
})

test('what was paid is paid back; asked again it is the same', async () => {
  const { simulator, port, link } = await started()
  await simulator.pay(link)
  expect(await port.refund(ORDER.id, 6000)).toMatchObject({ status: 'refunded', amount: 6000 })
  expect(await port.refund(ORDER.id, 6000)).toMatchObject({ status: 'refunded' })
})

test('a link that the platform did not sign is not believed, nor a key that is not shared', async () => {
  const { simulator, link } = await started()
  expect(simulator.open({ ...link, signature: '0'.repeat(64) })).toBeUndefined()
  expect(simulator.open({})).toBeUndefined()
  const stranger = httpPayment({
    ...{ url: simulator.url, page: '/pay', key: Buffer.from('other'), time: () => NOW },
  })
  await expect(stranger.look(ORDER.id)).rejects.toMatchObject({
    message: 'payment-http-401',
    permanent: true,
  })
})

test('a notification is believed where the gateway signed it within five minutes', async () => {
  const { port } = await started()
  const timestamp = NOW.toISOString()
  expect(port.believes({ order: ORDER.id, timestamp, signature: '0'.repeat(64) })).toBe(false)
})
