import type { LegalDay } from '#kernel/calendar'
import { type Ctx, governmentOf } from '#kernel/context'
import { readActs, recordStreamAct } from '#kernel/ledger'
import { ACTS, streamOf } from './fold-licence.ts'
import { type Ending, endStateOf } from './licence.model.ts'
import { saveState } from './licence.store.ts'

/** How a licence ended before its time, and since when. */
interface EndedLicence {
  readonly ending: Ending
  readonly on: LegalDay
}

/** Where it was decided: in a case of here, or on paper by a decision with a number of its own. */
interface OfEnding {
  readonly caseId: string | null
  readonly decision?: string
}

/**
 * 撤回, 撤销, 注销: ends a licence in the register (行政许可法 §8, §69, §70). Part: the use case authorizes, says by which act of
 * the case, and issues the paper.
 */
export async function endLicence(
  ctx: Ctx,
  licenceId: string,
  { caseId, ending, on, decision }: EndedLicence & OfEnding,
): Promise<void> {
  await saveState(ctx, licenceId, endStateOf(ending))
  await recordStreamAct(ctx, streamOf(licenceId), ACTS.ended, {
    caseId,
    ending,
    on,
    ...(decision && { decision }),
  })
}

/** How a licence ended, as its last such act tells it; null where it did not end before its time. */
export async function endingOf(ctx: Ctx, licenceId: string): Promise<EndedLicence | null> {
  const acts = await readActs(ctx.tx, governmentOf(ctx), streamOf(licenceId))
  const last = acts.findLast(({ type }) => type === ACTS.ended)
  if (!last) return null
  const { ending, on } = last.body as unknown as EndedLicence
  return { ending, on }
}
