import { restamp } from '#kernel/cache'
import { type Ctx, governmentOf } from '#kernel/context'
import { ITEM_STAMP } from './item.store.ts'
import type { ItemTables } from './tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<ItemTables>()

/** A scene as it is kept; members are codes, whether in force or not. */
export interface SceneRecord {
  readonly code: string
  readonly name: string
  readonly theme: string
  readonly leadUnitId: string
  readonly memberCodes: readonly string[]
  readonly serialFirst: readonly string[]
  readonly otherServices: readonly { readonly unit: string; readonly name: string; readonly nature: string }[]
  /** Working days; 0 where none applies. */
  readonly jointLimitDays: number
  readonly jointPromiseDays: number
  readonly jointIllustrative: boolean
  readonly basis: string
}

/** All scenes by code. */
export async function readScenes(ctx: Ctx): Promise<SceneRecord[]> {
  const rows = await tables(ctx)
    .selectFrom('item.scene')
    .selectAll()
    .where('governmentId', '=', governmentOf(ctx))
    .orderBy('code')
    .execute()
  return rows.map(({ governmentId: _wall, otherServices, ...row }) => ({
    ...row,
    otherServices: otherServices as SceneRecord['otherServices'],
  }))
}

/** Adds scenes; one that is there already takes the new content. */
export async function writeScenes(ctx: Ctx, scenes: readonly SceneRecord[]): Promise<void> {
  if (scenes.length === 0) return
  await restamp(ctx, ITEM_STAMP)
  const governmentId = governmentOf(ctx)
  const rows = scenes.map((scene) => ({
    ...scene,
    governmentId,
    memberCodes: [...scene.memberCodes],
    serialFirst: [...scene.serialFirst],
    otherServices: JSON.stringify(scene.otherServices),
  }))
  await tables(ctx)
    .insertInto('item.scene')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['governmentId', 'code']).doUpdateSet((row) => ({
        name: row.ref('excluded.name'),
        theme: row.ref('excluded.theme'),
        leadUnitId: row.ref('excluded.leadUnitId'),
        memberCodes: row.ref('excluded.memberCodes'),
        serialFirst: row.ref('excluded.serialFirst'),
        otherServices: row.ref('excluded.otherServices'),
        jointLimitDays: row.ref('excluded.jointLimitDays'),
        jointPromiseDays: row.ref('excluded.jointPromiseDays'),
        jointIllustrative: row.ref('excluded.jointIllustrative'),
        basis: row.ref('excluded.basis'),
      })),
    )
    .execute()
}
