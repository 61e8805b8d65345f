import { type Selectable, sql } from 'kysely'
import type { LegalDay } from '#kernel/calendar'
import { actorRef, type Ctx, governmentOf } from '#kernel/context'
import { tables } from './fact.store.ts'
import type { Period } from './period.ts'
import type { StatisticsTables } from './tables.gen.ts'

/** A frozen month. */
export type FrozenMonth = Omit<Selectable<StatisticsTables['statistics.frozenMonth']>, 'governmentId'>

/** Frozen months, newest first. */
export const frozenMonths = (ctx: Ctx): Promise<FrozenMonth[]> =>
  tables(ctx)
    .selectFrom('statistics.frozenMonth')
    .select(['month', 'frozenAt', 'frozenBy', 'rows', 'digest'])
    .where('governmentId', '=', governmentOf(ctx))
    .orderBy('month', 'desc')
    .execute()

/** When a month was frozen; undefined where it was not. */
export const frozenMonth = async (ctx: Ctx, month: LegalDay): Promise<FrozenMonth | undefined> =>
  (await frozenMonths(ctx)).find((one) => one.month === month)

/** Rows that a month counts: dated in it, or in hand at its end. */
const touching = ({ from, to }: Period) => sql`
  (f.received_on between ${from} and ${to} or f.corrected_on between ${from} and ${to}
    or f.accepted_on between ${from} and ${to} or f.not_accepted_on between ${from} and ${to}
    or f.decided_on between ${from} and ${to} or f.overdue_on between ${from} and ${to}
    or f.rated_on between ${from} and ${to}
    or (f.received_on <= ${to} and (f.ended_on is null or f.ended_on > ${to})))`

/** What was kept of a month. */
export interface Kept {
  readonly rows: number
  /** SHA-256 over its rows, hexadecimal. */
  readonly digest: string
}

/** Notes that a month is frozen. @returns what it keeps; undefined where it was frozen before */
export async function freezeRows(ctx: Ctx, month: LegalDay, period: Period): Promise<Kept | undefined> {
  const government = governmentOf(ctx)
  const { rows } = await sql<Kept>`
    with counted as materialized (
      select f.* from statistics.case_fact f where f.government_id = ${government} and ${touching(period)}
    ), noted as (
      insert into statistics.frozen_month (government_id, month, frozen_at, frozen_by, rows, digest)
      select ${government}::uuid, ${month}::date, ${ctx.now}::timestamptz, ${actorRef(ctx.actor)}, count(*)::int,
        encode(sha256(convert_to(coalesce(string_agg(f::text, e'\n' order by f.case_id), ''), 'UTF8')), 'hex')
      from counted f on conflict do nothing returning month, rows, digest
    ), kept as (
      insert into statistics.frozen_fact select n.month, f.* from counted f, noted n
    )
    select rows, digest from noted`.execute(ctx.tx)
  return rows[0]
}

/** The day of the following month on which the government freezes by itself. */
export async function cutOffDay(ctx: Ctx, otherwise: number): Promise<number> {
  const found = await tables(ctx)
    .selectFrom('statistics.cutOff')
    .select('day')
    .where('governmentId', '=', governmentOf(ctx))
    .executeTakeFirst()
  return found?.day ?? otherwise
}

export async function saveCutOff(ctx: Ctx, day: number): Promise<void> {
  await tables(ctx)
    .insertInto('statistics.cutOff')
    .values({ governmentId: governmentOf(ctx), day })
    .onConflict((conflict) => conflict.column('governmentId').doUpdateSet({ day }))
    .execute()
}
