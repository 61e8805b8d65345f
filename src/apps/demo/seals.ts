import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { reachedPeople, reachedUnitIds, unitsOf } from '#modules/org'
import { type SpecialSeal, sealedKinds } from '#modules/paper'
import { recordOrder, registerSeal } from '#modules/seal'

const SPECIAL_SEALS: readonly SpecialSeal[] = ['acceptance', 'approval']
const BASIS = '演示用印授权书（无法律效力）'

/** Two seals of every department that has people, both ordered for all their papers. For demonstration only. */
export async function makeSeals(ctx: Ctx): Promise<void> {
  const units = await unitsOf(ctx, await reachedUnitIds(ctx, 'org.person.read'))
  for (const { id: unitId, name, kind } of units) {
    if (kind !== 'permit-department') continue
    const [keeperId] = (await reachedPeople(ctx, 'org.person.read', { unitId })).keys()
    if (keeperId === undefined) continue
    for (const seal of SPECIAL_SEALS) {
      const papers = sealedKinds(seal)
      await registerSeal(ctx, {
        ...{ unitId, name, kind: seal, form: 'electronic', diameter: 42, keeperId, papers },
        ...{ validFrom: legalDayOf(ctx.now), validTo: null },
      })
      await recordOrder(ctx, {
        ...{ unitId, papers, bySilence: false, basis: BASIS, file: null },
        ...{ validFrom: legalDayOf(ctx.now), validTo: null },
      })
    }
  }
}
