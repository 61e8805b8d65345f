import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PUBLIC, type StaffActor } from '#kernel/context'
import { staffOfTown, type Town, twoTowns } from '#test/towns'
import { createWorld, type World } from '#test/world'
import { catalogueEndpoints } from './catalogue.contract.ts'
import { importItems } from './import-items.ts'
import { itemContract } from './item.contract.ts'
import { sampleFacts } from './item.fixtures.ts'
import { makeSuxian, staffIn } from './suxian.fixtures.ts'

const { endpoints } = itemContract
const ALL = ['item.item.read', 'item.item.edit', 'item.item.publish']
const listed = (unitId: string) => sampleFacts(unitId, { materialsListed: false })

let world: World
let towns: { suxian: Town; xiangshan: Town }
let itemId: string
let versionId: string
beforeAll(async () => {
  world = await createWorld()
  towns = await twoTowns(world)
  const made = await world.as(staffOfTown(towns.suxian, ...ALL)).call(endpoints.createItem, {
    code: '000123501000',
    facts: listed(towns.suxian.department.id),
    materials: [],
  })
  ;({ itemId, versionId } = made)
})
afterAll(() => world.close())

const code = (work: Promise<unknown>) =>
  work.then(
    () => 'ok',
    (error: { code?: string }) => error.code,
  )

/** Every endpoint of the staff that names the item or its version. */
const acts = (of: { itemId: string; versionId: string }) => ({
  readItem: (as: StaffActor) => world.as(as).call(endpoints.readItem, { itemId: of.itemId }),
  readVersion: (as: StaffActor) => world.as(as).call(endpoints.readVersion, { versionId: of.versionId }),
  startDraft: (as: StaffActor) => world.as(as).call(endpoints.startDraft, { itemId: of.itemId }),
  submit: (as: StaffActor) => world.as(as).call(endpoints.submitVersion, { versionId: of.versionId }),
  return: (as: StaffActor) => world.as(as).call(endpoints.returnVersion, { versionId: of.versionId }),
  examine: (as: StaffActor) => world.as(as).call(endpoints.examineVersion, { versionId: of.versionId }),
  enforce: (as: StaffActor) => world.as(as).call(endpoints.enforceVersion, { versionId: of.versionId }),
  retire: (as: StaffActor) => world.as(as).call(endpoints.retireItem, { itemId: of.itemId, reason: '试' }),
})

test('the public reaches none of the staff’s endpoints', async () => {
  for (const endpoint of Object.values(catalogueEndpoints)) {
    expect(await code(world.as(PUBLIC).call(endpoint, {} as never))).toBe('kernel.unauthenticated')
  }
})

test('behind the wall, another government’s item is not there', async () => {
  const stranger = staffOfTown(towns.xiangshan, ...ALL)
  for (const act of Object.values(acts({ itemId, versionId })))
    expect(await code(act(stranger))).toBe('kernel.not-found')
  expect((await world.as(stranger).call(endpoints.listItems, {})).total).toBe(0)
  const foreign = { code: '000123501001', facts: listed(towns.suxian.department.id), materials: [] }
  expect(await code(world.as(stranger).call(endpoints.createItem, foreign))).toBe('item.unit-unknown')
})

test('whoever lacks the permission for the unit is refused, whatever else he holds', async () => {
  const needs = {
    submit: 'item.item.edit',
    examine: 'item.item.publish',
    enforce: 'item.item.publish',
  } as const
  const held = fc.record({
    permissions: fc.subarray(ALL),
    scope: fc.constantFrom('own' as const, 'unit' as const, 'subtree' as const, 'government' as const),
    elsewhere: fc.boolean(),
    act: fc.constantFrom(...(Object.keys(needs) as (keyof typeof needs)[])),
  })
  const property = fc.asyncProperty(held, async ({ permissions, scope, elsewhere, act }) => {
    const { department } = towns.suxian
    const away = { ...department, id: towns.xiangshan.department.id, path: towns.xiangshan.department.path }
    const actor = staffIn(towns.suxian.id, elsewhere ? away : department, scope, ...permissions)
    const reached = scope === 'government' || (scope !== 'own' && !elsewhere)
    const outcome = await code(acts({ itemId, versionId })[act](actor))
    if (!permissions.includes(needs[act])) expect(outcome).toBe('kernel.forbidden')
    else if (!reached) expect(outcome).toBe('kernel.not-found')
    else
      expect(['ok', 'item.not-submittable', 'item.not-examinable', 'item.not-enforceable']).toContain(outcome)
  })
  await fc.assert(property, { numRuns: 40 })
})

test('an editor of one unit cannot hand an item to another, nor import for all', async () => {
  const other = await createWorld()
  try {
    const suxian = await makeSuxian(other)
    const [own, foreign] = [await suxian.unit('SX-WJJ'), await suxian.unit('SX-GAJ')]
    const editor = other.as(staffIn(suxian.id, own, 'unit', ...ALL))
    const item = (unitId: string) => ({ code: '000123501000', facts: listed(unitId), materials: [] })
    expect(await code(editor.call(endpoints.createItem, item(foreign.id)))).toBe('kernel.not-found')
    const made = await editor.call(endpoints.createItem, item(own.id))
    const moved = { versionId: made.versionId, edition: 1, facts: listed(foreign.id), materials: [] }
    expect(await code(editor.call(endpoints.editDraft, moved))).toBe('kernel.not-found')
    const csv = { itemsCsv: 'x\n', materialsCsv: 'x\n', dryRun: true }
    const importAs = (actor: StaffActor, publish: boolean) =>
      other.run(suxian.system, true, (ctx) => importItems({ ...ctx, actor }, { ...csv, publish }))
    const edits = ['item.item.read', 'item.item.edit'] as const
    expect(await code(importAs(staffIn(suxian.id, own, 'unit', ...ALL), false))).toBe('kernel.not-found')
    const whole = staffIn(suxian.id, own, 'government', ...edits)
    expect(await code(importAs(whole, true))).toBe('kernel.forbidden')
    expect((await importAs(whole, false)).refused.length).toBeGreaterThan(0)
  } finally {
    await other.close()
  }
})
