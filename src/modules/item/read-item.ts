import type { Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { itemAbilities } from './abilities.model.ts'
import type { catalogueEndpoints } from './catalogue.contract.ts'
import { departmentOf } from './departments.ts'
import { readableItem } from './guarded.ts'
import { versionsOfItem } from './version.store.ts'
import { versionLine } from './version-line.ts'
import { viewerOf } from './viewer.ts'

type Endpoint = typeof catalogueEndpoints.readItem

/** An item with its history, newest version first. */
export async function readItem(ctx: Ctx, { itemId }: InputOf<Endpoint>): Promise<OutputOf<Endpoint>> {
  const { item, unit } = await readableItem(ctx, itemId)
  const versions = await versionsOfItem(ctx, itemId)
  const lives = versions.map(({ life }) => life)
  return {
    id: item.id,
    code: item.code,
    department: departmentOf(unit),
    inForceId: item.inForceId,
    versions: versions.map(versionLine),
    abilities: itemAbilities(lives, viewerOf(ctx, unit)),
  }
}
