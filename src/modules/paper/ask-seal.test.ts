import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { paperContract } from '#contracts/paper'
import { sealContract } from '#contracts/seal'
import type { Ctx } from '#kernel/context'
import { createPerson } from '#modules/org'
import { registerSeal } from '#modules/seal'
import { staffOfTown, type Town, twoTowns } from '#test/towns'
import { createWorld, type World } from '#test/world'
import { papersOf } from './case-papers.ts'
import { issuePaper } from './issue-paper.ts'
import { acceptanceContent } from './paper.fixtures.ts'
import { closeTypesetter } from './typeset-paper.ts'

const { askSeal, answerSeal, stampPaper } = paperContract.endpoints
const { endSeal, listRequests, listSeals, listUses } = sealContract.endpoints
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
beforeAll(async () => {
  world = await createWorld()
  town = (await twoTowns(world)).suxian
  const hiring = {
    ...town.system,
    permissions: ['org.person.manage', 'org.unit.read', 'org.appointment.manage'],
  }
  const person = {
    ...{ employeeNo: '9003', name: '易印', unitId: town.department.id, title: '印章保管人' },
    ...{ roles: [], fromDay: '2026-01-01' },
  }
  keeperId = (await world.run(hiring, false, (ctx) => createPerson(ctx, person))).id
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
      'paper.paper.seal',
      'paper.paper.print',
      'paper.paper.stamp',
    ),
  )
const keeper = () => world.as({ ...staffOfTown(town, 'paper.paper.stamp'), personId: keeperId })
const inTown = <T>(work: (ctx: Ctx) => Promise<T>) => world.run(town.system, false, work)

/** Puts one seal for acceptance notices in use. */
async function seal(form: 'electronic' | 'wet'): Promise<void> {
  for (const { id, endedAt } of (await desk().call(listSeals, {})).rows) {
    if (endedAt === null) await desk().call(endSeal, { sealId: id, reason: '更换' })
  }
  const manager = { ...town.system, permissions: ['seal.seal.manage', 'org.unit.read'] }
  await world.run(manager, false, (ctx) =>
    registerSeal(ctx, {
      ...{
        unitId: town.department.id,
        name: '苏仙卫生健康局',
        kind: 'acceptance',
        form,
        diameter: 42,
        keeperId,
      },
      ...{ papers: ['acceptance'], validFrom: '2026-01-01', validTo: null },
    }),
  )
}

async function issued() {
  const caseId = randomUUID()
  const { id } = await inTown((ctx) =>
    issuePaper(ctx, { template: 'acceptance', unit: town.department, caseId, data: acceptanceContent }),
  )
  const awaits = async () => (await inTown((ctx) => papersOf(ctx, caseId)))[0]?.awaitsSeal
  return { paperId: id, awaits }
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
  await desk().call(askSeal, { paperId, copies: 2, purpose: '发给申请人' })
  await desk().call(answerSeal, { paperId, approve: true })
  await expect(stamp(3)).rejects.toMatchObject({ code: 'paper.use-not-approved' })
  await stamp(2)
  expect((await desk().call(listUses, {})).rows[0]).toMatchObject({
    paperId,
    way: 'wet',
    copies: 2,
    usedBy: '易印',
  })
})

test('where the unit has no seal there is nothing to ask for', async () => {
  await seal('electronic')
  for (const { id, endedAt } of (await desk().call(listSeals, {})).rows) {
    if (endedAt === null) await desk().call(endSeal, { sealId: id, reason: '停用' })
  }
  const { paperId } = await issued()
  const asking = desk().call(askSeal, { paperId, copies: 1, purpose: '发出' })
  await expect(asking).rejects.toMatchObject({ code: 'paper.nothing-to-ask' })
})
