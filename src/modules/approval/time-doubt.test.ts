import { afterAll, beforeAll, expect, it } from 'vitest'
import { caseworkContract } from '#contracts/casework'
import { operationsContract } from '#contracts/operations'
import { rowsAsAdmin } from '#test/database'
import { START } from '#test/world'
import { type Hall, makeHall, refused } from './approval.fixtures.ts'

const { listUnconfirmed, confirmTimes } = caseworkContract.endpoints
const { listTimeDoubts } = operationsContract.endpoints
const DAY = 86_400_000
const NOW = new Date(START).getTime()

let hall: Hall
/** Milliseconds that have really passed since the beginning. */
let passed = 0
/** The machine's clock: what really passed, and by how much it is wrong. */
const clockIs = (wrongMs: number) => hall.world.setNow(new Date(NOW + passed + wrongMs).toISOString())

beforeAll(async () => {
  hall = await makeHall({ timeSources: { monotonic: () => passed } })
})
afterAll(() => hall.world.close())

const check = () => hall.world.composition.timekeeper.check()
const head = async () => hall.world.as(await hall.county.staff('1007'))
const actsOf = (caseId: string) =>
  rowsAsAdmin<{ type: string; doubt: string | null }>(
    hall.world.adminUrl,
    `select type, body ->> 'timeDoubt' as doubt from ledger.act where stream = '${caseId}' order by n`,
  )

it.each([
  ['set forward by a day', DAY],
  ['set back by a day', -DAY],
])(
  'a clock that is %s: receiving goes on, marked; dated acts wait until a person has confirmed',
  async (_, wrong) => {
    clockIs(0)
    await check()
    const before = await hall.apply(0, '钟拨动以前')
    await hall.world.drain()
    passed += 60_000
    clockIs(wrong)
    await check()
    const during = await hall.apply(1, '钟拨动以后')
    expect((await actsOf(during.caseId)).map(({ doubt }) => doubt !== null)).toEqual([true])
    expect(await refused(hall.go(before.caseId, 'accept'))).toBe('casework.time-in-doubt')
    passed += 8 * DAY
    clockIs(wrong)
    await check()
    expect(await hall.world.fire()).toBe(0)

    clockIs(0)
    await check()
    expect((await hall.view(during.caseId)).acts[0]?.facts).toMatchObject({ timeDoubt: 'open' })
    const { inDoubt, rows } = await (await head()).call(listUnconfirmed, {})
    expect(inDoubt).toBe(false)
    expect(rows).toMatchObject([{ caseId: during.caseId, aheadSeconds: wrong / 1000 }])
    expect(await refused(hall.go(during.caseId, 'accept'))).toBe('casework.time-in-doubt')
    await hall.world.fire()
    expect((await hall.view(before.caseId)).status).toBe('accepted')
    expect((await hall.view(during.caseId)).status).toBe('submitted')

    await (await head()).call(confirmTimes, { caseIds: [during.caseId], aheadSeconds: wrong / 1000 })
    await hall.world.fire()
    const view = await hall.view(during.caseId)
    expect(view.status).toBe('accepted')
    const received = new Date(NOW + passed - 8 * DAY)
    expect(view.acts[0]?.facts).toMatchObject({ timeDoubt: 'confirmed' })
    expect(view.acts[1]?.facts).toMatchObject({ receivedAt: received.toISOString() })
    expect(view.clocks.findLast(({ name }) => name === 'decide')?.startOn).toBe(
      received.toISOString().slice(0, 10),
    )
    expect((await actsOf(during.caseId)).map(({ type }) => type).slice(0, 3)).toEqual([
      'approval.submitted@1',
      'casework.time-confirmed@1',
      'approval.deemed-accepted@1',
    ])
    expect((await (await head()).call(listTimeDoubts, {})).rows[0]).toMatchObject({
      reason: 'jumped',
      aheadSeconds: wrong / 1000,
      confirmed: false,
      endedAt: expect.any(String),
    })
  },
)
