import { type Kysely, type RawBuilder, sql } from 'kysely'

/** How often what bears a name was changed in one government, as it was when the transaction began. */
export type Stamps = Map<string, number>

/** Stands for what this very transaction changes: nothing remembered holds for it. */
const CHANGING = -1

/** The stamps of a government: a scalar to be read with the statement that opens a transaction. */
export const stampsOf = (governmentId: string): RawBuilder<Readonly<Record<string, number>> | null> =>
  sql`(select jsonb_object_agg(name, n) from kernel.stamp where government = ${governmentId})`

/** Whoever changes what others remember tells it here, in the same transaction. */
interface Changing {
  readonly tx: Kysely<unknown>
  readonly governmentId: string | null
  readonly stamps: Stamps | null
}

/** From the commit on every process reads anew what bears this name, once a transaction. Others who change it wait until then. */
export async function restamp({ tx, governmentId, stamps }: Changing, name: string): Promise<void> {
  if (stamps?.get(name) === CHANGING) return
  await sql`insert into kernel.stamp as s (government, name, n) values (${governmentId}, ${name}, 1)
    on conflict (government, name) do update set n = s.n + 1`.execute(tx)
  stamps?.set(name, CHANGING)
}

/** How often what bears a name was changed; undefined where that is not known, or it is being changed. */
export function stampIn(stamps: Stamps | null, name: string): number | undefined {
  const n = stamps?.get(name) ?? 0
  return stamps === null || n === CHANGING ? undefined : n
}

/** Who may not know stamps, because the transaction only reads. */
interface Reading {
  readonly tx: Kysely<unknown>
  readonly governmentId: string | null
}

/** How often what bears a name was changed by now, asked of the database. */
export async function stampNow({ tx, governmentId }: Reading, name: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select n from kernel.stamp where government = ${governmentId} and name = ${name}`.execute(tx)
  return Number(rows[0]?.n ?? 0)
}
