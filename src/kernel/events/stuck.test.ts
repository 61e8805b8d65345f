import { sql } from 'kysely'
import { Type } from 'typebox'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type BarePlatform, createBarePlatform } from '#test/bare-platform'
import { rowsAsAdmin } from '#test/database'
import { emit, event, subscriber } from './event.ts'
import { purgeEvents, retryDelivery, skipDelivery, stuckDeliveries } from './index.ts'

const happened = event('trial.happened@1', Type.Object({ n: Type.Integer() }))
const DAY_MS = 86_400_000

let bare: BarePlatform
let got: number[] = []
let failing = true
const listening = subscriber('trial.listen', happened, [], async (_ctx, { body: { n } }) => {
  if (failing && n === 1) throw new Error('broken')
  got.push(n)
})

beforeEach(async () => {
  got = []
  failing = true
  bare = await createBarePlatform({ subscribers: [listening] })
})
afterEach(() => bare.close())

const later = (ms: number) => bare.setNow(new Date(bare.now().getTime() + ms).toISOString())
const tell = (n: number) =>
  bare.platform.run(bare.actor(), false, async (ctx) => emit(ctx, happened, 'a', { n }))
const stuck = () => bare.platform.run(bare.actor(null), true, ({ tx }) => stuckDeliveries(tx, 10))
const acts = () =>
  rowsAsAdmin<{ type: string }>(
    bare.adminUrl,
    "select type from ledger.act where type like 'events.%' order by n",
  )
const purge = () => purgeEvents(bare.platform.run, [bare.governments[0].id], 2)
const events = async () => (await rowsAsAdmin(bare.adminUrl, 'select id from events.outbox')).length

/** A dead delivery with two behind it. */
async function makeDead(): Promise<number> {
  for (const n of [1, 2, 3]) await tell(n)
  for (let attempt = 0; attempt < 13; attempt++) {
    await bare.courier().drain()
    later(3_600_001)
  }
  const [found] = await stuck()
  expect(found).toMatchObject({ attempts: 12, behind: 2, type: 'trial.happened@1', deadAt: expect.any(Date) })
  expect(got).toEqual([])
  return found?.id ?? 0
}

it('goes on with all that waited, once an operator has it tried again', async () => {
  const id = await makeDead()
  failing = false
  await bare.platform.run(bare.actor(), false, (ctx) => retryDelivery(ctx, id))
  await bare.courier().drain()
  expect(got).toEqual([1, 2, 3])
  expect(await stuck()).toEqual([])
  expect(await acts()).toEqual([{ type: 'events.delivery-retried@1' }])
})

it('goes on without the one that an operator passes over, and that is on record', async () => {
  const id = await makeDead()
  await bare.platform.run(bare.actor(), false, (ctx) => skipDelivery(ctx, id))
  await bare.courier().drain()
  expect(got).toEqual([2, 3])
  expect(await acts()).toEqual([{ type: 'events.delivery-skipped@1' }])
  const again = bare.platform.run(bare.actor(), false, (ctx) => skipDelivery(ctx, id))
  await expect(again).rejects.toMatchObject({ code: 'kernel.not-found' })
})

it('cannot be decided on from another government', async () => {
  const id = await makeDead()
  const other = bare.actor(bare.governments[1].id)
  const skipping = bare.platform.run(other, false, (ctx) => skipDelivery(ctx, id))
  await expect(skipping).rejects.toMatchObject({ code: 'kernel.not-found' })
})

it('is deleted when it is old and reached everybody, and never before', async () => {
  failing = false
  for (const n of [1, 2, 3, 4, 5]) await tell(n)
  await bare.courier().drain()
  await tell(6)
  later(80 * DAY_MS)
  expect(await purge()).toBe(0)
  await tell(7)
  later(11 * DAY_MS)
  expect(await purge()).toBe(5)
  expect(await events()).toBe(2)
  await bare.courier().drain()
  expect(got).toEqual([1, 2, 3, 4, 5, 6, 7])
})

it('cannot be deleted by the application while it is open', async () => {
  await tell(1)
  const deleting = bare.platform.run(bare.actor(), false, ({ tx }) =>
    sql`delete from events.delivery`.execute(tx),
  )
  await expect(deleting).rejects.toThrow('is not done')
})
