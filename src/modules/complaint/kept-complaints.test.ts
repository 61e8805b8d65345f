import { Value } from 'typebox/value'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#kernel/context'
import { countDue, destroyDue, RetentionPackSchema } from '#kernel/retention'
import { type County, makeCounty } from '#test/county'
import { createWorld, type World } from '#test/world'
import pack from '../../../data-packs/retention/rules.json' with { type: 'json' }
import { complaintContract } from './complaint.contract.ts'
import { findComplaint } from './complaint.store.ts'

const api = complaintContract.endpoints
const government = 'suxian'

let world: World
let county: County
beforeAll(async () => {
  world = await createWorld()
  county = await makeCounty(world)
})
afterAll(() => world.close())

const as = (actor: Actor) => world.as(actor)

const rule = Value.Parse(RetentionPackSchema, pack).find(({ record }) => record === 'complaint.texts')

test('what a complaint says goes when its time is over, with who asked; what is open stays', async () => {
  if (!rule) throw new Error('no rule for complaints')
  const me = await county.citizen(0)
  const [desk, unit] = [await county.staff('1007'), await county.staff('3604')]
  const complain = async () =>
    (
      await as(me).call(api.complain, {
        government,
        grounds: ['delay'],
        what: '窗口让我等了两小时',
        who: '3号窗口',
      })
    ).complaintId
  const [answered, open] = [await complain(), await complain()]
  const { unitId } = unit
  await as(desk).call(api.assignComplaint, { complaintId: answered, unitId, note: '请核实' })
  await as(unit).call(api.verifyComplaint, {
    complaintId: answered,
    finding: 'founded',
    text: '调取监控，属实',
  })
  await as(unit).call(api.callBack, { complaintId: answered, reached: true, text: '已致歉' })
  await as(unit).call(api.mendComplaint, { complaintId: answered, text: '增开窗口' })
  await as(unit).call(api.answerComplaint, { complaintId: answered, answer: '属实，已增开窗口。' })
  const count = async () => (await countDue(world.run, county.id, rule)).count
  expect(await count()).toBe(0)
  world.setNow(`${2026 + rule.length}-12-31T01:00:00.000Z`)
  expect(await count()).toBe(0)
  world.setNow(`${2027 + rule.length}-01-01T01:00:00.000Z`)
  expect(await count()).toBe(1)
  expect(await destroyDue(world.run, county.id, rule, () => undefined)).toBe(1)
  expect(await count()).toBe(0)
  const { rows } = await as(await county.staff('1008')).call(api.listComplaints, {})
  expect(rows.map(({ id }) => id).sort()).toEqual([answered, open].sort())
  const seen = await as(await county.staff('1008')).call(api.readComplaint, { complaintId: answered })
  expect(seen).toMatchObject({
    state: 'answered',
    finding: 'founded',
    name: null,
    what: null,
    who: null,
    answer: null,
  })
  expect(seen.steps.map(({ text }) => text)).toEqual(['', '', '', ''])
  const left = await world.run(county.system, true, (ctx) => findComplaint(ctx, open))
  expect(left).toMatchObject({ accountId: me.accountId, what: expect.any(String), destroyedAt: null })
})
