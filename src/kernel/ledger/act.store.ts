import { type Kysely, type RawBuilder, sql } from 'kysely'
import { legalDayOf } from '#kernel/calendar'
import { type Ctx, governmentOf } from '#kernel/context'
import { newId } from '#kernel/ids'
import { type Act, type ActedFor, nextAct } from './act.ts'
import type { JsonValue } from './canonical-json.ts'
import { doerOf } from './doer.ts'

/** An act as its table holds it. */
export interface ActRow extends Omit<Act, 'government' | 'at' | 'behalf'> {
  readonly behalf: ActedFor | null
  readonly governmentId: string
  readonly at: Date
}

/** Appends acts to their streams and hands them to the sealer, in one statement. */
export async function writeActs(tx: Kysely<unknown>, acts: readonly Act[]): Promise<void> {
  if (acts.length === 0) return
  await sql`with written as (
      insert into ledger.act (government_id, stream, n, id, type, at, actor, appointment, behalf, node, pinned, body, prev, hash)
      select government, stream, n, id, type, at, actor, appointment, behalf, node, pinned, body, prev, hash
      from jsonb_to_recordset(${JSON.stringify(acts)}::jsonb) as t(government uuid, stream text, n int, id uuid,
        type text, at timestamptz, actor text, appointment uuid, behalf jsonb, node text, pinned jsonb, body jsonb, prev text,
        hash text)
      returning government_id, id
    )
    insert into ledger.pending (government_id, act_id) select government_id, id from written`.execute(tx)
}

/** An act as SQL hands it over inside a larger answer: its instant is text with an offset. */
export type ActJson = Act

/** SQL for the acts of a stream, first to last, as one JSON array: for a store that reads them with its own rows. */
export const actsAsJson = (governmentId: RawBuilder<unknown>, stream: RawBuilder<unknown>) => sql<ActJson[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('government', a.government_id, 'stream', a.stream, 'n', a.n, 'id', a.id,
    'type', a.type, 'at', a.at, 'actor', a.actor, 'appointment', a.appointment, 'node', a.node, 'pinned', a.pinned,
    'body', a.body, 'prev', a.prev, 'hash', a.hash)
    || case when a.behalf is null then '{}'::jsonb else jsonb_build_object('behalf', a.behalf) end order by a.n), '[]')
  from ledger.act a where a.government_id = ${governmentId} and a.stream = ${stream})`

/** SQL for the instant of the last act of a stream; null where it has none. */
export const lastActAt = (
  governmentId: RawBuilder<unknown>,
  stream: RawBuilder<unknown>,
) => sql<Date | null>`(
  select max(a.at) from ledger.act a where a.government_id = ${governmentId} and a.stream = ${stream})`

/** An act as it was written, of what `actsAsJson` gave. */
export const actOfJson = (json: ActJson): Act => ({ ...json, at: new Date(json.at).toISOString() })

/** An act of its row, to the byte what was hashed. */
export const actOf = ({ governmentId: government, at, behalf, ...rest }: ActRow): Act => ({
  government,
  at: at.toISOString(),
  ...rest,
  ...(behalf && { behalf }),
})

/** The acts of a stream, first to last. */
export async function readActs(tx: Kysely<unknown>, governmentId: string, stream: string): Promise<Act[]> {
  const { rows } = await sql<ActRow>`select * from ledger.act
    where government_id = ${governmentId} and stream = ${stream} order by n`.execute(tx)
  return rows.map(actOf)
}

/** What one actor did in a stream, first to last. */
export async function actsBy(
  tx: Kysely<unknown>,
  governmentId: string,
  stream: string,
  actor: string,
): Promise<Act[]> {
  const { rows } = await sql<ActRow>`select * from ledger.act
    where government_id = ${governmentId} and stream = ${stream} and actor = ${actor} order by n`.execute(tx)
  return rows.map(actOf)
}

/**
 * Records an act that belongs to no case, in the stream of the government and the legal day. Those who
 * write to the same day's stream wait for each other: call it last in the transaction.
 */
export const recordDayAct = (ctx: Ctx, type: string, body: JsonValue): Promise<Act> =>
  recordStreamAct(ctx, `${governmentOf(ctx)}/${legalDayOf(ctx.now)}`, type, body)

/**
 * Records an act in a stream of its own that belongs to no case, such as that of a licence; whoever writes to the
 * same stream waits until the transaction ends.
 */
export async function recordStreamAct(ctx: Ctx, stream: string, type: string, body: JsonValue): Promise<Act> {
  const government = governmentOf(ctx)
  await sql`insert into ledger.stream (government_id, stream, n, hash) values (${government}, ${stream}, 0, '')
    on conflict do nothing`.execute(ctx.tx)
  const { rows } = await sql<{ n: number; hash: string }>`select n, hash from ledger.stream
    where government_id = ${government} and stream = ${stream} for update`.execute(ctx.tx)
  const head = rows[0]
  const link = head && head.n > 0 ? { government, stream, n: head.n, hash: head.hash } : null
  const act = nextAct(link, {
    government,
    stream,
    id: newId(),
    type,
    at: ctx.now.toISOString(),
    ...doerOf(ctx.actor),
    node: ctx.services.node,
    pinned: {},
    body,
  })
  await writeActs(ctx.tx, [act])
  await sql`update ledger.stream set n = ${act.n}, hash = ${act.hash}
    where government_id = ${government} and stream = ${stream}`.execute(ctx.tx)
  return act
}
