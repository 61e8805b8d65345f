import { sql } from 'kysely'
import { Type } from 'typebox'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Ctx } from '#kernel/context'
import { type BarePlatform, createBarePlatform } from '#test/bare-platform'
import { emit, event, subscriber } from './event.ts'

const SCHEMA = `
  create schema trial;
  grant usage on schema trial to yichuang_app;
  create table trial.seen (government_id uuid not null, id bigint generated always as identity, who text not null,
    event_id uuid not null, n int not null, primary key (government_id, id));
  call kernel.wall('trial.seen');`

const counted = event('trial.counted@1', Type.Object({ order: Type.String(), n: Type.Integer() }))

interface Seen {
  readonly who: string
  readonly n: number
  readonly eventId: string
}

const see = (ctx: Ctx, who: string, eventId: string, n: number) =>
  sql`insert into trial.seen (government_id, who, event_id, n) values (${ctx.governmentId}, ${who}, ${eventId}, ${n})`.execute(
    ctx.tx,
  )

let bare: BarePlatform
/** What the trying subscriber throws for, by number. */
let failing = new Set<number>()
let actors: string[] = []

const trying = subscriber('trial.try', counted, ['trial.nothing'], async (ctx, { id, body }) => {
  if (ctx.actor.kind === 'system') actors.push(`${ctx.actor.name} ${ctx.actor.permissions}`)
  await see(ctx, 'try', id, body.n)
  if (failing.has(body.n)) throw Object.assign(new Error(`13800138000 in ${body.n}`), { code: 'E_TRIAL' })
})
const watching = subscriber('trial.watch', counted, [], async (ctx, { id, body }) => {
  await see(ctx, 'watch', id, body.n)
})

beforeEach(async () => {
  failing = new Set()
  actors = []
  bare = await createBarePlatform({ schema: SCHEMA, subscribers: [trying, watching], connections: 8 })
})
afterEach(() => bare.close())

const tell = (order: string, n: number, governmentId = bare.governments[0].id) =>
  bare.platform.run(bare.actor(governmentId), false, async (ctx) => emit(ctx, counted, order, { order, n }))
const seen = async (who: string) => {
  const { rows } = await bare.platform.run(bare.actor(null), true, (ctx) =>
    sql<Seen>`select who, n, event_id from trial.seen where who = ${who} order by id`.execute(ctx.tx),
  )
  return rows
}
const numbers = async (who: string) => (await seen(who)).map((row) => row.n)
const deliveries = async () => {
  const { rows } = await bare.platform.run(bare.actor(null), true, (ctx) =>
    sql<{
      attempts: number
      dueAt: Date
      deadAt: Date | null
      doneAt: Date | null
      lastError: string | null
    }>`
      select attempts, due_at, dead_at, done_at, last_error from events.delivery
      where subscriber = 'trial.try' order by id`.execute(ctx.tx),
  )
  return rows
}
const later = (ms: number) => bare.setNow(new Date(bare.now().getTime() + ms).toISOString())

describe('a delivery', () => {
  it('reaches each subscriber once, in its own name and government', async () => {
    await tell('a', 1)
    await tell('a', 2, bare.governments[1].id)
    expect(await bare.courier().drain()).toBe(4)
    expect(await bare.courier().drain()).toBe(0)
    expect((await numbers('try')).sort()).toEqual([1, 2])
    expect((await numbers('watch')).sort()).toEqual([1, 2])
    expect(actors).toEqual(['trial.try trial.nothing', 'trial.try trial.nothing'])
  })
  it('keeps the order of its key', async () => {
    for (let n = 1; n <= 20; n++) await tell(n % 2 ? 'odd' : 'even', n)
    await bare.courier().drain()
    const got = await numbers('try')
    expect(got.filter((n) => n % 2)).toEqual([1, 3, 5, 7, 9, 11, 13, 15, 17, 19])
    expect(got.filter((n) => n % 2 === 0)).toEqual([2, 4, 6, 8, 10, 12, 14, 16, 18, 20])
  })
  it('keeps the order of events told in one transaction', async () => {
    await bare.platform.run(bare.actor(), false, async (ctx) => {
      for (const n of [5, 3, 4, 1, 2]) emit(ctx, counted, 'a', { order: 'a', n })
    })
    await bare.courier().drain()
    expect(await numbers('try')).toEqual([5, 3, 4, 1, 2])
  })
  it('is done once in effect by three couriers at once', async () => {
    for (let n = 1; n <= 30; n++) await tell(`order-${n % 5}`, n)
    const done = await Promise.all([bare.courier(), bare.courier(), bare.courier()].map((c) => c.drain()))
    await bare.courier().drain()
    expect(done.length).toBe(3)
    const got = await numbers('try')
    expect([...got].sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, at) => at + 1))
    for (let order = 0; order < 5; order++) {
      const own = got.filter((n) => n % 5 === order)
      expect(own).toEqual([...own].sort((a, b) => a - b))
    }
  })
})

describe('a delivery that fails', () => {
  it('leaves no effect, waits longer each time, and holds back only its order', async () => {
    failing = new Set([1])
    await tell('a', 1)
    await tell('a', 2)
    await tell('b', 3)
    const failed: string[] = []
    const courier = bare.courier((name) => failed.push(name))
    await courier.drain()
    expect(await numbers('try')).toEqual([3])
    expect((await numbers('watch')).sort()).toEqual([1, 2, 3])
    const waits: number[] = []
    for (let attempt = 1; attempt <= 4; attempt++) {
      const [first] = await deliveries()
      expect(first).toMatchObject({ attempts: attempt, deadAt: null, lastError: 'E_TRIAL' })
      waits.push((first?.dueAt.getTime() ?? 0) - bare.now().getTime())
      later((waits.at(-1) ?? 0) - 1)
      expect(await courier.drain()).toBe(0)
      later(1)
      await courier.drain()
    }
    expect(waits).toEqual([2000, 4000, 8000, 16_000])
    expect(failed.every((name) => name === 'trial.try')).toBe(true)
    failing = new Set()
    later(3_600_000)
    await courier.drain()
    expect(await numbers('try')).toEqual([3, 1, 2])
  })
  it('is dead after twelve tries and keeps what comes after it waiting', async () => {
    failing = new Set([1])
    await tell('a', 1)
    await tell('a', 2)
    for (let attempt = 0; attempt < 15; attempt++) {
      await bare.courier().drain()
      later(3_600_001)
    }
    const [first, second] = await deliveries()
    expect(first?.attempts).toBe(12)
    expect(first?.deadAt).toBeInstanceOf(Date)
    expect(second).toMatchObject({ attempts: 0, doneAt: null, deadAt: null })
  })
  it('is kept where nobody here knows its subscriber, and stands in no other’s way', async () => {
    const stranger = `insert into events.delivery (government_id, event_id, subscriber, order_key, due_at)
      select government_id, id, 'gone.listener-' || n, 'x', '2026-01-01' from events.outbox, generate_series(1, 150) as n`
    await tell('a', 1)
    await bare.platform.run(bare.actor(), false, (ctx) => sql`${sql.raw(stranger)}`.execute(ctx.tx))
    expect(await bare.courier().drain()).toBe(2)
    expect(await numbers('try')).toEqual([1])
  })
})

it('works when nudged, and stops when asked', async () => {
  const courier = bare.courier()
  courier.start()
  await tell('a', 1)
  courier.nudge()
  await expect.poll(() => numbers('try'), { timeout: 5000 }).toEqual([1])
  await courier.stop()
  await tell('a', 2)
  courier.nudge()
  expect(await numbers('try')).toEqual([1])
})

it('refuses to tell what its definition does not allow', async () => {
  const wrong = bare.platform.run(bare.actor(), false, async (ctx) =>
    emit(ctx, counted, 'a', { order: 'a', n: 1.5 }),
  )
  await expect(wrong).rejects.toMatchObject({ code: 'kernel.invalid-input' })
})
