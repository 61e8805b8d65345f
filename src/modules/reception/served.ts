import { type Ctx, governmentOf } from '#kernel/context'
import { readActs } from '#kernel/ledger'
import { findMatter, mattersOf } from './matter.store.ts'
import { ACTS, streamOf } from './sitting.acts.ts'
import { findSitting } from './sitting.store.ts'

/** The sitting out of which a case came. */
export interface Served {
  /** The window; null where the hall has none or nobody was called. */
  readonly counterId: string | null
  /** 现场评价: of the sitting, when and how (1 非常满意 … 5 非常不满意). */
  readonly rating: { readonly at: Date; readonly grade: number } | null
}

/** Where a case was registered and how that was rated; undefined where it came by another way. Part of other modules' use cases. */
export async function servedIn(ctx: Ctx, caseId: string): Promise<Served | undefined> {
  const matter = await findMatter(ctx, caseId)
  if (!matter) return undefined
  const { counterId, sittingId } = matter
  const grade = (await findSitting(ctx, sittingId, false))?.grade ?? null
  if (grade === null) return { counterId, rating: null }
  const acts = await readActs(ctx.tx, governmentOf(ctx), streamOf(sittingId))
  const rated = acts.findLast(({ type }) => type === ACTS.rated)
  return { counterId, rating: rated ? { at: new Date(rated.at), grade } : null }
}

/** The cases that came out of a sitting. Part. */
export const casesOfSitting = async (ctx: Ctx, sittingId: string): Promise<string[]> =>
  (await mattersOf(ctx, sittingId)).map(({ id }) => id)
