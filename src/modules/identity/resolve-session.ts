import type { Kysely } from 'kysely'
import { legalDayOf } from '#kernel/calendar'
import type { Actor, Face } from '#kernel/context'
import type { TimeSource } from '#kernel/time'
import { isAlive, isSeenAnew } from './session.model.ts'
import { findSession, type SessionRow, touchSession } from './session.store.ts'
import { digestOf } from './token.ts'

/** Who acts in a session; nobody where the appointment is not in force. A temporary password gives no role. */
function actorOf(row: SessionRow): Actor | null {
  const { accountId, sessionId, governmentId, appointmentId, personId, unitId, unitPath, temporary } = row
  if (governmentId === null) return { kind: 'citizen', accountId, sessionId }
  if (appointmentId === null || personId === null) return null
  return {
    kind: 'staff',
    ...{ accountId, sessionId, personId, appointmentId, governmentId, unitId, unitPath },
    roles: temporary ? [] : row.roles,
    grants: temporary ? [] : row.grants,
    ...(row.behalf && { onBehalfOf: row.behalf }),
  }
}

/**
 * Finds who a session token belongs to, in one statement, and in a second one at most once a minute writes down that
 * the session was used. Null where it is unknown, revoked, ended, or left alone too long, where its account is
 * disabled, or its appointment not in force.
 */
export function resolveSession(db: Kysely<unknown>, time: TimeSource) {
  return async (face: Face, token: string): Promise<Actor | null> => {
    const now = time()
    const row = await findSession(db, digestOf(token), face, legalDayOf(now))
    if (!row || !isAlive(row, now)) return null
    const actor = actorOf(row)
    if (actor && isSeenAnew(row, now)) await touchSession(db, row.sessionId, now)
    return actor
  }
}
