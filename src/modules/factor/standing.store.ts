import { type Kysely, sql } from 'kysely'
import type { Ctx } from '#kernel/context'
import type { Method } from './factor.schemas.ts'
import { tables } from './factor.tables.ts'

/** A standing as it is kept. */
export interface StandingRow {
  readonly sessionId: string
  readonly governmentId: string
  readonly personId: string
  readonly methods: readonly Method[]
  readonly machineId: string | null
  readonly provenAt: Date | null
}

/** Writes the standing of a session that begins, and forgets those of the person made before an instant. */
export async function insertStanding(ctx: Ctx, row: StandingRow, before: Date): Promise<void> {
  const { governmentId, personId } = row
  await tables(ctx.tx)
    .deleteFrom('factor.standing')
    .where('governmentId', '=', governmentId)
    .where('personId', '=', personId)
    .where('createdAt', '<', before)
    .execute()
  await tables(ctx.tx)
    .insertInto('factor.standing')
    .values({ ...row, methods: [...row.methods], createdAt: ctx.now })
    .execute()
}

/** The standing of a session. */
export const findStanding = (tx: Kysely<unknown>, sessionId: string): Promise<StandingRow | undefined> =>
  tables(tx)
    .selectFrom('factor.standing')
    .select(['sessionId', 'governmentId', 'personId', 'methods', 'machineId', 'provenAt'])
    .where('sessionId', '=', sessionId)
    .$castTo<StandingRow>()
    .executeTakeFirst()

/** How sessions were proven, by session. */
export async function methodsOf(
  ctx: Ctx,
  sessionIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Method[]>> {
  if (sessionIds.length === 0) return new Map()
  const rows = await tables(ctx.tx)
    .selectFrom('factor.standing')
    .select(['sessionId', 'methods'])
    .where('sessionId', 'in', sessionIds)
    .$castTo<Pick<StandingRow, 'sessionId' | 'methods'>>()
    .execute()
  return new Map(rows.map((row) => [row.sessionId, row.methods]))
}

/** Adds a proof to a session. */
export async function addMethod(ctx: Ctx, sessionId: string, method: Method): Promise<void> {
  await tables(ctx.tx)
    .updateTable('factor.standing')
    .set({ methods: sql`array_append(array_remove(methods, ${method}), ${method})`, provenAt: ctx.now })
    .where('sessionId', '=', sessionId)
    .execute()
}

/** Takes a revoked machine out of every session that it stood for. */
export async function dropMachine(ctx: Ctx, machineId: string): Promise<void> {
  await tables(ctx.tx)
    .updateTable('factor.standing')
    .set({ methods: sql`array_remove(methods, 'machine')` })
    .where('machineId', '=', machineId)
    .execute()
}
