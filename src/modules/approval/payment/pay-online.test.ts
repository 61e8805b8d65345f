import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { asAdmin } from '#test/database'
import { GENUINE, memoryPayment } from '#test/memory-payment'
import { START } from '#test/world'
import { approvalContract } from '../approval.contract.ts'
import { type Hall, ITEM, makeHall, publishGround, refused } from '../approval.fixtures.ts'

const api = approvalContract.endpoints
const government = 'suxian'
const FEES = [true, false].map((reducible, place) => ({
  ...{
    name: `费用${place}`,
    standard: '每件 50 元',
    byLaw: '《试行收费办法》第三条',
    reducible,
    reductionNote: null,
  },
}))

const gateway = memoryPayment()
let hall: Hall
let caseId: string

beforeAll(async () => {
  hall = await makeHall({ payment: gateway })
  await asAdmin(
    hall.world.adminUrl,
    `set session_replication_role = replica;
     update item.version set is_fee = true, fees = '${JSON.stringify(FEES)}'
     where item_id in (select id from item.item where code = '${ITEM}')`,
  )
  await publishGround(hall, 'payment')
})
afterAll(() => hall.world.close())
beforeEach(async () => {
  hall.world.setNow(START)
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

test('what was paid after a part was waived is told as paid, to the applicant and to the office', async () => {
  expect(await waive(0, 1500)).toBe('ok')
  expect(await payment()).toMatchObject({ amount: 6000, due: 4500 })
  await (await hall.desk('clerk')).call(api.recordPayment, { caseId, amount: 4500, voucher: '湘财票 0002' })
  expect(await payment()).toMatchObject({ amount: 4500, due: 0, voucher: '湘财票 0002' })
  expect((await hall.view(caseId)).turns.payment).toMatchObject({ amount: 4500, refundable: 4500 })
})

describe('paying on line', () => {
  test('is offered to the applicant alone, fee by fee, by a link that names the case', async () => {
    expect(await refused(paying(1))).toBe('kernel.not-found')
    const { fees, due, link } = await paying()
    expect(due).toBe(6000)
    expect(fees.map(({ name, left }) => `${name} ${left}`)).toEqual(['费用0 5000', '费用1 1000'])
    expect(gateway.orderOf(link)).toMatchObject({
      ...{ amount: 6000, returnTo: `https://yichuang.test/suxian/matters/${caseId}/pay` },
      notifyTo: 'https://yichuang.test/api/approval/suxian/payments/notify',
    })
  })

  test('is recorded once, by what the gateway answers, with its receipt; the periods go on', async () => {
    expect(await decide()).toMatchObject({ paused: true })
    hall.world.setNow('2026-03-05T01:00:00.000Z')
    const { link } = await paying()
    await check()
    expect(await payment()).toMatchObject({ way: 'open', due: 6000 })
    gateway.pay(link)
    await check()
    await check()
    expect(await payment()).toMatchObject({ way: 'online', paidOn: '2026-03-05', due: 0 })
    expect((await payment())?.voucher).toBe('票据00000001')
    expect(await decide()).toMatchObject({ paused: false })
    const acts = (await hall.view(caseId)).acts.filter(({ type }) => type === 'approval.paid@1')
    expect(acts).toHaveLength(1)
    expect(await paying()).toMatchObject({ due: 0, link: null })
  })

  test('believes no notification as a payment, and takes only what the gateway signed', async () => {
    const { link } = await paying()
    const order = gateway.orderOf(link)?.id ?? ''
    const anybody = hall.world.as({ kind: 'public' })
    const told = { government, order, timestamp: START, signature: GENUINE }
    expect(await refused(anybody.call(api.takeNotification, { ...told, signature: '0'.repeat(64) }))).toBe(
      'approval.not-from-gateway',
    )
    await anybody.call(api.takeNotification, told)
    await hall.world.drain()
    expect(await payment()).toMatchObject({ way: 'open' })
    gateway.pay((await paying()).link)
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
    gateway.pay((await paying()).link)
    await check()
    expect(await refund(6001)).toBe('approval.refund-too-much')
    expect(await refund(6000)).toBe('ok')
    expect(await refund(1)).toBe('approval.no-refund')
    await hall.world.drain()
    expect(await payment()).toMatchObject({ refund: { amount: 6000, doneOn: '2026-03-02' } })
    expect(await templates()).toContain('payment-change')
    expect(gateway.refunds).toHaveLength(1)
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
