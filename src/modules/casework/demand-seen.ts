import { actorRef, type Ctx } from '#kernel/context'
import { type Act, readActs } from '#kernel/ledger'
import { personNames } from '#modules/org'
import type { Case } from './case.ts'
import { actedMeanwhile } from './casework.errors.ts'
import { UNDATED } from './casework.model.ts'

const STAFF = 'staff:'

/** Acts that leave what others have before their eyes as it is: claiming and looking. */
const changesNothing = ({ type }: Act): boolean =>
  UNDATED.includes(type) || type.endsWith('.unmasked@1') || type.endsWith('.material-added@1')

/**
 * Refuses an act of somebody who has not seen what others did last: he is told which act, when and by whom, and decides
 * with that in view. Call it on the locked case.
 * @param seen number of the last act that he had before his eyes
 * @throws Refusal `casework.acted-meanwhile` with `act` (its type), `at`, `by` (name, empty where nobody of the staff)
 */
export async function demandSeen(ctx: Ctx, found: Case<unknown>, seen: number): Promise<void> {
  if ((found.head?.n ?? 0) <= seen) return
  const acts = await readActs(ctx.tx, found.governmentId, found.id)
  const me = actorRef(ctx.actor)
  const last = acts.findLast((act) => act.n > seen && act.actor !== me && !changesNothing(act))
  if (!last) return
  const { actor, type, at } = last
  const person = actor.startsWith(STAFF) ? actor.slice(STAFF.length) : null
  const names = person === null ? new Map<string, string>() : await personNames(ctx, [person])
  throw actedMeanwhile({ act: type, at, by: names.get(person ?? '') ?? '', n: last.n })
}
