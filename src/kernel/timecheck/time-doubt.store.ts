import { type Kysely, sql } from 'kysely'
import type { DoubtReason, TimeFault } from './judge-time.ts'

/** A span in which the clock was not believed. */
export interface TimeDoubt {
  readonly id: string
  readonly reason: DoubtReason
  /** By how much the clock was ahead, negative where behind. */
  readonly offsetMs: number
  readonly foundBy: string
  /** As the clock showed it. */
  readonly beganAt: Date
  readonly endedAt: Date | null
  /** Who said that the clock is right; null where that was found without anybody. */
  readonly endedBy: string | null
  readonly note: string | null
}

/** The span that goes on, if one does. */
export async function openDoubt(tx: Kysely<unknown>): Promise<TimeDoubt | null> {
  const { rows } = await sql<TimeDoubt>`select * from kernel.time_doubt where ended_at is null`.execute(tx)
  return rows[0] ?? null
}

/** The last spans, newest first. */
export async function listDoubts(tx: Kysely<unknown>): Promise<TimeDoubt[]> {
  const { rows } =
    await sql<TimeDoubt>`select * from kernel.time_doubt order by began_at desc limit 20`.execute(tx)
  return rows
}

/** Notes that the clock is not believed, unless that is noted. */
export async function insertDoubt(
  tx: Kysely<unknown>,
  doubt: TimeFault & { readonly id: string; readonly foundBy: string; readonly beganAt: Date },
): Promise<void> {
  await sql`insert into kernel.time_doubt (id, reason, offset_ms, found_by, began_at)
    values (${doubt.id}, ${doubt.reason}, ${doubt.offsetMs}, ${doubt.foundBy}, ${doubt.beganAt})
    on conflict do nothing`.execute(tx)
}

/** Ends a span. @returns false where it had ended */
export async function endDoubt(
  tx: Kysely<unknown>,
  id: string,
  at: Date,
  by: { readonly person: string; readonly note: string } | null,
): Promise<boolean> {
  const done =
    await sql`update kernel.time_doubt set ended_at = ${at}, ended_by = ${by?.person ?? null}, note = ${by?.note ?? null}
    where id = ${id} and ended_at is null`.execute(tx)
  return (done.numAffectedRows ?? 0n) > 0n
}
