import { afterAll, beforeAll, expect, it } from 'vitest'
import { approvalContract } from '#contracts/approval'
import { holdContract } from '#contracts/hold'
import type { Ctx, StaffActor, SystemActor } from '#kernel/context'
import { readActs } from '#kernel/ledger'
import { destroyDueRecords, manageHolds } from '#kernel/retention'
import { destroyPersonalValues } from '#modules/casework'
import { type County, makeCounty, samplePdf } from '#test/county'
import { createWorld, type World } from '#test/world'
import { holdCase } from './case-hold.ts'

const api = approvalContract.endpoints
const { listHolds, placeHold, liftHold } = holdContract.endpoints
/** 公共场所卫生许可. */
const ITEM = '000123501000'

let world: World
let county: County
let admin: StaffActor
beforeAll(async () => {
  world = await createWorld()
  county = await makeCounty(world)
  admin = await county.staff('1007')
})
afterAll(() => world.close())

/** A case that its applicant withdrew. */
async function withdrawnCase(): Promise<{ caseId: string; number: string }> {
  const me = world.as(await county.citizen(0))
  const { slug: government } = county
  const { draftId } = await me.call(api.startDraft, { government, itemCode: ITEM })
  await me.call(api.saveDraft, { government, draftId, matter: '理发店卫生许可', address: '飞天山路 38 号' })
  for (const seq of [1, 3, 5])
    await me.call(api.addDraftMaterial, { government, draftId, seq }, { upload: await samplePdf() })
  const { caseId } = await me.call(api.submitApplication, { government, draftId })
  await me.call(api.withdrawMatter, { government, caseId, reason: '不办了' })
  await world.drain()
  const { number } = await me.call(api.readMatter, { government, caseId })
  return { caseId, number }
}

const system = (...permissions: string[]): SystemActor => ({
  ...{ kind: 'system', name: 'test', governmentId: county.id, permissions },
})
const destroy = (ctx: Ctx, caseId: string) =>
  destroyPersonalValues(ctx, caseId, { ground: 'request', basis: 'PRIVACY' })
const hold = (ctx: Ctx, number: string) =>
  holdCase(ctx, { number, reason: '行政诉讼', until: '2027-12-31', personId: admin.personId })

/** A door that stays shut until it is opened. */
function door() {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { shut: promise, open: resolve }
}

it('a case is held with a reason, listed, and let go with a reason; both are acts', async () => {
  const { caseId, number } = await withdrawnCase()
  const as = world.as(admin)
  await as.call(placeHold, { number, reason: '当事人提起行政诉讼', until: '2027-12-31' })
  const { rows } = await as.call(listHolds, {})
  expect(rows).toMatchObject([
    {
      caseId,
      number,
      reason: '当事人提起行政诉讼',
      until: '2027-12-31',
      placedAt: world.now().toISOString(),
    },
  ])
  expect(rows[0]?.person).not.toBe('')
  await as.call(liftHold, { number, reason: '诉讼已撤回' })
  expect((await as.call(listHolds, {})).rows).toEqual([])
  await expect(as.call(liftHold, { number, reason: '诉讼已撤回' })).rejects.toMatchObject({
    code: 'hold.not-held',
  })
  const acts = await world.run(system(), true, (ctx) =>
    readActs(ctx.tx, county.id, `${county.id}/2026-03-02`),
  )
  const types = acts.map(({ type }) => type).filter((type) => type.startsWith('retention.'))
  expect(types).toEqual(['retention.hold-placed@1', 'retention.hold-lifted@1'])
  expect(JSON.stringify(acts)).not.toMatch(/诉讼/)
})

it('an unknown number, a past day and who may not hold are refused', async () => {
  const { number } = await withdrawnCase()
  const words = { reason: '复议', until: '2027-12-31' }
  await expect(world.as(admin).call(placeHold, { ...words, number: 'X' })).rejects.toMatchObject({
    ...{ code: 'hold.unknown-case', fields: [{ field: 'number', code: 'hold.unknown-case' }] },
  })
  const past = { ...words, number, until: '2026-03-01' }
  await expect(world.as(admin).call(placeHold, past)).rejects.toMatchObject({ code: 'kernel.hold-past' })
  const clerk = await county.staff('1001')
  await expect(world.as(clerk).call(placeHold, { ...words, number })).rejects.toMatchObject({ status: 403 })
})

it('a hold that comes while the case is being destroyed waits, and says that nothing is left', async () => {
  const { caseId, number } = await withdrawnCase()
  const [destroyed, finish] = [door(), door()]
  const destroying = world.run(system(destroyDueRecords), false, async (ctx) => {
    await destroy(ctx, caseId)
    destroyed.open()
    await finish.shut
  })
  await destroyed.shut
  let settled = false
  const holding = world
    .run(system(manageHolds), false, (ctx) => hold(ctx, number))
    .finally(() => {
      settled = true
    })
  const refused = expect(holding).rejects.toMatchObject({ code: 'kernel.nothing-to-hold', status: 409 })
  await new Promise((later) => setTimeout(later, 200))
  expect(settled).toBe(false)
  finish.open()
  await destroying
  await refused
})

it('a destruction that comes while the case is being held waits, and is refused', async () => {
  const { caseId, number } = await withdrawnCase()
  const [held, finish] = [door(), door()]
  const holding = world.run(system(manageHolds), false, async (ctx) => {
    await hold(ctx, number)
    held.open()
    await finish.shut
  })
  await held.shut
  const destroying = world.run(system(destroyDueRecords), false, (ctx) => destroy(ctx, caseId))
  const refused = expect(destroying).rejects.toMatchObject({ code: 'kernel.record-held' })
  finish.open()
  await holding
  await refused
})

it('a destruction that is rolled back leaves the hold', async () => {
  const { caseId, number } = await withdrawnCase()
  const [destroyed, fail] = [door(), door()]
  const destroying = world
    .run(system(destroyDueRecords), false, async (ctx) => {
      await destroy(ctx, caseId)
      destroyed.open()
      await fail.shut
      throw new Error('the power failed')
    })
    .catch((error: Error) => error.message)
  await destroyed.shut
  const holding = world.run(system(manageHolds), false, (ctx) => hold(ctx, number))
  fail.open()
  expect(await destroying).toBe('the power failed')
  await holding
  const again = world.run(system(destroyDueRecords), false, (ctx) => destroy(ctx, caseId))
  await expect(again).rejects.toMatchObject({ code: 'kernel.record-held' })
})
