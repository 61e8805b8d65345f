import { afterAll, beforeAll, expect, test } from 'vitest'
import { approvalContract } from '#contracts/approval'
import { caseworkContract } from '#contracts/casework'
import { deskContract } from '#contracts/desk'
import type { StaffActor } from '#kernel/context'
import { newId } from '#kernel/ids'
import { type County, makeCounty, samplePdf } from '#test/county'
import { createWorld, type World } from '#test/world'

const { readHome, listViews, saveView, dropView, find, findByParty } = deskContract.endpoints
const api = approvalContract.endpoints
/** 公共场所卫生许可. */
const ITEM = '000123501000'
const LIST = 'casework.tasks'

let world: World
let county: County
let clerk: StaffActor
let submitted: { caseId: string; number: string; queryCode: string }
beforeAll(async () => {
  world = await createWorld()
  county = await makeCounty(world)
  clerk = await county.staff('1001')
  const me = world.as(await county.citizen(0))
  const { slug: government } = county
  const { draftId } = await me.call(api.startDraft, { government, itemCode: ITEM })
  await me.call(api.saveDraft, { government, draftId, matter: '理发店卫生许可', address: '飞天山路 38 号' })
  for (const seq of [1, 3, 5])
    await me.call(api.addDraftMaterial, { government, draftId, seq }, { upload: await samplePdf() })
  submitted = await me.call(api.submitApplication, { government, draftId })
})
afterAll(() => world.close())

const countsOf = async (actor: StaffActor): Promise<Record<string, number>> => {
  const { figures } = await world.as(actor).call(readHome, {})
  return Object.fromEntries(figures.map(({ name, count }) => [name, count]))
}

test('home counts what waits, and of nothing that its reader may not see', async () => {
  const { 'casework.open': open = 0, 'casework.mine': mine } = await countsOf(clerk)
  expect(open).toBe(1)
  expect(mine).toBe(0)
  expect(await countsOf({ ...clerk, grants: [] })).toEqual({
    'casework.readings': 0,
    'message.unread': 0,
    'message.since-yesterday': 0,
  })
  expect(await countsOf({ ...clerk, grants: [], withheld: 'second-factor' })).toEqual({})
})

test('each figure of the tray is the number of rows of the tray narrowed so', async () => {
  const counts = await countsOf(clerk)
  const { listTasks } = caseworkContract.endpoints
  const total = async (query: object) => (await world.as(clerk).call(listTasks, query)).total
  expect(await total({ due: 'late' })).toBe(counts['casework.late'])
  expect(await total({ due: 'near' })).toBe(counts['casework.near'])
  expect(await total({ view: 'open', order: 'newest' })).toBe(counts['casework.open'])
  expect(await total({ unitId: newId() })).toBe(0)
})

test('a text finds cases by number, subject and query code, colleagues and items; never what may not be opened', async () => {
  const found = async (actor: StaffActor, text: string) =>
    (await world.as(actor).call(find, { text })).map(({ kind, id }) => `${kind} ${id}`)
  const here = `case ${submitted.caseId}`
  for (const text of [
    submitted.number,
    submitted.number.slice(6),
    submitted.queryCode.toLowerCase(),
    '卫生许可',
  ])
    expect(await found(clerk, text)).toContain(here)
  expect((await found(clerk, '卫生许可')).some((one) => one.startsWith('item '))).toBe(true)
  expect(await found({ ...clerk, grants: [] }, submitted.number)).toEqual([])
  const stranger = { ...clerk, unitId: newId(), unitPath: 'nowhere' }
  const reading = { permission: 'casework.case.read', scope: 'unit' } as const
  expect(await found({ ...stranger, grants: [reading] }, submitted.queryCode)).toEqual([])
})

test('a whole identity number finds the cases of its holder, half of one finds nobody', async () => {
  const { idNumber = '' } = county.citizens[0] ?? {}
  const finds = await world.as(clerk).call(findByParty, { idNumber })
  expect(finds.map(({ id }) => id)).toEqual([submitted.caseId])
  expect(JSON.stringify(finds)).not.toContain(idNumber)
  expect(await world.as({ ...clerk, grants: [] }).call(findByParty, { idNumber })).toEqual([])
  await expect(world.as(clerk).call(findByParty, { idNumber: idNumber.slice(0, 10) })).rejects.toThrow()
})

test('views are kept under a name, replaced by it, shared with the unit and dropped by who made them', async () => {
  const mine = world.as(clerk)
  const { id } = await mine.call(saveView, {
    list: LIST,
    name: '快到期的',
    query: { due: 'near' },
    shared: true,
  })
  await mine.call(saveView, { list: LIST, name: '快到期的', query: { due: 'late' }, shared: true })
  expect(await mine.call(listViews, { list: LIST })).toEqual([
    { id, name: '快到期的', query: { due: 'late' }, shared: true, mine: true, by: '' },
  ])
  const colleague: StaffActor = { ...clerk, personId: county.personId('1002') }
  const [shared] = await world.as(colleague).call(listViews, { list: LIST })
  expect(shared).toMatchObject({ id, mine: false })
  expect(shared?.by).not.toBe('')
  const elsewhere: StaffActor = { ...colleague, unitId: newId() }
  expect(await world.as(elsewhere).call(listViews, { list: LIST })).toEqual([])
  await expect(world.as(colleague).call(dropView, { viewId: id })).rejects.toMatchObject({
    code: 'kernel.not-found',
  })
  await mine.call(dropView, { viewId: id })
  expect(await mine.call(listViews, { list: LIST })).toEqual([])
})

test('nobody keeps more than thirty views of one list, but replaces those that he has', async () => {
  const colleague: StaffActor = { ...clerk, personId: county.personId('1003') }
  const me = world.as(colleague)
  const keep = (name: string) => me.call(saveView, { list: LIST, name, query: {}, shared: false })
  for (let n = 0; n < 30; n++) await keep(`视图 ${n}`)
  await expect(keep('多出的')).rejects.toMatchObject({ code: 'desk.too-many-views' })
  await keep('视图 0')
})
