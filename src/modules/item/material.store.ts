import { type Ctx, governmentOf } from '#kernel/context'
import { newId } from '#kernel/ids'
import type { Material, MaterialFacts } from './material.schema.ts'
import type { ItemTables } from './tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<ItemTables>()

/** The material list of one version. */
export interface MaterialList {
  readonly versionId: string
  readonly materials: readonly MaterialFacts[]
}

const BATCH = 2000

export async function insertMaterials(ctx: Ctx, lists: readonly MaterialList[]): Promise<void> {
  const governmentId = governmentOf(ctx)
  const rows = lists.flatMap(({ versionId, materials }) =>
    materials.map((material) => ({ ...material, governmentId, id: newId(), versionId })),
  )
  for (let from = 0; from < rows.length; from += BATCH) {
    await tables(ctx)
      .insertInto('item.material')
      .values(rows.slice(from, from + BATCH))
      .execute()
  }
}

/** Gives drafts new material lists in place of the ones they had. */
export async function replaceMaterials(ctx: Ctx, lists: readonly MaterialList[]): Promise<void> {
  if (lists.length === 0) return
  const ids = lists.map((list) => list.versionId)
  await tables(ctx)
    .deleteFrom('item.material')
    .where('governmentId', '=', governmentOf(ctx))
    .where('versionId', 'in', ids)
    .execute()
  await insertMaterials(ctx, lists)
}

/** The materials of each version, in the order of the list. */
export async function materialsOf(ctx: Ctx, versionIds: readonly string[]): Promise<Map<string, Material[]>> {
  const found = new Map<string, Material[]>(versionIds.map((id) => [id, []]))
  if (versionIds.length === 0) return found
  const rows = await tables(ctx)
    .selectFrom('item.material')
    .selectAll()
    .where('governmentId', '=', governmentOf(ctx))
    .where('versionId', 'in', versionIds)
    .orderBy('versionId')
    .orderBy('seq')
    .execute()
  for (const { governmentId: _wall, versionId, ...material } of rows)
    found.get(versionId)?.push(material as Material)
  return found
}
