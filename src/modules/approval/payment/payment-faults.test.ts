import { afterAll, beforeAll, test } from 'vitest'
import { asAdmin } from '#test/database'
import { approvalContract } from '../approval.contract.ts'
import { type Hall, ITEM } from '../approval.fixtures.ts'
import { endFaults, expectWhole, type Faults, type FaultyTurn, makeFaults } from '../turn-faults.fixtures.ts'

const api = approvalContract.endpoints
const FEES = [
  {
    ...{ name: '检测费', standard: '每件 50 元', byLaw: '《试行收费办法》第三条' },
    ...{ reducible: true, reductionNote: '低保家庭减半' },
  },
]

let faults: Faults
let hall: Hall
beforeAll(async () => {
  faults = await makeFaults()
  hall = faults.hall
  await asAdmin(
    hall.world.adminUrl,
    `set session_replication_role = replica;
     update item.version set is_fee = true, fees = '${JSON.stringify(FEES)}'
     where item_id in (select id from item.item where code = '${ITEM}')`,
  )
})
afterAll(() => endFaults(faults))

const asked = (caseId: string) => ({ caseId, fees: [{ fee: 0, amount: 5000 }], payBy: '2026-03-12' })
const ask = async (caseId: string) => {
  await (await hall.desk('reviewer')).call(api.askPayment, asked(caseId))
}
const paid = (caseId: string) => ({ caseId, amount: 5000, voucher: '湘财票 0001' })
const pay = async (caseId: string) => {
  await ask(caseId)
  await (await hall.desk('clerk')).call(api.recordPayment, paid(caseId))
}
const refund = (caseId: string) => ({
  ...{ caseId, amount: 5000, basis: '《试行收费办法》第九条', reasons: '重复缴费' },
})

const TURNS: readonly FaultyTurn[] = [
  {
    ...{ name: 'the notice of a fee', before: ['accept'] },
    take: async (caseId, key) => (await hall.desk('reviewer')).call(api.askPayment, asked(caseId), { key }),
  },
  {
    ...{ name: 'a payment', before: ['accept'], prepare: ask },
    take: async (caseId, key) => (await hall.desk('clerk')).call(api.recordPayment, paid(caseId), { key }),
  },
  {
    ...{ name: 'a waiver', before: ['accept'], prepare: ask },
    take: async (caseId, key) =>
      (await hall.desk('leader')).call(
        api.waiveFee,
        {
          ...{ caseId, fees: [{ fee: 0, amount: 2500 }] },
          ...{ basis: '《试行收费减免办法》第二条', reasons: '低保家庭' },
        },
        { key },
      ),
  },
  {
    ...{ name: 'the order of a refund', before: ['accept'], prepare: pay },
    take: async (caseId, key) => (await hall.desk('leader')).call(api.orderRefund, refund(caseId), { key }),
  },
  {
    ...{ name: 'a refund', before: ['accept'] },
    prepare: async (caseId) => {
      await pay(caseId)
      await (await hall.desk('leader')).call(api.orderRefund, refund(caseId))
    },
    take: async (caseId, key) =>
      (await hall.desk('clerk')).call(api.recordRefund, { caseId, voucher: '退 0001' }, { key }),
  },
]

test.each(TURNS)('$name is before or after, whichever statement fails', (turn) => expectWhole(faults, turn))
