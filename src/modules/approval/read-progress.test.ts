import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PUBLIC } from '#kernel/context'
import { readActs } from '#kernel/ledger'
import { approvalContract } from './approval.contract.ts'
import { HANDLER, type Hall, makeHall, PERSON, refused, register, type Sent } from './approval.fixtures.ts'

const api = approvalContract.endpoints
const government = 'suxian'

let hall: Hall
let sent: Sent
beforeAll(async () => {
  hall = await makeHall()
  sent = await hall.apply()
  await hall.go(sent.caseId, 'accept', 'review')
  await hall.world.drain()
})
afterAll(() => hall.world.close())

test('number and query code show status and steps, and nothing about the person', async () => {
  const { number, queryCode } = sent
  const anyone = hall.world.as(PUBLIC)
  const progress = await anyone.call(api.readProgress, { government, number, queryCode })
  expect([progress.status, progress.steps.map((step) => step.type)]).toEqual([
    'reviewed',
    ['approval.submitted@1', 'approval.accepted@1', 'approval.reviewed@1'],
  ])
  expect(Object.keys(progress).sort()).toEqual(
    ['clocks', 'closedAt', 'itemName', 'number', 'openedAt', 'status', 'steps', 'unitName'].sort(),
  )
  const lower = { number: ` ${number.toLowerCase()}`, queryCode: ` ${queryCode.toLowerCase()} ` }
  expect(await anyone.call(api.readProgress, { government, ...lower })).toEqual(progress)
})

test('a wrong code and a number that was never given are answered alike, byte for byte', async () => {
  const ask = async (number: string, queryCode: string) => {
    const query = new URLSearchParams({ number, queryCode })
    const { statusCode, body } = await hall.world.app.inject(`/api/approval/${government}/progress?${query}`)
    return { statusCode, body }
  }
  const wrong = await ask(sent.number, 'AAAAAAAA')
  expect(wrong.statusCode).toBe(404)
  expect(await ask(sent.number, `${sent.queryCode}A`)).toEqual(wrong)
  expect(await ask('431003202603029999998', sent.queryCode)).toEqual(wrong)
})

test('papers and files are for the applicant and for staff who reach the case', async () => {
  const { caseId } = sent
  const { papers, materials } = await hall.matter(caseId)
  const paperId = papers[0]?.id ?? ''
  const fileId = materials.flatMap((material) => material.files)[0]?.id ?? ''
  const mine = await hall.hall(0)
  const paper = await mine.call(api.readMatterPaper, { government, caseId, paperId })
  expect(Buffer.from(paper.bytes).subarray(0, 5).toString()).toBe('%PDF-')
  await mine.call(api.readMatterFile, { government, caseId, fileId })
  const reviewer = await hall.desk('reviewer')
  await reviewer.call(api.readCasePaper, { caseId, paperId })
  await reviewer.call(api.readCaseFile, { caseId, fileId })
  const [stranger, elsewhere] = [await hall.hall(1), await hall.desk('elsewhere')]
  const refusals = [
    stranger.call(api.readMatter, { government, caseId }),
    stranger.call(api.readMatterPaper, { government, caseId, paperId }),
    stranger.call(api.readMatterFile, { government, caseId, fileId }),
    elsewhere.call(api.readCase, { caseId }),
    elsewhere.call(api.readCasePaper, { caseId, paperId }),
    elsewhere.call(api.readCaseFile, { caseId, fileId }),
  ]
  expect(new Set(await Promise.all(refusals.map(refused)))).toEqual(new Set(['kernel.not-found']))
})

test('a file or paper of another case is not there', async () => {
  const other = await hall.apply()
  const { papers, materials } = await hall.matter(sent.caseId)
  const paperId = papers[0]?.id ?? ''
  const fileId = materials.flatMap((material) => material.files)[0]?.id ?? ''
  const [me, clerk] = [await hall.hall(0), await hall.desk('clerk')]
  const { caseId } = other
  const refusals = [
    me.call(api.readMatterPaper, { government, caseId, paperId }),
    me.call(api.readMatterFile, { government, caseId, fileId }),
    clerk.call(api.readCasePaper, { caseId, paperId }),
    clerk.call(api.readCaseFile, { caseId, fileId }),
    clerk.call(api.readCaseFile, { caseId, fileId: randomUUID() }),
  ]
  expect(new Set(await Promise.all(refusals.map(refused)))).toEqual(new Set(['kernel.not-found']))
})

test('staff see parties masked; to see them in full is an act with its reason, told in the answer only', async () => {
  const { caseId } = await register(hall, { handler: HANDLER, authorityOnFile: true })
  const masked = (await hall.view(caseId)).parties
  for (const { name, idNumber, phone } of [PERSON, HANDLER]) {
    expect(masked.some((p) => p.name === name || p.idNumber === idNumber || p.phone === phone)).toBe(false)
  }
  const reviewer = await hall.desk('reviewer')
  const { parties } = await reviewer.call(api.unmaskParty, { caseId, reason: '核对证件' })
  expect(parties.map(({ name, idNumber, phone }) => [name, idNumber, phone]).sort()).toEqual(
    [PERSON, HANDLER].map(({ name, idNumber, phone }) => [name, idNumber, phone]).sort(),
  )
  const { acts } = await hall.view(caseId)
  expect(acts.at(-1)).toMatchObject({ type: 'approval.unmasked@1', byKind: 'staff' })
  const { id, system } = hall.county
  const [last] = (await hall.world.run(system, true, (ctx) => readActs(ctx.tx, id, caseId))).slice(-1)
  expect(last?.actor).toBe(`staff:${hall.county.personId('3601')}`)
  const clerk = await hall.desk('clerk')
  expect(await refused(clerk.call(api.unmaskParty, { caseId, reason: '看看' }))).toBe('kernel.forbidden')
})

test('the applicant is not told who inside the office did what, nor what was advised', async () => {
  const { acts } = await hall.matter(sent.caseId)
  expect(acts.every((act) => act.by === '')).toBe(true)
  expect(acts.filter((act) => act.type === 'approval.reviewed@1').map((act) => act.facts)).toEqual([{}])
})
