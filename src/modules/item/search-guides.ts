import type { Ctx } from '#kernel/context'
import { type InputOf, type OutputOf, rowWindow } from '#kernel/contract'
import { departmentOf, unitIn, unitsWithItems } from './departments.ts'
import type { GuideRow, guideEndpoints } from './guide.contract.ts'
import { guideRows } from './guide.store.ts'
import { readScenes } from './scene.store.ts'
import { searchWords } from './search-words.ts'

type Endpoint = typeof guideEndpoints.searchGuides
type Input = InputOf<Endpoint>

async function membersOf(ctx: Ctx, { scene, theme }: Input): Promise<string[] | undefined> {
  if (scene === undefined && theme === undefined) return undefined
  const scenes = await readScenes(ctx)
  return scenes
    .filter(
      (found) =>
        (scene === undefined || found.code === scene) && (theme === undefined || found.theme === theme),
    )
    .flatMap((found) => found.memberCodes)
}

/** Finds items in force; an unknown department, scene or theme finds nothing. */
export async function searchGuides(ctx: Ctx, input: Input): Promise<OutputOf<Endpoint>> {
  const units = await unitsWithItems(ctx)
  const all = [...units.values()]
  const department = all.find((unit) => unit.code === input.department)
  if (input.department !== undefined && !department) return { rows: [], total: 0 }
  const filter = {
    words: searchWords(input.text, all),
    unitId: department?.id,
    serviceObject: input.serviceObject,
    codes: await membersOf(ctx, input),
  }
  const { rows, total } = await guideRows(ctx, filter, rowWindow(input))
  return {
    total,
    rows: rows.map(
      ({ unitId, ...row }) => ({ ...row, department: departmentOf(unitIn(units, unitId)) }) as GuideRow,
    ),
  }
}
