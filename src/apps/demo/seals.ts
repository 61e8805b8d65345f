import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { reachedPeople, reachedUnitIds, unitsOf } from '#modules/org'
import { recordOrder, registerSeal } from '#modules/seal'

const APPROVAL_PAPERS = ['non-acceptance', 'special-procedure', 'extension', 'grant', 'refusal', 'licence']
const ACCEPTANCE_PAPERS = ['receipt', 'acceptance', 'correction-notice']
const BASIS = '演示用印授权书（无法律效力）'

/** Two seals of every department that has people, both ordered for all their papers. For demonstration only. */
export async function makeSeals(ctx: Ctx): Promise<void> {
  const units = await unitsOf(ctx, await reachedUnitIds(ctx, 'org.person.read'))
  for (const { id: unitId, name, kind } of units) {
    if (kind !== 'permit-department') continue
    const [keeperId] = (await reachedPeople(ctx, 'org.person.read', { unitId })).keys()
    if (keeperId === undefined) continue
    for (const [seal, papers] of [
      ['acceptance', ACCEPTANCE_PAPERS],
      ['approval', APPROVAL_PAPERS],
    ] as const) {
      await registerSeal(ctx, {
        ...{ unitId, name, kind: seal, form: 'electronic', diameter: 42, keeperId, papers: [...papers] },
        ...{ validFrom: legalDayOf(ctx.now), validTo: null },
      })
      await recordOrder(ctx, {
        ...{ unitId, papers: [...papers], bySilence: false, basis: BASIS, file: null },
        ...{ validFrom: legalDayOf(ctx.now), validTo: null },
      })
    }
  }
}
