import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { type InputOf, type OutputOf, rowWindow } from '#kernel/contract'
import type { CaseFacts } from './case-facts.ts'
import { FIGURES } from './figures.ts'
import { labelsOf } from './labels.ts'
import { periodOf } from './period.ts'
import { frozenOf, groupingOf } from './read-table.ts'
import { countedUnits, townshipOfUnits } from './scope.ts'
import type { statisticsContract } from './statistics.contract.ts'
import { type CountedCases, countedCases, everyCounted } from './tally.store.ts'

type Endpoint = (typeof statisticsContract.endpoints)['listCounted']
type Query = InputOf<Endpoint>
type Filter = Omit<Query, 'page' | 'size'>

/** The units of a line of townships, or of all its lines; else every unit that is counted. */
async function unitsFor(ctx: Ctx, { by, key, unitId }: Filter): Promise<string[]> {
  const units = await countedUnits(ctx, unitId)
  if (by !== 'township') return units.map(({ id }) => id)
  const townships = await townshipOfUnits(ctx, units)
  return units
    .filter(({ id }) => (key === undefined ? townships.has(id) : townships.get(id)?.id === key))
    .map(({ id }) => id)
}

/** Cases as the list shows them. */
export async function shownCounted(
  ctx: Ctx,
  rows: readonly CaseFacts[],
): Promise<OutputOf<Endpoint>['rows']> {
  const units = await countedUnits(ctx, undefined)
  const codes = [...new Set(rows.map(({ itemCode }) => itemCode))]
  const unitNames = await labelsOf(ctx, 'unit', [], units)
  const itemNames = await labelsOf(ctx, 'item', codes, units)
  return rows.map(({ caseId, number, itemCode, unitId, channel, receivedOn, acceptedOn, ...rest }) => ({
    ...{ caseId, number, channel, receivedOn, acceptedOn },
    itemName: itemNames.get(itemCode) ?? itemCode,
    unitName: unitNames.get(unitId) ?? '',
    ...{ decidedOn: rest.decidedOn, overdueOn: rest.overdueOn, usedDays: rest.usedDays, grade: rest.grade },
  }))
}

async function casesOf(ctx: Ctx, query: Filter): Promise<CountedCases> {
  const { kind, day = legalDayOf(ctx.now), by, key, figure } = query
  const period = periodOf(kind, day)
  const frozen = (await frozenOf(ctx, kind, period))?.month ?? null
  return {
    of: { units: await unitsFor(ctx, query), period, frozen },
    measure: FIGURES[figure].opens,
    group: key === undefined || by === 'township' ? null : { by: groupingOf(by), key },
  }
}

/** The cases that a figure counts, as the table shows it: of a frozen month, those that were frozen. */
export async function listCounted(ctx: Ctx, query: Query): Promise<OutputOf<Endpoint>> {
  const { rows, total } = await countedCases(ctx, await casesOf(ctx, query), rowWindow(query))
  return { total, rows: await shownCounted(ctx, rows) }
}

/** All of them, batch by batch. */
export async function* allCounted(ctx: Ctx, query: Filter): AsyncGenerator<CaseFacts[]> {
  yield* everyCounted(ctx, await casesOf(ctx, query))
}
