import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { type SealStep, stepsOf } from './seal-steps.model.ts'
import { type IssuedBy, lastAnswers, sealedAmong, unstamped } from './stamp.store.ts'
import { type HeldSeal, sealFor } from './use-seal.ts'

/** Which of these papers wait to be stamped by hand: their unit has a seal of ink for them, and no photograph is on record. Part. */
export const stampsOwed = async (ctx: Ctx, papers: readonly IssuedBy[]): Promise<ReadonlySet<string>> =>
  new Set(await unstamped(ctx, papers, legalDayOf(ctx.now)))

/** A paper, and whether it waits for an electronic seal. */
type ToSeal = IssuedBy & { readonly awaited: boolean }

/** What can still be done about the seal of each of these papers. Part. */
export async function sealStepsOf(
  ctx: Ctx,
  papers: readonly ToSeal[],
): Promise<ReadonlyMap<string, readonly SealStep[]>> {
  const ids = papers.map(({ id }) => id)
  const sealed = new Set(await sealedAmong(ctx, ids))
  const answers = await lastAnswers(ctx, ids)
  const kinds = new Map<string, HeldSeal | undefined>()
  const steps = new Map<string, readonly SealStep[]>()
  for (const { id, unitId, template, awaited } of papers) {
    const kind = `${unitId}/${template}`
    if (!kinds.has(kind)) kinds.set(kind, await sealFor(ctx, { unitId, paper: template }))
    const held = kinds.get(kind)
    const ordered = held?.orderId !== undefined
    steps.set(
      id,
      stepsOf({ form: held?.form, ordered, awaited, sealed: sealed.has(id), answer: answers.get(id) }),
    )
  }
  return steps
}
