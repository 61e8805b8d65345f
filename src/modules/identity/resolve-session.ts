import type { Kysely } from 'kysely'
import { legalDayOf } from '#kernel/calendar'
import type { Actor, Face, StaffActor } from '#kernel/context'
import type { TimeSource } from '#kernel/time'
import { standingAt, suffices } from '#modules/factor'
import { isAlive, isSeenAnew } from './session.model.ts'
import { findSession, type SessionRow, touchSession } from './session.store.ts'
import { digestOf } from './token.ts'

/** What a session still lacks before the position gives its roles, if anything. */
function lackOf(
  { temporary, grants, methods, ...rules }: SessionRow,
  address: string,
): StaffActor['withheld'] {
  if (temporary) return 'own-password'
  return suffices(standingAt({ methods: methods ?? [], ...rules }, address), grants)
    ? undefined
    : 'second-factor'
}

/**
 * Who acts in a session; nobody where the appointment is not in force. A temporary password gives no role, nor does a
 * session without the second factor that the roles, or the zone in which the request was made, ask for.
 */
function actorOf(row: SessionRow, address: string): Actor | null {
  const { accountId, sessionId, governmentId, appointmentId, personId, unitId, unitPath } = row
  if (governmentId === null) return { kind: 'citizen', accountId, sessionId }
  if (appointmentId === null || personId === null) return null
  const withheld = lackOf(row, address)
  return {
    kind: 'staff',
    ...{ accountId, sessionId, personId, appointmentId, governmentId, unitId, unitPath },
    roles: withheld ? [] : row.roles,
    grants: withheld ? [] : row.grants,
    ...(withheld && { withheld }),
    ...(row.behalf && { onBehalfOf: row.behalf }),
  }
}

/**
 * Finds who a session token belongs to where a request comes from an address, in one statement, and in a second one at most once a minute writes down that
 * the session was used, unless it is only looked. Null where it is unknown, revoked, ended, or left alone too long, where its account is
 * disabled, or its appointment not in force.
 */
export function resolveSession(db: Kysely<unknown>, time: TimeSource) {
  return async (face: Face, token: string, address: string, quietly = false): Promise<Actor | null> => {
    const now = time()
    const row = await findSession(db, digestOf(token), face, legalDayOf(now))
    if (!row || !isAlive(row, now)) return null
    const actor = actorOf(row, address)
    if (actor && !quietly && isSeenAnew(row, now)) await touchSession(db, row.sessionId, now)
    return actor
  }
}
