import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SystemActor } from '#kernel/context'
import { countOpenOffers, handOverRoles, listGovernments, readRolePack } from '#modules/org'
import type { Composition } from './compose.ts'
import { DATA_PACKS } from './install.ts'

/** The roles that come with this version of the product. */
export const shippedRoles = async () =>
  readRolePack(await readFile(join(DATA_PACKS, 'suxian/roles.json'), 'utf8'))

const upgrade = (governmentId: string): SystemActor => ({
  ...{ kind: 'system', name: 'upgrade', governmentId, permissions: [] },
})

type Parts = Pick<Composition, 'platform' | 'database'>

/** Gives the roles of every government what this version brings for the first time, each in its own transaction. */
export async function handOverEverywhere({ platform, database }: Parts): Promise<void> {
  const pack = await shippedRoles()
  for (const { id } of await listGovernments(database.db))
    await platform.run(upgrade(id), false, (ctx) => handOverRoles(ctx, pack))
}

/** How many new permissions each government, by its name, has still to decide about. */
export async function openRoleOffers({ platform, database }: Parts): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>()
  for (const { id, name } of await listGovernments(database.db)) {
    const open = await platform.run(upgrade(id), true, countOpenOffers)
    if (open > 0) found.set(name, open)
  }
  return found
}
