import type { Ctx } from '#kernel/context'
import { type InputOf, type OutputOf, rowWindow } from '#kernel/contract'
import type { catalogueEndpoints, ItemRow } from './catalogue.contract.ts'
import { catalogueRows } from './catalogue.store.ts'
import { departmentOf, unitIn, unitsFor, unitsWithItems } from './departments.ts'
import { readItems } from './item.permissions.ts'
import { searchWords } from './search-words.ts'

type Endpoint = typeof catalogueEndpoints.listItems
type Row = Awaited<ReturnType<typeof catalogueRows>>['rows'][number]

function openOf({ openId, openState, openSubmittedAt }: Row): ItemRow['open'] {
  if (openId === null) return null
  if (openState === 'examined') return { id: openId, state: 'examined' }
  return { id: openId, state: openSubmittedAt === null ? 'draft' : 'submitted' }
}

/** 事项目录: the items of the units that the actor may read. */
export async function listItems(ctx: Ctx, input: InputOf<Endpoint>): Promise<OutputOf<Endpoint>> {
  const units = await unitsWithItems(ctx)
  const { rows, total } = await catalogueRows(
    ctx,
    {
      words: searchWords(input.text, [...units.values()]),
      visibleUnits: unitsFor(ctx, ctx.actor, readItems.name, units).map((unit) => unit.id),
      unitId: input.unitId,
      state: input.state,
      taskType: input.taskType,
    },
    rowWindow(input),
  )
  return {
    total,
    rows: rows.map(
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
    ),
  }
}
