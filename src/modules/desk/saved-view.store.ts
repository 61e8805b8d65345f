import { type Ctx, governmentOf } from '#kernel/context'
import type { DeskTables } from './tables.gen.ts'

/** A view of a list as it is kept. */
export interface SavedViewRow {
  readonly id: string
  readonly personId: string
  readonly name: string
  readonly query: Record<string, string>
  readonly shared: boolean
}

/** A view to keep. */
interface NewView extends SavedViewRow {
  readonly list: string
  readonly unitId: string
}

const tables = (ctx: Ctx) => ctx.tx.withTables<DeskTables>()

const viewsOf = (ctx: Ctx, list: string) =>
  tables(ctx)
    .selectFrom('desk.savedView')
    .where('governmentId', '=', governmentOf(ctx))
    .where('list', '=', list)

/** Views of a list that somebody made or his unit shares; his own first, by name. */
export const viewsFor = (
  ctx: Ctx,
  { list, personId, unitId }: { readonly list: string; readonly personId: string; readonly unitId: string },
): Promise<SavedViewRow[]> =>
  viewsOf(ctx, list)
    .where((eb) =>
      eb.or([eb('personId', '=', personId), eb.and([eb('unitId', '=', unitId), eb('shared', '=', true)])]),
    )
    .select(['id', 'personId', 'name', 'query', 'shared'])
    .orderBy((eb) => eb('personId', '=', personId), 'desc')
    .orderBy('name')
    .limit(200)
    .$castTo<SavedViewRow>()
    .execute()

/** How many views of a list somebody keeps, but for that of a name. */
export async function countOtherViews(
  ctx: Ctx,
  { list, personId, name }: Pick<NewView, 'list' | 'personId' | 'name'>,
): Promise<number> {
  const { count } = await viewsOf(ctx, list)
    .where('personId', '=', personId)
    .where('name', '!=', name)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Keeps a view in place of one of the same name. @returns the id under which it is kept */
export async function putView(ctx: Ctx, { query, ...view }: NewView): Promise<string> {
  const { unitId, shared } = view
  const kept = { unitId, shared, query: JSON.stringify(query), savedAt: ctx.now }
  const { id } = await tables(ctx)
    .insertInto('desk.savedView')
    .values({ governmentId: governmentOf(ctx), ...view, ...kept })
    .onConflict((conflict) =>
      conflict.columns(['governmentId', 'personId', 'list', 'name']).doUpdateSet(kept),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Deletes a view of somebody's own. @returns whether there was one */
export async function deleteView(ctx: Ctx, id: string, personId: string): Promise<boolean> {
  const deleted = await tables(ctx)
    .deleteFrom('desk.savedView')
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .where('personId', '=', personId)
    .returning('id')
    .executeTakeFirst()
  return deleted !== undefined
}
