import { afterAll, beforeAll, expect, it } from 'vitest'
import { legaltimeContract } from '#contracts/legaltime'
import { type County, makeCounty } from '#test/county'
import { rowsAsAdmin } from '#test/database'
import { type Client, createWorld, START, type World } from '#test/world'
import { privacyContract } from './privacy.contract.ts'

const { askRequest, readOwnRequest } = privacyContract.endpoints
const { readRule, proposeRule, readProposal, confirmRule } = legaltimeContract.endpoints

let world: World
let county: County
let me: Client
beforeAll(async () => {
  world = await createWorld()
  county = await makeCounty(world)
  me = world.as(await county.citizen(0))
  world.setNow(START)
  await world.drain()
})
afterAll(() => world.close())

const ask = () =>
  me.call(askRequest, { government: county.slug, kind: 'explanation', what: '请说明怎样使用了我的信息' })
const read = (requestId: string) => me.call(readOwnRequest, { government: county.slug, requestId })
const told = () =>
  rowsAsAdmin<{ params: { before: string; due: string } }>(
    world.adminUrl,
    `select params from message.message where template = 'data-request-redated'`,
  )

async function confirm(length: number, openCases: 'keep' | 'move'): Promise<number> {
  const officer = world.as(await county.staff('1007'))
  const { versions } = await officer.call(readRule, { rule: 'PRIVACY.ANSWER' })
  const newest = versions[0]?.rule
  if (!newest) throw new Error('no rule')
  const { format: _format, id: _id, version: _version, ...said } = newest
  const draft = { ...said, length }
  const { id } = await officer.call(proposeRule, { rule: 'PRIVACY.ANSWER', draft, openCases, reason: '试验' })
  const { touched } = await officer.call(readProposal, { proposalId: id })
  await officer.call(confirmRule, { proposalId: id })
  await world.drain()
  return touched.total
}

it('a request keeps the version of the rule that it pins, unless the new one moves open ones', async () => {
  const { requestId, dueOn, number } = await ask()
  expect(dueOn).toBe('2026-04-01')
  expect(await confirm(20, 'keep')).toBe(1)
  expect((await read(requestId)).why).toMatchObject({
    dueOn,
    recounted: null,
    rule: { version: 2, length: 30 },
  })
  expect((await ask()).dueOn).toBe('2026-03-22')
  expect(await told()).toEqual([])
  expect(await confirm(15, 'move')).toBe(2)
  expect((await read(requestId)).why).toMatchObject({
    ...{ number, dueOn: '2026-03-17', recounted: null, rule: { version: 4, length: 15 } },
  })
  const messages = await told()
  expect(messages.map(({ params }) => [params.before, params.due])).toEqual(
    expect.arrayContaining([
      ['2026-04-01', '2026-03-17'],
      ['2026-03-22', '2026-03-17'],
    ]),
  )
  expect(messages).toHaveLength(2)
})
