import type { Ctx } from '#kernel/context'
import { type InputOf, type OutputOf, rowWindow } from '#kernel/contract'
import type { catalogueEndpoints, ItemRow } from './catalogue.contract.ts'
import { type CatalogueFilter, type CatalogueRow, catalogueRows, everyItem } from './catalogue.store.ts'
import { departmentOf, unitIn, unitsById, unitsFor, unitsWithItems } from './departments.ts'
import { readItems } from './item.permissions.ts'
import { searchWords } from './search-words.ts'

type Endpoint = typeof catalogueEndpoints.listItems

function openOf({ openId, openState, openSubmittedAt }: CatalogueRow): ItemRow['open'] {
  if (openId === null) return null
  if (openState === 'examined') return { id: openId, state: 'examined' }
  return { id: openId, state: openSubmittedAt === null ? 'draft' : 'submitted' }
}

async function filterOf(ctx: Ctx, input: InputOf<Endpoint>): Promise<CatalogueFilter> {
  const units = await unitsWithItems(ctx)
  return {
    words: searchWords(input.text, [...units.values()]),
    visibleUnits: unitsFor(ctx, ctx.actor, readItems.name, units).map((unit) => unit.id),
    unitId: input.unitId,
    state: input.state,
    taskType: input.taskType,
  }
}

/** Items as the catalogue shows them. */
export async function shownItems(ctx: Ctx, rows: readonly CatalogueRow[]): Promise<ItemRow[]> {
  const units = await unitsById(
    ctx,
    rows.map(({ unitId }) => unitId),
  )
  return rows.map(
    (row) =>
      ({
        id: row.id,
        code: row.code,
        codeStatus: row.codeStatus,
        name: row.name,
        department: departmentOf(unitIn(units, row.unitId)),
        taskType: row.taskType,
        projectType: row.projectType,
        state: row.state,
        number: row.number,
        open: openOf(row),
      }) as ItemRow,
  )
}

/** 事项目录: the items of the units that the actor may read. */
export async function listItems(ctx: Ctx, input: InputOf<Endpoint>): Promise<OutputOf<Endpoint>> {
  const { rows, total } = await catalogueRows(ctx, await filterOf(ctx, input), rowWindow(input))
  return { total, rows: await shownItems(ctx, rows) }
}

/** All of them, batch by batch. */
export async function* allItems(ctx: Ctx, input: InputOf<Endpoint>): AsyncGenerator<CatalogueRow[]> {
  yield* everyItem(ctx, await filterOf(ctx, input))
}
