import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { paperContract } from '#contracts/paper'
import { sealContract } from '#contracts/seal'
import type { Ctx } from '#kernel/context'
import { createPerson } from '#modules/org'
import { registerSeal } from '#modules/seal'
import { staffOfTown, type Town, twoTowns } from '#test/towns'
import { createWorld, type World } from '#test/world'
import { papersOf, readCasePaper } from './case-papers.ts'
import { issuePaper } from './issue-paper.ts'
import { acceptanceContent } from './paper.fixtures.ts'
import { closeTypesetter } from './typeset-paper.ts'

const { askSeal, answerSeal, listPapers, stampPaper } = paperContract.endpoints
const { endSeal, handSeal, listRequests, listSeals, listUses, surrenderSeal } = sealContract.endpoints
const PHOTO = {
  name: 'photo.png',
  mediaType: 'image/png',
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
    'base64',
  ),
}

let world: World
let town: Town
let keeperId: string
let successorId: string
beforeAll(async () => {
  world = await createWorld()
  town = (await twoTowns(world)).suxian
  const hiring = {
    ...town.system,
    permissions: ['org.person.manage', 'org.unit.read', 'org.appointment.manage'],
  }
  const hire = async (employeeNo: string, name: string) => {
    const place = { unitId: town.department.id, title: '印章保管人', roles: [], fromDay: '2026-01-01' }
    const person = { employeeNo, name, ...place }
    return (await world.run(hiring, false, (ctx) => createPerson(ctx, person))).id
  }
  keeperId = await hire('9003', '易印')
  successorId = await hire('9004', '余接印')
})
afterAll(async () => {
  await closeTypesetter()
  await world.close()
})

const desk = () =>
  world.as(
    staffOfTown(
      town,
      'seal.seal.manage',
      'seal.seal.read',
      'paper.paper.read',
      'paper.paper.seal',
      'paper.paper.print',
      'paper.paper.stamp',
    ),
  )
const keeper = () => world.as({ ...staffOfTown(town, 'paper.paper.stamp'), personId: keeperId })
const inTown = <T>(work: (ctx: Ctx) => Promise<T>) => world.run(town.system, false, work)

/** Puts one seal for acceptance notices in use, for ever or for today alone. */
async function seal(form: 'electronic' | 'wet', validTo: string | null = null): Promise<string> {
  for (const { id, endedAt } of (await desk().call(listSeals, {})).rows) {
    if (endedAt === null) await desk().call(endSeal, { sealId: id, reason: '更换' })
  }
  const manager = { ...town.system, permissions: ['seal.seal.manage', 'org.unit.read'] }
  const { sealId } = await world.run(manager, false, (ctx) =>
    registerSeal(ctx, {
      ...{
        unitId: town.department.id,
        name: '苏仙卫生健康局',
        kind: 'acceptance',
        form,
        diameter: 42,
        keeperId,
      },
      ...{ papers: ['acceptance'], validFrom: '2026-01-01', validTo },
    }),
  )
  return sealId
}

async function issued() {
  const caseId = randomUUID()
  const { id } = await inTown((ctx) =>
    issuePaper(ctx, { template: 'acceptance', unit: town.department, caseId, data: acceptanceContent }),
  )
  const awaits = async () => (await inTown((ctx) => papersOf(ctx, caseId)))[0]?.awaitsSeal
  const unstamped = async () => (await inTown((ctx) => papersOf(ctx, caseId)))[0]?.awaitsStamp
  const steps = async () => (await desk().call(listPapers, {})).rows.find((row) => row.id === id)?.sealSteps
  const applicantReads = () => inTown((ctx) => readCasePaper(ctx, caseId, id, 'applicant'))
  return { paperId: id, awaits, unstamped, steps, applicantReads }
}

const openRequests = async () => (await desk().call(listRequests, { open: true })).rows

beforeEach(() => world.drain())

test('what no order covers is asked for when it is issued; approved, it is sealed', async () => {
  await seal('electronic')
  const { paperId, awaits } = await issued()
  expect(await openRequests()).toMatchObject([{ paperId, copies: 1, answer: 'open', form: 'electronic' }])
  await desk().call(answerSeal, { paperId, approve: true })
  expect(await awaits()).toBe(false)
  expect(await openRequests()).toEqual([])
  expect((await desk().call(listUses, {})).rows[0]).toMatchObject({ paperId, way: 'approved' })
})

test('refused with a reason it still waits, and can be asked for again, once at a time', async () => {
  const { paperId, awaits } = await issued()
  await expect(desk().call(answerSeal, { paperId, approve: false })).rejects.toMatchObject({
    code: 'kernel.invalid-input',
    fields: [{ field: 'remark' }],
  })
  await desk().call(answerSeal, { paperId, approve: false, remark: '文号有误' })
  expect(await awaits()).toBe(true)
  const again = { paperId, copies: 1, purpose: '更正后发出' }
  await desk().call(askSeal, again)
  await expect(desk().call(askSeal, again)).rejects.toMatchObject({ code: 'seal.already-asked' })
  const { rows } = await desk().call(listRequests, {})
  expect(rows.filter((row) => row.paperId === paperId).map(({ answer }) => answer)).toEqual([
    'open',
    'refused',
  ])
})

test('a seal of ink is pressed only in as many copies as were approved, by its keeper', async () => {
  await seal('wet')
  const { paperId } = await issued()
  const stamp = (copies: number) => keeper().call(stampPaper, { paperId, copies }, { upload: PHOTO })
  await expect(stamp(1)).rejects.toMatchObject({ code: 'paper.use-not-approved' })
  const approve = () => desk().call(answerSeal, { paperId, approve: true })
  await expect(approve()).rejects.toMatchObject({ code: 'paper.nothing-asked' })
  await desk().call(askSeal, { paperId, copies: 2, purpose: '发给申请人' })
  await approve()
  await expect(stamp(3)).rejects.toMatchObject({ code: 'paper.use-not-approved' })
  await stamp(2)
  expect((await desk().call(listUses, {})).rows[0]).toMatchObject({
    paperId,
    way: 'wet',
    copies: 2,
    usedBy: '易印',
  })
  await expect(approve()).rejects.toMatchObject({ code: 'paper.nothing-asked' })
})

test('a paper for a seal of ink has not gone out before it was stamped; then nothing more is offered', async () => {
  await seal('wet')
  const { paperId, unstamped, steps, applicantReads } = await issued()
  await world.drain()
  expect(await unstamped()).toBe(true)
  await expect(applicantReads()).rejects.toMatchObject({ code: 'paper.not-stamped' })
  expect(await steps()).toEqual(['ask'])
  await desk().call(askSeal, { paperId, copies: 1, purpose: '发给申请人' })
  expect(await steps()).toEqual(['answer'])
  await desk().call(answerSeal, { paperId, approve: true })
  expect(await steps()).toEqual(['ask', 'stamp'])
  await keeper().call(stampPaper, { paperId, copies: 1 }, { upload: PHOTO })
  expect(await steps()).toEqual([])
  expect(await unstamped()).toBe(false)
  expect((await applicantReads()).type).toBe('application/pdf')
  const again = { paperId, copies: 1, purpose: '再发' }
  await expect(desk().call(askSeal, again)).rejects.toMatchObject({ code: 'paper.nothing-to-ask' })
})

test('what came out before there was a seal of ink is owed no stamp', async () => {
  world.setNow('2026-03-02T00:00:00.000Z')
  for (const { id, endedAt } of (await desk().call(listSeals, {})).rows) {
    if (endedAt === null) await desk().call(endSeal, { sealId: id, reason: '更换' })
  }
  const { unstamped } = await issued()
  world.setNow('2026-03-02T01:00:00.000Z')
  await seal('wet')
  expect(await unstamped()).toBe(false)
})

test('a seal whose validity has passed is not used: what waits for it is refused until another is in use', async () => {
  await seal('electronic', '2026-03-02')
  const { paperId, awaits } = await issued()
  const approve = () => desk().call(answerSeal, { paperId, approve: true })
  world.setNow('2026-03-03T01:00:00.000Z')
  expect((await desk().call(listSeals, {})).rows[0]?.standing).toBe('expired')
  await expect(approve()).rejects.toMatchObject({ code: 'paper.no-seal-in-use' })
  expect(await awaits()).toBe(true)
  await seal('electronic')
  await approve()
  expect(await awaits()).toBe(false)
})

test('a seal that was ended and handed back seals nothing more, not even by its keeper', async () => {
  const sealId = await seal('wet')
  const { paperId } = await issued()
  await desk().call(askSeal, { paperId, copies: 1, purpose: '发给申请人' })
  await desk().call(endSeal, { sealId, reason: '磨损' })
  await expect(desk().call(answerSeal, { paperId, approve: true })).rejects.toMatchObject({
    code: 'paper.no-seal-in-use',
  })
  await desk().call(surrenderSeal, { sealId, to: '苏仙区公安分局' })
  const stamped = keeper().call(stampPaper, { paperId, copies: 1 }, { upload: PHOTO })
  await expect(stamped).rejects.toMatchObject({ code: 'paper.no-wet-seal' })
})

test('after a handover the new keeper stamps and the former one does not', async () => {
  const sealId = await seal('wet')
  const { paperId } = await issued()
  await desk().call(askSeal, { paperId, copies: 1, purpose: '发给申请人' })
  await desk().call(answerSeal, { paperId, approve: true })
  await desk().call(handSeal, { sealId, keeperId: successorId, reason: '轮岗' })
  const stamp = { paperId, copies: 1 }
  await expect(keeper().call(stampPaper, stamp, { upload: PHOTO })).rejects.toMatchObject({
    code: 'seal.not-keeper',
  })
  const successor = world.as({ ...staffOfTown(town, 'paper.paper.stamp'), personId: successorId })
  await successor.call(stampPaper, stamp, { upload: PHOTO })
  expect((await desk().call(listUses, { sealId })).rows).toMatchObject([{ paperId, way: 'wet' }])
})
