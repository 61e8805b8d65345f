import { authorize, type Ctx, permission, type RunWork, type SystemActor } from '#kernel/context'
import { type JsonValue, recordDayAct } from '#kernel/ledger'
import type { DerivedSource, Difference, Examined } from './source.ts'

/** 重建推得的内容. Nobody of the staff holds it: what the acts say is not a matter of choice. */
const mendRecords = permission('rebuild.records.mend', '按行为记录重建').name

/** Records of one page: each comes with its acts. */
export const PAGE = 200
/** Records mended in one transaction. */
const BATCH = 25

const MENDED = 'rebuild.mended@1'

const actorIn = (governmentId: string, ...permissions: string[]): SystemActor => ({
  ...{ kind: 'system', name: 'rebuild.mender', governmentId, permissions },
})

/** Where a walk is: behind a record of a source, in a government. */
export interface Place {
  readonly governmentId: string
  readonly source: DerivedSource
  /** Id behind which it begins; null for the first. */
  readonly after: string | null
}

/** Looks at the next records of a source; changes nothing. */
export const examineNext = (
  run: RunWork,
  { governmentId, source, after }: Place,
  page = PAGE,
): Promise<Examined> => run(actorIn(governmentId), true, (ctx) => source.examine(ctx, after, page))

/** What the act of a batch says: which records were mended where; no values. */
function bodyOf(source: DerivedSource, mended: readonly Difference[]): JsonValue {
  const ids = [...new Set(mended.map(({ id }) => id))]
  const records = ids.map((id) => ({
    id,
    fields: mended.filter((one) => one.id === id).map(({ field }) => field),
  }))
  return { source: source.name, records }
}

async function mendBatch(
  ctx: Ctx,
  source: DerivedSource,
  ids: readonly string[],
): Promise<readonly Difference[]> {
  authorize(ctx.actor, mendRecords, { governmentId: ctx.governmentId ?? '' })
  const mended: Difference[] = []
  for (const id of ids) mended.push(...(await source.mend(ctx, id)))
  if (mended.length > 0) await recordDayAct(ctx, MENDED, bodyOf(source, mended))
  return mended
}

/**
 * Writes what the acts say into records that differ, in small transactions, each with an act.
 * @param ids records that an examination named, in their order: everybody locks them in this order
 * @returns what was changed
 */
export async function mendRecordsOf(
  run: RunWork,
  { governmentId, source }: Pick<Place, 'governmentId' | 'source'>,
  ids: readonly string[],
): Promise<readonly Difference[]> {
  const mended: Difference[] = []
  for (let at = 0; at < ids.length; at += BATCH) {
    const batch = ids.slice(at, at + BATCH)
    const actor = actorIn(governmentId, mendRecords)
    mended.push(...(await run(actor, false, (ctx) => mendBatch(ctx, source, batch))))
  }
  return mended
}
