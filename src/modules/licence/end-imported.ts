import { legalDayOf } from '#kernel/calendar'
import { authorize, type Ctx, governmentOf } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { unitOf } from '#modules/org'
import { endLicence } from './end-licence.ts'
import type { licenceContract } from './licence.contract.ts'
import { endedAlready, endsBeforeItBegan, endsLater } from './licence.errors.ts'
import { endStateOf } from './licence.model.ts'
import { type LicenceRecord, lockLicence } from './licence.store.ts'

const PERMISSION = 'licence.imported.end'

/** An imported licence that lies with no case, locked, of a unit that the caller reaches. @throws Refusal `kernel.not-found` */
async function importedAlone(ctx: Ctx, licenceId: string): Promise<LicenceRecord> {
  const found = await lockLicence(ctx, licenceId)
  if (!found || found.caseId !== null) throw notFound()
  const { path: unitPath } = await unitOf(ctx, found.unitId)
  authorize(
    ctx.actor,
    PERMISSION,
    { governmentId: governmentOf(ctx), unitId: found.unitId, unitPath },
    PERMISSION,
  )
  return found
}

/**
 * 撤回, 撤销, 注销 of a licence of an older system that lies with no case here: registers what the unit decided, by the number of its
 * decision (行政许可法 §8, §69, §70). The public verification says so at once.
 * @throws Refusal `licence.ended-already`, `licence.ends-later`, `licence.ends-before-it-began`, `kernel.not-found`
 */
export async function endImportedLicence(
  ctx: Ctx,
  { licenceId, ending, decision, on }: InputOf<(typeof licenceContract.endpoints)['endImportedLicence']>,
): Promise<Record<string, never>> {
  const { state, validFrom } = await importedAlone(ctx, licenceId)
  if (state === endStateOf('cancellation') || state === endStateOf(ending)) throw endedAlready()
  if (on > legalDayOf(ctx.now)) throw endsLater({}, [{ field: 'on', code: 'licence.ends-later' }])
  if (on < validFrom) throw endsBeforeItBegan({}, [{ field: 'on', code: 'licence.ends-before-it-began' }])
  await endLicence(ctx, licenceId, { caseId: null, ending, on, decision })
  return {}
}
