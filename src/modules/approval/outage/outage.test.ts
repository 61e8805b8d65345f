import { afterAll, beforeAll, expect, it } from 'vitest'
import { caseworkContract } from '#contracts/casework'
import { samplePdf } from '#test/county'
import { rowsAsAdmin } from '#test/database'
import { approvalContract } from '../approval.contract.ts'
import { type Hall, ITEM, makeHall, PERSON, refused } from '../approval.fixtures.ts'

const api = approvalContract.endpoints

let t: Hall
beforeAll(async () => {
  t = await makeHall()
}, 120_000)
afterAll(() => t.world.close())

const paper = (receipt: string, receivedAt: string) => ({
  ...{ receipt, receivedAt, itemCode: ITEM, applicant: PERSON },
  ...{ matter: '棋牌室公共场所卫生许可', address: '桥口路 9 号', papers: [{ seq: 1, copies: 1 }] },
})

/** A number of the clerk's unit that nobody has used. */
async function blankNumber(): Promise<string> {
  const clerk = await t.desk('clerk')
  const { blockId } = await clerk.call(api.printBlankReceipts, { count: 1 })
  const { rows } = await clerk.call(api.listBlankReceipts, { state: 'blank' })
  return rows.find((row) => row.blockId === blockId)?.number ?? ''
}

it('prints numbered blanks beforehand, each used once or made void with a reason', async () => {
  const clerk = await t.desk('clerk')
  const { blockId } = await clerk.call(api.printBlankReceipts, { count: 3 })
  const next = await clerk.call(api.printBlankReceipts, { count: 1 })
  expect(next.blockId).not.toBe(blockId)
  const { rows, counts } = await clerk.call(api.listBlankReceipts, {})
  expect(rows.filter((row) => row.blockId === blockId)).toHaveLength(3)
  expect(new Set(rows.map(({ number }) => number)).size).toBe(rows.length)
  expect(counts.find(({ state }) => state === 'blank')?.count).toBeGreaterThanOrEqual(4)
  const sheets = await clerk.call(api.readReceiptBlock, { blockId })
  expect(new TextDecoder('latin1').decode(sheets.bytes.slice(0, 5))).toBe('%PDF-')
  const last = rows.find((row) => row.blockId === next.blockId)
  await clerk.call(api.spoilBlankReceipt, { receiptId: last?.id ?? '', reason: '写错了' })
  expect(
    await refused(clerk.call(api.enterOutage, paper(last?.number ?? '', '2026-03-02T01:00:00.000Z'))),
  ).toBe('approval.receipt-not-blank')
  const spoiled = await clerk.call(api.listBlankReceipts, { state: 'spoiled' })
  expect(spoiled).toMatchObject({
    total: 1,
    rows: [{ reason: '写错了', changedBy: expect.stringMatching(/./) }],
  })
  const elsewhere = await t.desk('elsewhere')
  expect(await refused(elsewhere.call(api.readReceiptBlock, { blockId }))).toBe('kernel.forbidden')
})

it('becomes a case from the true day when a second person confirms it against the photograph', async () => {
  const [clerk, other] = [await t.desk('clerk'), await t.desk('otherClerk')]
  const number = await blankNumber()
  t.world.setNow('2026-03-05T01:00:00.000Z')
  const received = '2026-03-03T02:30:00.000Z'
  expect(await refused(clerk.call(api.enterOutage, paper('SX-0', received)))).toBe('approval.receipt-unknown')
  expect(await refused(clerk.call(api.enterOutage, paper(number, '2026-03-01T02:30:00.000Z')))).toBe(
    'approval.received-before-print',
  )
  expect(await refused(clerk.call(api.enterOutage, paper(number, '2026-03-06T02:30:00.000Z')))).toBe(
    'approval.received-later',
  )
  const { entryId } = await clerk.call(api.enterOutage, paper(number, received))
  expect(await refused(other.call(api.enterOutage, paper(number, received)))).toBe(
    'approval.receipt-not-blank',
  )
  expect(await refused(other.call(api.confirmOutage, { entryId }))).toBe('approval.photo-missing')
  await clerk.call(api.addOutagePhoto, { entryId }, { upload: await samplePdf('回执照片.pdf') })
  expect(await refused(clerk.call(api.confirmOutage, { entryId }))).toBe('approval.second-person')
  expect((await other.call(api.readOutagePhoto, { entryId })).name).toBe('回执照片.pdf')
  const waiting = await other.call(api.listOutageEntries, { state: 'waiting' })
  expect(waiting.rows).toMatchObject([
    {
      receipt: number,
      receivedAt: received,
      own: false,
      photo: true,
      applicant: expect.stringMatching(/\*/),
    },
  ])
  const { caseId } = await other.call(api.confirmOutage, { entryId })
  const view = await t.view(caseId)
  expect(view).toMatchObject({
    ...{ status: 'submitted', outage: { receipt: number, receivedAt: received } },
    clocks: [{ name: 'notice', startOn: '2026-03-03', dueOn: '2026-03-10' }],
  })
  const file = await other.call(caseworkContract.endpoints.readWorkingFile, {
    ...{ caseId, fileId: view.outage?.fileId ?? '' },
  })
  expect(file.name).toBe('回执照片.pdf')
  expect(await refused(other.call(api.rejectOutage, { entryId, reason: '重' }))).toBe(
    'approval.entry-answered',
  )
  const [act] = await rowsAsAdmin<{ actor: string; entered: string }>(
    t.world.adminUrl,
    `select actor, body->'facts'->'outage'->>'enteredBy' as entered from ledger.act where stream = '${caseId}' order by n limit 1`,
  )
  expect(act).toEqual({
    actor: `staff:${t.county.personId('1002')}`,
    entered: `staff:${t.county.personId('1001')}`,
  })
  const kept = await rowsAsAdmin<{ kept: number }>(
    t.world.adminUrl,
    `select count(input_sealed)::int as kept from approval.outage_entry where id = '${entryId}'`,
  )
  expect(kept).toEqual([{ kept: 0 }])
})

it('sends a wrong entry back, and its number can be entered again; both are counted', async () => {
  const [clerk, other] = [await t.desk('clerk'), await t.desk('otherClerk')]
  const number = await blankNumber()
  const received = t.world.now().toISOString()
  const { entryId } = await clerk.call(api.enterOutage, paper(number, received))
  await other.call(api.rejectOutage, { entryId, reason: '电话与纸上不符' })
  await clerk.call(api.enterOutage, paper(number, received))
  const { rows, counts } = await clerk.call(api.listOutageEntries, {})
  expect(rows.find(({ id }) => id === entryId)).toMatchObject({ state: 'rejected', reason: '电话与纸上不符' })
  expect(counts.find(({ state }) => state === 'rejected')?.count).toBe(1)
  expect(counts.find(({ state }) => state === 'waiting')?.count).toBeGreaterThan(0)
})
