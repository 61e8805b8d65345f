import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { httpPayment } from '#kernel/payment'
import { signatureOf } from '#kernel/signed-post'
import { asAdmin } from '#test/database'
import { START } from '#test/world'
import { type PaymentSimulator, startPaymentSimulator } from '../../../apps/demo/payment-simulator.ts'
import { approvalContract } from '../approval.contract.ts'
import { type Hall, ITEM, makeHall, publishGround, refused } from '../approval.fixtures.ts'

const api = approvalContract.endpoints
const government = 'suxian'
const KEY = Buffer.from('shared with the gateway')
const FEES = [true, false].map((reducible, place) => ({
  ...{
    name: `费用${place}`,
    standard: '每件 50 元',
    byLaw: '《试行收费办法》第三条',
    reducible,
    reductionNote: null,
  },
}))

let hall: Hall
let gateway: PaymentSimulator
let caseId: string
let at = START
const time = () => new Date(at)

function setNow(instant: string): void {
  at = instant
  hall.world.setNow(instant)
}

beforeAll(async () => {
  gateway = await startPaymentSimulator({ key: KEY, time })
  hall = await makeHall({ payment: httpPayment({ url: gateway.url, page: '/pay', key: KEY, time }) })
  await asAdmin(
    hall.world.adminUrl,
    `set session_replication_role = replica;
     update item.version set is_fee = true, fees = '${JSON.stringify(FEES)}'
     where item_id in (select id from item.item where code = '${ITEM}')`,
  )
  await publishGround(hall, 'payment')
})
afterAll(async () => {
  await hall.world.close()
  await gateway.close()
})
beforeEach(async () => {
  setNow(START)
  caseId = (await hall.apply()).caseId
  await hall.go(caseId, 'accept')
  const fees = [
    { fee: 0, amount: 5000 },
    { fee: 1, amount: 1000 },
  ]
  await (await hall.desk('reviewer')).call(api.askPayment, { caseId, fees, payBy: '2026-03-12' })
  await hall.world.drain()
})

const paying = async (index = 0) => (await hall.hall(index)).call(api.readPaying, { government, caseId })
const linkIn = (link: string | null) =>
  Object.fromEntries(new URL(link ?? '', 'https://gateway.test').searchParams)
const payment = async () => (await hall.matter(caseId)).turns.payment
const decide = async () => (await hall.view(caseId)).clocks.find(({ name }) => name === 'decide')
const check = async () => {
  await (await hall.hall(0)).call(api.checkPayment, { government, caseId })
  await hall.world.drain()
}
const waive = async (fee: number, amount: number) =>
  refused(
    (await hall.desk('leader')).call(api.waiveFee, {
      ...{ caseId, fees: [{ fee, amount }], basis: '《试行收费减免办法》第二条', reasons: '低保家庭' },
    }),
  )
const refund = async (amount: number) =>
  refused(
    (await hall.desk('leader')).call(api.orderRefund, {
      ...{ caseId, amount, basis: '《试行收费办法》第九条', reasons: '重复缴费' },
    }),
  )
const templates = async () => (await hall.matter(caseId)).papers.map(({ template }) => template)

describe('paying on line', () => {
  test('is offered to the applicant alone, fee by fee, by a link that the gateway believes', async () => {
    expect(await refused(paying(1))).toBe('kernel.not-found')
    const { fees, due, link } = await paying()
    expect(due).toBe(6000)
    expect(fees.map(({ name, left }) => `${name} ${left}`)).toEqual(['费用0 5000', '费用1 1000'])
    expect(gateway.open(linkIn(link))).toMatchObject({ amount: 6000, status: 'open' })
    expect(gateway.open({ ...linkIn(link), signature: '0'.repeat(64) })).toBeUndefined()
  })

  test('is recorded once, by what the gateway answers, with its receipt; the periods go on', async () => {
    expect(await decide()).toMatchObject({ paused: true })
    setNow('2026-03-05T01:00:00.000Z')
    const { link } = await paying()
    await check()
    expect(await payment()).toMatchObject({ way: 'open', due: 6000 })
    await gateway.pay(linkIn(link))
    await check()
    await check()
    expect(await payment()).toMatchObject({ way: 'online', paidOn: '2026-03-05', due: 0 })
    expect((await payment())?.voucher).toMatch(/^模拟票据\d{8}$/)
    expect(await decide()).toMatchObject({ paused: false })
    const acts = (await hall.view(caseId)).acts.filter(({ type }) => type === 'approval.paid@1')
    expect(acts).toHaveLength(1)
    expect(await paying()).toMatchObject({ due: 0, link: null })
  })

  test('believes no notification as a payment, and takes only what the gateway signed', async () => {
    const { order } = linkIn((await paying()).link)
    const { id } = JSON.parse(Buffer.from(order ?? '', 'base64url').toString()) as { id: string }
    const anybody = hall.world.as({ kind: 'public' })
    const timestamp = at
    const signature = signatureOf(KEY, 'answer', timestamp, id)
    const told = { government, order: id, timestamp, signature }
    expect(await refused(anybody.call(api.takeNotification, { ...told, signature: '0'.repeat(64) }))).toBe(
      'approval.not-from-gateway',
    )
    await anybody.call(api.takeNotification, told)
    await hall.world.drain()
    expect(await payment()).toMatchObject({ way: 'open' })
    await gateway.pay(linkIn((await paying()).link))
    await anybody.call(api.takeNotification, told)
    await anybody.call(api.takeNotification, told)
    await hall.world.drain()
    expect(await payment()).toMatchObject({ way: 'online', due: 0 })
  })
})

describe('waiving', () => {
  test('is decided for fees whose list allows it, up to what is asked, by a paper; the rest is paid', async () => {
    expect(await waive(1, 100)).toBe('approval.not-reducible')
    expect(await waive(0, 5001)).toBe('approval.waived-too-much')
    expect(await waive(0, 2000)).toBe('ok')
    expect(await waive(0, 3001)).toBe('approval.waived-too-much')
    await hall.world.drain()
    expect(await templates()).toContain('payment-change')
    expect(await paying()).toMatchObject({ due: 4000, fees: [{ left: 3000 }, { left: 1000 }] })
    const clerk = await hall.desk('clerk')
    const pay = (amount: number) =>
      refused(clerk.call(api.recordPayment, { caseId, amount, voucher: '票 1' }))
    expect(await pay(6000)).toBe('approval.wrong-amount')
    expect(await pay(4000)).toBe('ok')
    expect(await payment()).toMatchObject({ way: 'window', voucher: '票 1' })
  })

  test('of everything lets the periods go on', async () => {
    const fees = [{ fee: 0, amount: 5000 }]
    await (await hall.desk('clerk')).call(api.recordPayment, { caseId, amount: 6000, voucher: '票 2' })
    await (await hall.desk('reviewer')).call(api.askPayment, { caseId, fees, payBy: '2026-03-12' })
    expect(await decide()).toMatchObject({ paused: true })
    expect(await waive(0, 5000)).toBe('ok')
    expect(await payment()).toMatchObject({ way: 'waived', due: 0 })
    expect(await decide()).toMatchObject({ paused: false })
    expect(await refund(1)).toBe('approval.no-refund')
  })
})

describe('paying back', () => {
  test('goes the way it came: by the gateway, once, with a paper', async () => {
    expect(await refund(6000)).toBe('approval.no-refund')
    await gateway.pay(linkIn((await paying()).link))
    await check()
    expect(await refund(6001)).toBe('approval.refund-too-much')
    expect(await refund(6000)).toBe('ok')
    expect(await refund(1)).toBe('approval.no-refund')
    await hall.world.drain()
    expect(await payment()).toMatchObject({ refund: { amount: 6000, doneOn: '2026-03-02' } })
    expect(await templates()).toContain('payment-change')
    const asked = gateway.service.asked().filter(({ kind, order }) => kind === 'refund' && order !== '')
    expect(new Set(asked.map(({ id }) => id)).size).toBe(asked.length)
  })

  test('of what was paid at the window is recorded there', async () => {
    const clerk = await hall.desk('clerk')
    await clerk.call(api.recordPayment, { caseId, amount: 6000, voucher: '票 3' })
    expect(await refused(clerk.call(api.recordRefund, { caseId, voucher: '退 1' }))).toBe(
      'approval.no-refund',
    )
    expect(await refund(1000)).toBe('ok')
    expect((await hall.view(caseId)).can.recordRefund).toBe(true)
    expect(await refused(clerk.call(api.recordRefund, { caseId, voucher: '退 1' }))).toBe('ok')
    expect(await payment()).toMatchObject({ refund: { amount: 1000, doneOn: '2026-03-02' } })
  })
})
