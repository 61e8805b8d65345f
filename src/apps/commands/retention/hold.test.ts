import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { approvalContract } from '#contracts/approval'
import type { SystemActor } from '#kernel/context'
import { readActs } from '#kernel/ledger'
import { countDue, destroyDue } from '#kernel/retention'
import { destroyPersonalValues } from '#modules/casework'
import { type County, makeCounty, samplePdf } from '#test/county'
import { rowsAsAdmin } from '#test/database'
import { createWorld, type World } from '#test/world'
import { readRetentionRules } from '../../due-records.ts'
import { DATA_PACKS } from '../../install.ts'
import { exitCodes } from '../command.ts'
import { runCommandLine } from '../run.ts'
import { type HoldPlace, hold, holdsOf, letGo } from './hold.ts'

const api = approvalContract.endpoints
const FIVE_YEARS_ON = '2031-03-05T01:00:00.000Z'

/** 公共场所卫生许可. */
const ITEM = '000123501000'

let world: World
let county: County
let place: HoldPlace
let caseId = ''
let number = ''
/** A case that its applicant withdrew. */
async function withdrawnCase(): Promise<string> {
  const me = world.as(await county.citizen(0))
  const { slug: government } = county
  const { draftId } = await me.call(api.startDraft, { government, itemCode: ITEM })
  await me.call(api.saveDraft, { government, draftId, matter: '理发店卫生许可', address: '飞天山路 38 号' })
  for (const seq of [1, 3, 5])
    await me.call(api.addDraftMaterial, { government, draftId, seq }, { upload: await samplePdf() })
  const { caseId: id } = await me.call(api.submitApplication, { government, draftId })
  await me.call(api.withdrawMatter, { government, caseId: id, reason: '不办了' })
  await world.drain()
  return id
}

beforeAll(async () => {
  world = await createWorld()
  county = await makeCounty(world)
  caseId = await withdrawnCase()
  const rows = await rowsAsAdmin(world.adminUrl, 'select number from casework."case"')
  number = String(rows[0]?.number)
  place = { platform: world.composition.platform, governmentId: county.id }
})
beforeEach(() => {
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => world.close())

const withdrawn = async () => {
  const found = (await readRetentionRules(DATA_PACKS)).find(({ id }) => id === 'RETENTION.PERMIT_WITHDRAWN')
  if (!found) throw new Error('no rule')
  return found
}
const due = async () => (await countDue(world.run, county.id, await withdrawn())).count
const destroy = async () => destroyDue(world.run, county.id, await withdrawn(), () => undefined)
const system = (): SystemActor => ({
  kind: 'system',
  name: 'test',
  governmentId: county.id,
  permissions: [],
})
const reason = '当事人提起行政诉讼'

it('keeps a case under dispute from being destroyed, by rule or request, until its day is over', async () => {
  await expect(hold(place, { number, by: '1008', reason, until: '2026-03-01' })).rejects.toMatchObject({
    code: 'kernel.hold-past',
  })
  await hold(place, { number, by: '1008', reason, until: '2031-12-31' })
  expect(await holdsOf(place)).toMatchObject([{ label: number, reason, until: '2031-12-31' }])
  world.setNow(FIVE_YEARS_ON)
  expect([await due(), await destroy()]).toEqual([0, 0])
  const asked = world.run(system(), false, (ctx) =>
    destroyPersonalValues(ctx, caseId, { ground: 'request', basis: 'PRIVACY' }),
  )
  await expect(asked).rejects.toMatchObject({ code: 'kernel.record-held' })
  world.setNow('2032-01-01T01:00:00.000Z')
  expect(await due()).toBe(1)
  expect(await holdsOf(place)).toEqual([])
})

it('lets a case go before its day; both are acts that hold no reason, and the reason lies sealed', async () => {
  await hold(place, { number, by: '1008', reason, until: '2040-01-01' })
  expect(await due()).toBe(0)
  await letGo(place, { number, by: '1008', reason: '诉讼已撤回' })
  expect(await due()).toBe(1)
  await expect(letGo(place, { number, by: '1008', reason })).rejects.toMatchObject({ code: 'hold.not-held' })
  const stream = `${county.id}/2032-01-01`
  const acts = await world.run(system(), true, (ctx) => readActs(ctx.tx, county.id, stream))
  expect(acts.map(({ type, body }) => [type, (body as { subject: string }).subject])).toEqual([
    ['retention.hold-placed@1', caseId],
    ['retention.hold-lifted@1', caseId],
  ])
  expect(JSON.stringify(acts)).not.toMatch(/诉讼/)
  const rows = await rowsAsAdmin(
    world.adminUrl,
    'select reason_sealed, lift_reason_sealed from retention.hold',
  )
  expect(JSON.stringify(rows)).not.toMatch(/诉讼/)
  expect(await destroy()).toBe(1)
})

it('knows the case and the member of staff, and wants all that belongs to a hold', async () => {
  await expect(hold(place, { number: 'X', by: '1008', reason, until: '2040-01-01' })).rejects.toMatchObject({
    code: 'hold.unknown-case',
  })
  await expect(hold(place, { number, by: '9999', reason, until: '2040-01-01' })).rejects.toThrow('9999')
  for (const words of [
    ['--case', number],
    ['--lift'],
    ['--lift', '--case', number, '--by', '1008'],
    ['--case', number, '--by', '1008', '--until', 'soon'],
  ])
    expect(await runCommandLine(['hold', ...words])).toBe(exitCodes.usage)
})
