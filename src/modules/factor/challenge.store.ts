import type { Selectable } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import type { Kind } from './factor.schemas.ts'
import { tables } from './factor.tables.ts'
import type { FactorTables } from './tables.gen.ts'

/** What a challenge is for. */
export type Purpose = 'enrol' | 'prove'

/** A challenge as it is kept. */
export type ChallengeRow = Selectable<FactorTables['factor.challenge']> & {
  readonly kind: Kind
  readonly purpose: Purpose
}

/** Writes a challenge. */
export async function insertChallenge(
  ctx: Ctx,
  row: Pick<
    ChallengeRow,
    'id' | 'personId' | 'kind' | 'purpose' | 'secret' | 'code' | 'digest' | 'expiresAt'
  >,
): Promise<void> {
  await tables(ctx.tx)
    .insertInto('factor.challenge')
    .values({ ...row, governmentId: governmentOf(ctx), locale: ctx.locale, createdAt: ctx.now })
    .execute()
}

/** Forgets challenges of a person made before an instant. */
export async function forgetChallenges(ctx: Ctx, personId: string, before: Date): Promise<void> {
  await tables(ctx.tx)
    .deleteFrom('factor.challenge')
    .where('governmentId', '=', governmentOf(ctx))
    .where('personId', '=', personId)
    .where('createdAt', '<', before)
    .execute()
}

/** When text messages were asked for by a person, newest first. */
export async function listMessageTimes(ctx: Ctx, personId: string): Promise<Date[]> {
  const rows = await tables(ctx.tx)
    .selectFrom('factor.challenge')
    .select('createdAt')
    .where('governmentId', '=', governmentOf(ctx))
    .where('personId', '=', personId)
    .where('kind', '=', 'sms')
    .orderBy('createdAt', 'desc')
    .execute()
  return rows.map((row) => row.createdAt)
}

const one = (ctx: Ctx, id: string) =>
  tables(ctx.tx)
    .selectFrom('factor.challenge')
    .selectAll()
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .$castTo<ChallengeRow>()

/** A challenge of this government. */
export const findChallenge = (ctx: Ctx, id: string): Promise<ChallengeRow | undefined> =>
  one(ctx, id).executeTakeFirst()

/** A challenge of this government, locked until the transaction ends. */
export const lockChallenge = (ctx: Ctx, id: string): Promise<ChallengeRow | undefined> =>
  one(ctx, id).forUpdate().executeTakeFirst()

const change = (ctx: Ctx, id: string) =>
  tables(ctx.tx)
    .updateTable('factor.challenge')
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)

/** Uses up a challenge, and forgets what was sealed with it. */
export async function markChallengeUsed(ctx: Ctx, id: string): Promise<void> {
  await change(ctx, id).set({ usedAt: ctx.now, code: null }).execute()
}

/** Counts a wrong try. */
export async function countAttempt(ctx: Ctx, { id, attempts }: ChallengeRow): Promise<void> {
  await change(ctx, id)
    .set({ attempts: attempts + 1 })
    .execute()
}

/** Forgets the code of a message once it is sent, or cannot be. */
export async function clearCode(ctx: Ctx, id: string): Promise<void> {
  await change(ctx, id).set({ code: null }).execute()
}
