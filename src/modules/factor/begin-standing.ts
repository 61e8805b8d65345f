import { createHash } from 'node:crypto'
import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { seeMachine } from './machine.store.ts'
import { insertStanding } from './standing.store.ts'
import { inRange } from './zone.model.ts'

/** How long standings are kept: longer than any session lives. */
const KEPT_MS = 48 * 3_600_000

/** A session that begins at the workbench. */
export interface NewStanding {
  readonly sessionId: string
  readonly governmentId: string
  readonly personId: string
  readonly appointmentId: string
}

/** Digest under which a machine's secret is kept: SM3. The secret itself carries 256 random bits. */
export const machineDigest = (secret: string): string => createHash('sm3').update(secret).digest('base64url')

/** Id of the trusted machine that a log-in comes from, if it does. */
async function machineOf(ctx: Ctx, session: NewStanding): Promise<string | null> {
  const { device, address } = ctx.origin
  if (!device) return null
  const found = await seeMachine(ctx.tx, {
    ...{ governmentId: session.governmentId, appointmentId: session.appointmentId },
    ...{ digest: machineDigest(device), day: legalDayOf(ctx.now), at: ctx.now },
  })
  if (!found || (found.addressRange !== null && !inRange(address, found.addressRange))) return null
  return found.id
}

/** Part of the log-in: writes down what a session has besides its password where it begins. */
export async function beginStanding(ctx: Ctx, session: NewStanding): Promise<void> {
  const { sessionId, governmentId, personId } = session
  const machineId = await machineOf(ctx, session)
  const methods = machineId === null ? [] : (['machine'] as const)
  await insertStanding(
    ctx,
    { sessionId, governmentId, personId, machineId, methods, provenAt: null },
    new Date(ctx.now.getTime() - KEPT_MS),
  )
}
