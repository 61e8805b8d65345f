import type { Ctx } from '#kernel/context'
import { type RemedyBodies, remedyBodiesOf } from '#modules/org'
import { remediesMissing } from './approval.errors.ts'

/**
 * Where a party may go against a decision of a unit: the body that reconsiders it and the court that has jurisdiction, as they
 * are entered of the unit (行政许可法 §38(2)). A decision without them is not made: nobody guesses their names.
 * @throws Refusal `approval.remedies-missing`
 */
export async function remediesOf(
  ctx: Ctx,
  unit: { readonly id: string; readonly name: string },
): Promise<RemedyBodies> {
  const bodies = await remedyBodiesOf(ctx, unit.id)
  if (bodies.reviewBody === '' || bodies.court === '') throw remediesMissing({ unit: unit.name })
  return bodies
}
