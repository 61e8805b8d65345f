import type { Ctx } from '#kernel/context'
import type { OutputOf } from '#kernel/contract'
import { methodsOf } from '#modules/factor'
import { loggedIn } from './caller.ts'
import type { sessionContract } from './session.contract.ts'
import { isAlive } from './session.model.ts'
import { listSessions as readSessions } from './session.store.ts'

type Sessions = OutputOf<(typeof sessionContract.endpoints)['listSessions']>

/** The caller's living sessions, newest first. */
export async function listSessions(ctx: Ctx): Promise<Sessions> {
  const { accountId, sessionId } = loggedIn(ctx)
  const rows = await readSessions(ctx, accountId)
  const alive = rows.filter((row) => isAlive(row, ctx.now))
  const methods = await methodsOf(
    ctx,
    alive.map(({ id }) => id),
  )
  return alive.map(({ id, createdAt, lastSeenAt, expiresAt, agent, address }) => ({
    ...{ id, agent, address },
    methods: [...(methods.get(id) ?? [])],
    startedAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    current: id === sessionId,
  }))
}
