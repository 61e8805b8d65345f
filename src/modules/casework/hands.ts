import { actorRef, type Ctx, type StaffActor, seatOf } from '#kernel/context'
import { type Act, actsBy } from '#kernel/ledger'
import type { Case } from './case.ts'
import { sameHand } from './casework.errors.ts'
import type { ActBody } from './casework.model.ts'

const completes = (act: Act): boolean => (act.body as unknown as ActBody).flow?.type === 'complete'

/**
 * Whether a member of staff has done a step of a case in another capacity: for himself and for somebody else, or for
 * two people. Who acts for another does not check his own work, or the work he did for a third (审查与决定分离).
 * @param acts of the case, at least all that he did
 */
export const inOtherCapacity = (actor: StaffActor, acts: readonly Act[]): boolean =>
  acts.some(
    (act) =>
      act.actor === actorRef(actor) &&
      completes(act) &&
      (act.behalf?.person ?? actor.personId) !== seatOf(actor),
  )

/** @throws Refusal `casework.same-hand` where the member of staff did another step of the case in another capacity */
export async function checkHands(ctx: Ctx, actor: StaffActor, found: Case<unknown>): Promise<void> {
  const own = await actsBy(ctx.tx, found.governmentId, found.id, actorRef(actor))
  if (inOtherCapacity(actor, own)) throw sameHand()
}
