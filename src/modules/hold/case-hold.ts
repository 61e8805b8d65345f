import type { LegalDay } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { type Hold, liftHold, listHolds, placeHold } from '#kernel/retention'
import { caseIdOf, keepsValues } from '#modules/casework'
import { personNames } from '#modules/org'
import { notHeld, unknownCase } from './hold.errors.ts'

/** A case that is meant by its number, and why something is done with its hold. */
export interface CaseHoldWords {
  readonly number: string
  readonly reason: string
  /** Member of staff who decided it. */
  readonly personId: string
}

/** A hold in force, with the name of who decided it. */
export interface CaseHold extends Hold {
  readonly personName: string
}

async function meant(ctx: Ctx, number: string): Promise<string> {
  const caseId = await caseIdOf(ctx, number)
  if (caseId === undefined) throw unknownCase({ number }, [{ field: 'number', code: 'hold.unknown-case' }])
  return caseId
}

/**
 * Keeps a case from being destroyed through a day. Part.
 * @throws Refusal `hold.unknown-case`, and as `placeHold`
 */
export async function holdCase(
  ctx: Ctx,
  { number, ...words }: CaseHoldWords & { readonly until: LegalDay },
): Promise<void> {
  const subjectId = await meant(ctx, number)
  await placeHold(ctx, { subjectId, label: number, ...words }, keepsValues)
}

/** Ends the holds of a case before their day. Part. @throws Refusal `hold.unknown-case`, `hold.not-held` */
export async function letCaseGo(ctx: Ctx, { number, ...words }: CaseHoldWords): Promise<void> {
  const subjectId = await meant(ctx, number)
  const holds = await listHolds(ctx)
  if (!holds.some((one) => one.subjectId === subjectId)) throw notHeld({ number })
  await liftHold(ctx, { subjectId, ...words })
}

/** Every hold in force, those that end first before the others. Part. */
export async function holdsOfCases(ctx: Ctx): Promise<CaseHold[]> {
  const holds = await listHolds(ctx)
  const names = await personNames(ctx, [...new Set(holds.map(({ personId }) => personId))])
  return holds.map((one) => ({ ...one, personName: names.get(one.personId) ?? '' }))
}
