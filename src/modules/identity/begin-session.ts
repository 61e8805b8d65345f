import type { Ctx, Face } from '#kernel/context'
import { newId, newToken } from '#kernel/ids'
import { faceOf } from './caller.ts'
import { rememberLanguage } from './language.store.ts'
import { endOfLife } from './session.model.ts'
import { forgetSessions, insertSession, revokeSession } from './session.store.ts'
import { digestOf } from './token.ts'

/** How long ended sessions stay on record. */
const KEPT_MS = 90 * 24 * 3_600_000

/** Ends the session that this browser has at a face, because another one begins there. */
async function endFormer(ctx: Ctx, face: Face): Promise<void> {
  const { actor } = ctx
  if (actor.kind !== 'staff' && actor.kind !== 'citizen') return
  if (faceOf(actor) === face) await revokeSession(ctx, actor.accountId, actor.sessionId)
}

/** Begins a session in the caller's browser. @returns its id */
export async function beginSession(
  ctx: Ctx,
  face: Face,
  accountId: string,
  appointmentId: string | null,
): Promise<string> {
  await endFormer(ctx, face)
  await forgetSessions(ctx, accountId, new Date(ctx.now.getTime() - KEPT_MS))
  const [id, token] = [newId(), newToken()]
  await insertSession(ctx, {
    id,
    digest: digestOf(token),
    face,
    accountId,
    appointmentId,
    expiresAt: endOfLife(ctx.now),
  })
  if (face === 'hall') await rememberLanguage(ctx, accountId)
  ctx.reply.session = { face, token }
  return id
}
