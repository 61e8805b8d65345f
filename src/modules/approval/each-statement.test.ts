import { afterAll, beforeAll, expect, it } from 'vitest'
import { caseworkContract } from '#contracts/casework'
import { samplePdf } from '#test/county'
import { rowsAsAdmin } from '#test/database'
import { makeStriking, strikeAt } from '#test/strike'
import { approvalContract } from './approval.contract.ts'
import { type Hall, ITEM, makeHall, PERSON, type Step } from './approval.fixtures.ts'

const { reviewCase, decideCase, giveMandate, actByMandate } = approvalContract.endpoints
const { printBlankReceipts, listBlankReceipts, spoilBlankReceipt } = approvalContract.endpoints
const { enterOutage, addOutagePhoto, confirmOutage } = approvalContract.endpoints
const { readCaseFlow, returnTask, transferTask } = caseworkContract.endpoints

/** Statements that one turn can take at most. */
const MOST = 90

type Desk = Awaited<ReturnType<Hall['desk']>>

let hall: Hall
/** They have logged in before anything fails. */
let [reviewer, leader]: Desk[] = []
beforeAll(async () => {
  hall = await makeHall()
  reviewer = await hall.desk('reviewer')
  leader = await hall.desk('leader')
  await makeStriking(hall.world.adminUrl)
})
afterAll(() => hall.world.close())

/** Everything that is stored of cases, as the database writes it down. */
async function stored(): Promise<readonly string[]> {
  const tables = [
    'casework."case"',
    'casework.task',
    'casework.clock',
    'casework.clock_event',
    'casework.sealed_text',
    'casework.place',
    'casework.working_file',
    'approval.blank_receipt',
    'approval.outage_entry',
    'approval.mandate_use',
  ]
  const more = ['casework.reading', 'ledger.act', 'events.outbox', 'paper.paper']
  const rows = [...tables, ...more].map((table) =>
    rowsAsAdmin<{ row: string }>(
      hall.world.adminUrl,
      `select '${table} ' || t::text as row from ${table} t order by 1`,
    ),
  )
  return (await Promise.all(rows)).flat().map(({ row }) => row)
}

const opinion = '经审查，符合法定条件'
const taskOf = async (caseId: string) => (await leader?.call(readCaseFlow, { caseId }))?.tasks[0]?.id ?? ''

/** Does a turn that was prepared. */
type Turn = () => Promise<unknown>

const handBy = async (employeeNo: string, ...permissions: string[]) => {
  const actor = await hall.county.staff(employeeNo)
  const more = permissions.map((permission) => ({ permission, scope: 'government' as const }))
  return hall.world.as({ ...actor, grants: [...actor.grants, ...more] })
}

/** A case after these steps. */
async function caseAfter(...steps: readonly Step[]): Promise<string> {
  const { caseId } = await hall.apply()
  await hall.go(caseId, ...steps)
  return caseId
}

/** A number of a paper receipt that nobody has used. */
async function blankReceipt() {
  const clerk = await hall.desk('clerk')
  const { blockId } = await clerk.call(printBlankReceipts, { count: 1 })
  const { rows } = await clerk.call(listBlankReceipts, { state: 'blank' })
  return rows.find((row) => row.blockId === blockId)
}

/** Turns, each with what comes before it. */
const TURNS: Readonly<Record<string, () => Promise<Turn>>> = {
  review: async () => {
    const caseId = await caseAfter('accept')
    return async () => reviewer?.call(reviewCase, { caseId, outcome: 'pass', opinion })
  },
  transfer: async () => {
    const caseId = await caseAfter('accept', 'review', 'recheck')
    const personId = hall.county.personId('3603')
    return async () => leader?.call(transferTask, { taskId: await taskOf(caseId), personId })
  },
  return: async () => {
    const caseId = await caseAfter('accept', 'review', 'recheck')
    return async () =>
      leader?.call(returnTask, { taskId: await taskOf(caseId), to: 'review', reason: '重审' })
  },
  decide: async () => {
    const caseId = await caseAfter('accept', 'review', 'recheck')
    return async () => leader?.call(decideCase, { caseId, outcome: 'grant', opinion })
  },
  'decide by mandate': async () => {
    const caseId = await caseAfter('accept', 'review', 'recheck')
    const { unitId } = await hall.county.staff('3603')
    const [giverId, holderId] = [hall.county.personId('3603'), hall.county.personId('1002')]
    const given = { unitId, giverId, holderId, acts: ['decide' as const] }
    const days = { fromDay: '2026-03-01', toDay: '2026-12-31' }
    const manager = await handBy('1007', 'approval.mandate.manage')
    const upload = await samplePdf('授权书.pdf')
    const { mandateId } = await manager.call(giveMandate, { ...given, ...days }, { upload })
    const clerk = await handBy('1002', 'approval.mandate.use')
    const step = { caseId, mandateId, act: 'decide' as const, outcome: 'grant' as const, opinion }
    return () => clerk.call(actByMandate, step)
  },
  'print paper receipts': async () => {
    const clerk = await hall.desk('clerk')
    return () => clerk.call(printBlankReceipts, { count: 2 })
  },
  'spoil a paper receipt': async () => {
    const clerk = await hall.desk('clerk')
    const receiptId = (await blankReceipt())?.id ?? ''
    return () => clerk.call(spoilBlankReceipt, { receiptId, reason: '写错了' })
  },
  'confirm a paper receipt': async () => {
    const clerk = await hall.desk('clerk')
    const other = await hall.desk('otherClerk')
    const receipt = (await blankReceipt())?.number ?? ''
    const { entryId } = await clerk.call(enterOutage, {
      ...{ receipt, receivedAt: hall.world.now().toISOString(), itemCode: ITEM, applicant: PERSON },
      ...{ matter: '棋牌室公共场所卫生许可', address: '桥口路 9 号', papers: [{ seq: 1, copies: 1 }] },
    })
    await clerk.call(addOutagePhoto, { entryId }, { upload: await samplePdf('回执照片.pdf') })
    return () => other.call(confirmOutage, { entryId })
  },
}

it.each(Object.entries(TURNS))(
  'whatever statement of a turn fails, everything is as before it or as after it: %s',
  async (_name, prepare) => {
    await strikeAt(hall.world.adminUrl, 0)
    const turn = await prepare()
    await hall.world.drain()
    const before = await stored()
    let struck = 0
    for (let n = 1; n <= MOST; n += 1) {
      await strikeAt(hall.world.adminUrl, n)
      const done = await turn().then(
        () => true,
        (error: unknown) => {
          expect(String(error)).toContain('struck at')
          return false
        },
      )
      if (done) break
      struck += 1
      expect(await stored()).toEqual(before)
    }
    await strikeAt(hall.world.adminUrl, 0)
    expect(struck).toBeGreaterThan(3)
    expect(struck).toBeLessThan(MOST)
    expect(await stored()).not.toEqual(before)
  },
  120_000,
)
