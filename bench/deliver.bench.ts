import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { Type } from 'typebox'
import type { SystemActor } from '#kernel/context'
import { Courier, emit, event, type Subscriber, subscriber } from '#kernel/events'
import { createPlatform, type Platform } from '#kernel/platform'
import { monotonicMs } from '#kernel/time'
import { compose } from '../src/apps/compose.ts'
import { asOwner, type BenchDatabase, startBenchCluster } from './cluster.ts'
import { atLeast, atMost, type Figure, median, round } from './report.ts'

const EVENTS = 20_000
/** Events told by one transaction, and transactions that tell at the same time. */
const TOLD_TOGETHER = 500
const TELLERS = 2
const WORKERS = 4
const ROUNDS = 5
const SHARE = 0.4
const RATE = 200
const SECONDS = 20
const MOST_MS = 1000

const SCHEMA = `create schema bench;
  grant usage on schema bench to yichuang_app;
  create table bench.effect (government_id uuid not null, event_id uuid not null, primary key (government_id, event_id));
  call kernel.wall('bench.effect');`

const happened = event(
  'bench.happened@1',
  Type.Object({ caseId: Type.String(), number: Type.String(), unitId: Type.String() }),
)

const governmentId = randomUUID()
const actor: SystemActor = { kind: 'system', name: 'bench.teller', governmentId, permissions: [] }
const body = () => ({ caseId: randomUUID(), number: '431003-2026-000001', unitId: randomUUID() })

/** A platform with one subscriber and nothing else, and its courier. */
interface Post {
  readonly platform: Platform
  readonly courier: Courier
  close(): Promise<void>
}

async function openPost(database: BenchDatabase, listener: Subscriber): Promise<Post> {
  const composition = await compose(database.compose)
  const platform = createPlatform({
    db: composition.database.db,
    services: composition.platform.services,
    time: composition.platform.time,
    routes: [],
    subscribersOf: () => [listener.name],
    governments: async () => [{ id: governmentId, slug: 'bench' }],
    onTold: () => courier.nudge(),
  })
  const onError = (_part: string, error: unknown) => {
    throw error
  }
  const courier = new Courier({ subscribers: [listener], run: platform.run, onError, workers: WORKERS })
  courier.start()
  return { platform, courier, close: () => courier.stop().then(composition.close) }
}

const tell = ({ platform }: Post, count: number) =>
  platform.run(actor, false, async (ctx) => {
    for (let n = 0; n < count; n++) emit(ctx, happened, randomUUID(), body())
  })

async function until(done: () => boolean): Promise<void> {
  while (!done()) await sleep(1)
}

/** Tells events and delivers them at the same time. @returns events a second, from the first told to the last done */
async function throughPost(post: Post, delivered: () => number): Promise<number> {
  const goal = delivered() + EVENTS
  const begun = monotonicMs()
  const telling = Array.from({ length: TELLERS }, async () => {
    for (let told = 0; told < EVENTS / TELLERS; told += TOLD_TOGETHER) await tell(post, TOLD_TOGETHER)
  })
  await Promise.all(telling)
  await until(() => delivered() >= goal)
  return EVENTS / ((monotonicMs() - begun) / 1000)
}

/** The same rows inserted and marked done by three statements. @returns events a second */
async function bare({ platform }: Post): Promise<number> {
  const bodies = JSON.stringify(Array.from({ length: EVENTS }, () => ({ id: randomUUID(), body: body() })))
  const begun = monotonicMs()
  await platform.run(actor, false, async ({ tx, now }) => {
    await sql`insert into events.outbox (government_id, id, type, order_key, body, at)
      select ${governmentId}, id, 'bench.bare@1', id, body, ${now}
      from jsonb_to_recordset(${bodies}::jsonb) as t(id uuid, body jsonb)`.execute(tx)
    await sql`insert into events.delivery (government_id, event_id, subscriber, order_key, due_at)
      select government_id, id, 'bench.bare', order_key, at from events.outbox
      where government_id = ${governmentId} and type = 'bench.bare@1' and at = ${now}`.execute(tx)
  })
  await platform.run(actor, false, async ({ tx, now }) => {
    await sql`update events.delivery set done_at = ${now}
      where government_id = ${governmentId} and subscriber = 'bench.bare' and done_at is null`.execute(tx)
  })
  return EVENTS / ((monotonicMs() - begun) / 1000)
}

/** The mechanism alone: a subscriber without an effect of its own. Both are measured in turns. */
async function throughput(database: BenchDatabase): Promise<Figure> {
  let delivered = 0
  const counting = subscriber('bench.count', happened, [], async () => {
    delivered++
  })
  const post = await openPost(database, counting)
  const rounds: { rate: number; baseline: number }[] = []
  await throughPost(post, () => delivered)
  for (let n = 0; n < ROUNDS; n++) {
    await asOwner(database.adminUrl, 'truncate events.delivery, events.outbox')
    const rate = await throughPost(post, () => delivered)
    await asOwner(database.adminUrl, 'truncate events.delivery, events.outbox')
    rounds.push({ rate, baseline: await bare(post) })
  }
  await post.close()
  const figure = atLeast(
    'deliver',
    median(rounds.map(({ rate }) => rate)),
    'events/s',
    median(rounds.map(({ baseline }) => baseline)),
    SHARE,
  )
  const ratio = median(rounds.map(({ rate, baseline }) => rate / baseline))
  return { ...figure, ratio: round(ratio), ok: ratio >= SHARE }
}

/** From the commit of a transaction that tells one event to its effect, at a steady rate; the effect is a row. */
async function latency(database: BenchDatabase): Promise<Figure> {
  const told = new Map<string, number>()
  const waits: number[] = []
  const effect = subscriber('bench.effect', happened, [], async (ctx, { id, body: { caseId } }) => {
    await sql`insert into bench.effect values (${ctx.governmentId}, ${id})`.execute(ctx.tx)
    reached.push(caseId)
  })
  const reached: string[] = []
  const post = await openPost(database, effect)
  const one = async (caseId: string) => {
    await post.platform.run(actor, false, async (ctx) => emit(ctx, happened, caseId, { ...body(), caseId }))
    told.set(caseId, monotonicMs())
  }
  const begun = monotonicMs()
  const telling: Promise<void>[] = []
  for (let n = 0; n < RATE * SECONDS; n++) {
    const wait = begun + (n * 1000) / RATE - monotonicMs()
    if (wait > 1) await sleep(wait)
    telling.push(one(randomUUID()))
    for (const caseId of reached.splice(0)) waits.push(monotonicMs() - (told.get(caseId) ?? monotonicMs()))
  }
  await Promise.all(telling)
  await until(() => reached.length + waits.length >= RATE * SECONDS)
  for (const caseId of reached.splice(0)) waits.push(monotonicMs() - (told.get(caseId) ?? monotonicMs()))
  await post.close()
  const p99 = waits.toSorted((a, b) => a - b)[Math.floor(waits.length * 0.99)] ?? 0
  return atMost('deliver.p99', p99, 'ms', MOST_MS)
}

/**
 * `deliver`: events told in transactions of 500 and delivered by four workers, against the same rows inserted and
 * marked done by three bare statements; and the wait from commit to effect at 200 events a second, one a transaction.
 */
export async function bench(): Promise<Figure[]> {
  const cluster = await startBenchCluster()
  try {
    await asOwner(cluster.first.adminUrl, SCHEMA)
    return [await throughput(cluster.first), await latency(cluster.first)]
  } finally {
    await cluster.stop()
  }
}
