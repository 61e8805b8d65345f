import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { messageContract } from '#contracts/message'
import { asAdmin } from '#test/database'
import { START } from '#test/world'
import { approvalContract } from '../approval.contract.ts'
import { type Hall, ITEM, makeHall, publishGround, refused } from '../approval.fixtures.ts'

const api = approvalContract.endpoints
const government = 'suxian'
const FEES = ['检测费', '工本费'].map((name) => ({
  ...{ name, standard: '每件 50 元', byLaw: '《试行收费办法》第三条', reducible: false, reductionNote: null },
}))

let hall: Hall
let caseId: string
beforeAll(async () => {
  hall = await makeHall()
  await asAdmin(
    hall.world.adminUrl,
    `set session_replication_role = replica;
     update item.version set is_fee = true, fees = '${JSON.stringify(FEES)}'
     where item_id in (select id from item.item where code = '${ITEM}')`,
  )
})
afterAll(() => hall.world.close())
beforeEach(async () => {
  hall.world.setNow(START)
  caseId = (await hall.apply()).caseId
  await hall.go(caseId, 'accept')
})

const both = [
  { fee: 0, amount: 5000 },
  { fee: 1, amount: 1000 },
]
const ask = async (fees: readonly { fee: number; amount: number }[] = both, payBy = '2026-03-12') =>
  refused((await hall.desk('reviewer')).call(api.askPayment, { caseId, fees: [...fees], payBy }))
const pay = async (amount: number, voucher = '湘财票 0001') =>
  refused((await hall.desk('clerk')).call(api.recordPayment, { caseId, amount, voucher }))
const decide = async () => (await hall.view(caseId)).clocks.find(({ name }) => name === 'decide')

describe('a fee', () => {
  test('is asked for by lines of the list of the item, in one notice with its law, and told', async () => {
    expect(await ask([{ fee: 2, amount: 100 }])).toBe('approval.no-fee')
    expect(await ask()).toBe('ok')
    await hall.world.drain()
    const { papers, turns } = await hall.matter(caseId)
    expect(papers.map(({ template }) => template)).toContain('payment-notice')
    expect(turns.payment).toMatchObject({ amount: 6000, payBy: '2026-03-12', paidOn: null })
    const { rows } = await (await hall.hall(0)).call(messageContract.endpoints.listInbox, { government })
    expect(rows.some((row) => row.caseId === caseId && row.body.includes('60.00'))).toBe(true)
  })

  test('is recorded once, with its whole amount, late too, and the applicant sees the voucher', async () => {
    expect(await pay(6000)).toBe('approval.payment-not-asked')
    await ask()
    expect(await ask()).toBe('approval.payment-open')
    expect(await pay(5999)).toBe('approval.wrong-amount')
    hall.world.setNow('2026-03-16T01:00:00.000Z')
    expect(await pay(6000)).toBe('ok')
    expect(await pay(6000)).toBe('approval.payment-not-asked')
    expect((await hall.matter(caseId)).turns.payment).toMatchObject({
      ...{ paidOn: '2026-03-16', voucher: '湘财票 0001' },
    })
  })

  test('does not stop the periods where no rule says so', async () => {
    await ask()
    expect(await decide()).toMatchObject({ dueOn: '2026-03-30', paused: false })
  })

  test('stops them until it is paid where the rule of the period knows it', async () => {
    await publishGround(hall, 'payment')
    caseId = (await hall.apply()).caseId
    await hall.go(caseId, 'accept')
    await ask()
    expect(await decide()).toMatchObject({ dueOn: '2026-04-09', paused: true })
    hall.world.setNow('2026-03-09T01:00:00.000Z')
    expect(await pay(6000)).toBe('ok')
    expect(await decide()).toMatchObject({ dueOn: '2026-04-03', paused: false })
  })
})
