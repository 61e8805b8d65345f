import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { approvalContract } from '#contracts/approval'
import type { SystemActor } from '#kernel/context'
import { readActs } from '#kernel/ledger'
import { countDue, destroyDue } from '#kernel/retention'
import { destroyPersonalValues } from '#modules/casework'
import { rowsAsAdmin } from '#test/database'
import { type Hall, makeHall } from '../../../modules/approval/approval.fixtures.ts'
import { readRetentionRules } from '../../due-records.ts'
import { DATA_PACKS } from '../../install.ts'
import { exitCodes } from '../command.ts'
import { runCommandLine } from '../run.ts'
import { type HoldPlace, hold, holdsOf, letGo } from './hold.ts'

const FIVE_YEARS_ON = '2031-03-05T01:00:00.000Z'

let hall: Hall
let place: HoldPlace
let caseId = ''
let number = ''
beforeAll(async () => {
  hall = await makeHall()
  caseId = (await hall.apply()).caseId
  const me = await hall.hall(0)
  await me.call(approvalContract.endpoints.withdrawMatter, { government: 'suxian', caseId, reason: '不办了' })
  await hall.world.drain()
  const rows = await rowsAsAdmin(hall.world.adminUrl, 'select number from casework."case"')
  number = String(rows[0]?.number)
  place = { platform: hall.world.composition.platform, governmentId: hall.county.id }
})
beforeEach(() => {
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => hall.world.close())

const withdrawn = async () => {
  const found = (await readRetentionRules(DATA_PACKS)).find(({ id }) => id === 'RETENTION.PERMIT_WITHDRAWN')
  if (!found) throw new Error('no rule')
  return found
}
const due = async () => (await countDue(hall.world.run, hall.county.id, await withdrawn())).count
const destroy = async () => destroyDue(hall.world.run, hall.county.id, await withdrawn(), () => undefined)
const system = (): SystemActor => ({
  kind: 'system',
  name: 'test',
  governmentId: hall.county.id,
  permissions: [],
})
const reason = '当事人提起行政诉讼'

it('keeps a case under dispute from being destroyed, by rule or request, until its day is over', async () => {
  await expect(hold(place, { number, by: '1008', reason, until: '2026-03-01' })).rejects.toMatchObject({
    code: 'kernel.hold-past',
  })
  await hold(place, { number, by: '1008', reason, until: '2031-12-31' })
  expect(await holdsOf(place)).toMatchObject([{ label: number, reason, until: '2031-12-31' }])
  hall.world.setNow(FIVE_YEARS_ON)
  expect([await due(), await destroy()]).toEqual([0, 0])
  const asked = hall.world.run(system(), false, (ctx) =>
    destroyPersonalValues(ctx, caseId, { ground: 'request', basis: 'PRIVACY' }),
  )
  await expect(asked).rejects.toMatchObject({ code: 'kernel.record-held' })
  hall.world.setNow('2032-01-01T01:00:00.000Z')
  expect(await due()).toBe(1)
  expect(await holdsOf(place)).toEqual([])
})

it('lets a case go before its day; both are acts that hold no reason, and the reason lies sealed', async () => {
  await hold(place, { number, by: '1008', reason, until: '2040-01-01' })
  expect(await due()).toBe(0)
  await letGo(place, { number, by: '1008' })
  expect(await due()).toBe(1)
  await expect(letGo(place, { number, by: '1008' })).rejects.toMatchObject({ code: 'kernel.not-found' })
  const stream = `${hall.county.id}/2032-01-01`
  const acts = await hall.world.run(system(), true, (ctx) => readActs(ctx.tx, hall.county.id, stream))
  expect(acts.map(({ type, body }) => [type, (body as { subject: string }).subject])).toEqual([
    ['retention.hold-placed@1', caseId],
    ['retention.hold-lifted@1', caseId],
  ])
  expect(JSON.stringify(acts)).not.toContain(reason)
  const rows = await rowsAsAdmin(hall.world.adminUrl, 'select reason_sealed from retention.hold')
  expect(JSON.stringify(rows)).not.toContain(reason)
  expect(await destroy()).toBe(1)
})

it('knows the case and the member of staff, and wants all that belongs to a hold', async () => {
  await expect(hold(place, { number: 'X', by: '1008', reason, until: '2040-01-01' })).rejects.toThrow('X')
  await expect(hold(place, { number, by: '9999', reason, until: '2040-01-01' })).rejects.toThrow('9999')
  for (const words of [['--case', number], ['--lift'], ['--case', number, '--by', '1008', '--until', 'soon']])
    expect(await runCommandLine(['hold', ...words])).toBe(exitCodes.usage)
})
