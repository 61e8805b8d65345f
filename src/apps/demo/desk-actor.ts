import type { Kysely } from 'kysely'
import type { Actor } from '#kernel/context'
import type { Platform } from '#kernel/platform'
import { vouchForSession } from '#modules/factor'
import { resolveSession } from '#modules/identity'
import { installer } from './towns.ts'

/** Where set-up sits. */
export const HERE = '127.0.0.1'

/**
 * Who acts in a session at the workbench that this process has just begun itself. Where it lacks a second factor,
 * set-up vouches for it: nobody sits there who could be asked.
 */
export async function deskActor(
  platform: Platform,
  db: Kysely<unknown>,
  token: string,
): Promise<Actor | null> {
  const resolve = resolveSession(db, platform.time)
  const actor = await resolve('desk', token, HERE)
  if (actor?.kind !== 'staff' || actor.withheld !== 'second-factor') return actor
  await platform.run(installer(actor.governmentId), false, (ctx) => vouchForSession(ctx, actor.sessionId))
  return resolve('desk', token, HERE)
}
