import type { Ctx } from '#kernel/context'
import { holdPredecessor, licenceById, type Predecessor, type Succession } from '#modules/licence'
import { licenceGone, termKept } from './approval.errors.ts'
import type { ApprovalState } from './approval.state.ts'

/** The licence that a grant replaces, and why. */
export interface Succeeded {
  readonly former: Predecessor
  readonly way: Succession
}

/** The licence that a case asks to renew or change; none for a new one. */
function askedIn({ renews, varies }: ApprovalState): { id: string; way: Succession } | undefined {
  if (varies !== undefined) return { id: varies, way: 'variation' }
  return renews === undefined ? undefined : { id: renews, way: 'renewal' }
}

/** A renewal follows a licence that its days have run out meanwhile; a change needs one that holds today. */
const stillHolds = (way: Succession, { standing, inForce }: Predecessor): boolean =>
  way === 'renewal' ? inForce : standing === 'valid'

/**
 * The licence that granting a case replaces, held until the transaction ends.
 * @throws Refusal `approval.licence-gone` where it was ended or replaced meanwhile
 */
export async function succeededBy(ctx: Ctx, business: ApprovalState): Promise<Succeeded | undefined> {
  const asked = askedIn(business)
  if (!asked) return undefined
  const former = await holdPredecessor(ctx, asked.id)
  if (!stillHolds(asked.way, former)) throw licenceGone()
  return { former, way: asked.way }
}

/** Whether the licence that is given ends with the former: a change leaves the term as it is (行政许可法 §49), and what the law renewed has the term that the law gave it (§50(2)). */
export const keepsTerm = (way: Succession | undefined, { renewed }: ApprovalState): boolean =>
  way === 'variation' || (way === 'renewal' && renewed === true)

/**
 * The last day of the licence that is given.
 * @throws Refusal `approval.term-kept` where another is named than that of the former, which it keeps
 */
export function termOf(
  replaces: Succeeded | undefined,
  business: ApprovalState,
  validTo: string | undefined,
): string | null {
  if (!replaces || !keepsTerm(replaces.way, business)) return validTo ?? null
  if (validTo !== undefined && validTo !== replaces.former.validTo)
    throw termKept({}, [{ field: 'validTo', code: 'approval.term-kept' }])
  return replaces.former.validTo
}

/** The licence that a case rests on, for those who may see the case. */
export async function askedView(ctx: Ctx, business: ApprovalState) {
  const asked = askedIn(business)
  const licence = asked && (await licenceById(ctx, asked.id))
  if (!licence) return null
  const byLaw = business.renewed === true
  return { way: asked.way, byLaw, keepsTerm: keepsTerm(asked.way, business), ...licence }
}
