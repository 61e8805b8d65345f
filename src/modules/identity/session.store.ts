import { type Kysely, type Selectable, sql } from 'kysely'
import type { Behalf, Ctx, Face, Grant } from '#kernel/context'
import { signal, standingOf } from '#kernel/live'
import type { KeptStanding } from '#modules/factor'
import { tables } from './identity.tables.ts'
import type { SessionTimes } from './session.model.ts'
import type { IdentityTables } from './tables.gen.ts'

/** What stands behind a session. */
export interface SessionRow extends SessionTimes {
  readonly sessionId: string
  readonly accountId: string
  readonly temporary: boolean
  readonly governmentId: string | null
  readonly appointmentId: string | null
  /** Null where there is no appointment, or it is not in force any more. */
  readonly personId: string | null
  readonly unitId: string
  readonly unitPath: string
  readonly roles: readonly string[]
  readonly grants: readonly Grant[]
  /** What a session at the workbench has shown besides its password; null at the hall. */
  readonly methods: KeptStanding['methods'] | null
  readonly zones: KeptStanding['zones']
  readonly machineRange: KeptStanding['machineRange']
  /** For whom he acts, where he acts for somebody else. */
  readonly behalf: Behalf | null
}

/** The session of a token's digest, unless it was revoked or its account disabled. One statement. */
export async function findSession(
  db: Kysely<unknown>,
  digest: string,
  face: Face,
  day: string,
): Promise<SessionRow | undefined> {
  const { rows } = await sql<SessionRow>`
    select a.*, t.methods, t.zones, t.machine_range from identity.session_actor(${digest}, ${face}, ${day}) a
    left join lateral identity.session_standing(a.session_id) t on true`.execute(db)
  return rows[0]
}

/** Writes down that a session was used. */
export async function touchSession(db: Kysely<unknown>, id: string, now: Date): Promise<void> {
  await tables(db)
    .updateTable('identity.session')
    .set({ lastSeenAt: now })
    .where('id', '=', id)
    .where('lastSeenAt', '<', now)
    .execute()
}

/** A session to be written. */
export interface NewSession {
  readonly id: string
  readonly digest: string
  readonly face: Face
  readonly accountId: string
  readonly appointmentId: string | null
  readonly expiresAt: Date
}

export async function insertSession(ctx: Ctx, session: NewSession): Promise<void> {
  const { address, agent } = ctx.origin
  await tables(ctx.tx)
    .insertInto('identity.session')
    .values({ ...session, createdAt: ctx.now, lastSeenAt: ctx.now, address, agent })
    .execute()
}

/** Forgets sessions of an account that ended before an instant. */
export async function forgetSessions(ctx: Ctx, accountId: string, before: Date): Promise<void> {
  await tables(ctx.tx)
    .deleteFrom('identity.session')
    .where('accountId', '=', accountId)
    .where('expiresAt', '<', before)
    .execute()
}

/** Sessions of an account that were neither revoked nor reached their end, newest first. */
export const listSessions = (
  ctx: Ctx,
  accountId: string,
): Promise<Selectable<IdentityTables['identity.session']>[]> =>
  tables(ctx.tx)
    .selectFrom('identity.session')
    .selectAll()
    .where('accountId', '=', accountId)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', ctx.now)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** When an account was last seen, if ever since its sessions are kept. */
export async function lastSeenOf(ctx: Ctx, accountId: string): Promise<Date | null> {
  const { seen } = await tables(ctx.tx)
    .selectFrom('identity.session')
    .select((eb) => eb.fn.max<Date | null>('lastSeenAt').as('seen'))
    .where('accountId', '=', accountId)
    .executeTakeFirstOrThrow()
  return seen
}

const revoke = (ctx: Ctx, accountId: string) =>
  tables(ctx.tx)
    .updateTable('identity.session')
    .set({ revokedAt: ctx.now })
    .where('accountId', '=', accountId)
    .where('revokedAt', 'is', null)

/** Ends one session of an account. @returns false where there is none to end */
export async function revokeSession(ctx: Ctx, accountId: string, id: string): Promise<boolean> {
  signal(ctx, standingOf(accountId))
  const { numUpdatedRows } = await revoke(ctx, accountId).where('id', '=', id).executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Ends all sessions of an account. */
export async function revokeAll(ctx: Ctx, accountId: string): Promise<void> {
  signal(ctx, standingOf(accountId))
  await revoke(ctx, accountId).execute()
}

/** Ends all sessions of an account but one. */
export async function revokeOthers(ctx: Ctx, accountId: string, kept: string): Promise<void> {
  signal(ctx, standingOf(accountId))
  await revoke(ctx, accountId).where('id', '<>', kept).execute()
}

/** Goes on with a session in another appointment of the same person, or for somebody by a delegation. */
export async function saveCapacity(
  ctx: Ctx,
  id: string,
  capacity: { appointmentId: string; delegationId: string | null },
): Promise<void> {
  await tables(ctx.tx).updateTable('identity.session').set(capacity).where('id', '=', id).execute()
}
