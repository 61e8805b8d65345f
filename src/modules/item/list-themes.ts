import type { Ctx } from '#kernel/context'
import type { OutputOf } from '#kernel/contract'
import { unitsWithItems } from './departments.ts'
import { facetCounts } from './facets.model.ts'
import type { guideEndpoints } from './guide.contract.ts'
import { guideShelf } from './guide-shelf.ts'
import type { GuideFacet } from './item.words.ts'

/** Themes that have items in force, of the items themselves and of their scenes, those with most items first. */
export async function listThemes(ctx: Ctx): Promise<OutputOf<typeof guideEndpoints.listThemes>> {
  const { guides } = await guideShelf(ctx, await unitsWithItems(ctx))
  const counts = facetCounts<GuideFacet>([...guides.values()], {}, 'theme')
  return { rows: counts.map(({ value, count }) => ({ value, name: value, items: count })) }
}
