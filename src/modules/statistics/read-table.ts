import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import type { Unit } from '#modules/org'
import { FIGURE_NAMES, figureValue } from './figures.ts'
import { frozenMonth } from './frozen.store.ts'
import { labelsOf } from './labels.ts'
import { added, type Counts } from './measures.ts'
import type { PeriodKind } from './period.kinds.ts'
import { type Period, periodBefore, periodOf, periodYearAgo } from './period.ts'
import { countedUnits, townshipOfUnits } from './scope.ts'
import type { statisticsContract } from './statistics.contract.ts'
import { type Grouping, tally } from './tally.store.ts'

type Endpoint = (typeof statisticsContract.endpoints)['readTable']
type Query = InputOf<Endpoint>
type Table = OutputOf<Endpoint>
type Cell = Table['total'][number]
type Groups = ReadonlyMap<string, Counts>

/** The frozen month that a period is, if it is one and was frozen. */
export const frozenOf = (ctx: Ctx, kind: PeriodKind, { from }: Period) =>
  kind === 'month' ? frozenMonth(ctx, from) : Promise.resolve(undefined)

/** What the store groups by: townships are put together of their units. */
export const groupingOf = (by: Query['by']): Grouping => (by === 'township' ? 'unit' : by)

/** Counts of the lines of a table; units outside every township are no line of theirs. */
function ofTownships(groups: Groups, townships: ReadonlyMap<string, Unit>): Groups {
  const lines = new Map<string, Counts>()
  for (const [unitId, counts] of groups) {
    const id = townships.get(unitId)?.id
    if (id !== undefined) lines.set(id, added(lines.get(id) ?? {}, counts))
  }
  return lines
}

/** One period counted, as it was frozen or as it is known today. */
type CountPeriod = (period: Period, frozen: string | null) => Promise<Groups>

const totalOf = (groups: Groups): Counts => [...groups.values()].reduce<Counts>(added, {})

/** The four sides from which a line is looked at. */
interface Sides {
  readonly now: Counts
  readonly before: Counts
  readonly yearAgo: Counts
  /** What is known today of a frozen month. */
  readonly today: Counts | null
}

function cellsOf({ now, before, yearAgo, today }: Sides): Cell[] {
  return FIGURE_NAMES.map((figure) => {
    const value = figureValue(figure, now)
    const correction = today === null ? value : figureValue(figure, today)
    return {
      ...{ figure, value, before: figureValue(figure, before), yearAgo: figureValue(figure, yearAgo) },
      ...(correction !== value && { correction }),
    }
  })
}

async function counterFor(ctx: Ctx, { by, unitId }: Query) {
  const units = await countedUnits(ctx, unitId)
  const townships = by === 'township' ? await townshipOfUnits(ctx, units) : null
  const ids = units.map(({ id }) => id)
  const count: CountPeriod = async (period, frozen) => {
    const groups = await tally(ctx, { units: ids, period, frozen }, groupingOf(by))
    return townships ? ofTownships(groups, townships) : groups
  }
  return { count, named: townships ? [...townships.values()] : units }
}

/** 统计报表: the figures of a period by unit, township, item, window, person or channel, within the caller's units. */
export async function readTable(ctx: Ctx, query: Query): Promise<Table> {
  const { kind, day = legalDayOf(ctx.now), by } = query
  const period = periodOf(kind, day)
  const [before, yearAgo] = [periodBefore(kind, period), periodYearAgo(kind, period)]
  const { count, named } = await counterFor(ctx, query)
  const side = async (one: Period): Promise<Groups> =>
    count(one, (await frozenOf(ctx, kind, one))?.month ?? null)
  const frozen = await frozenOf(ctx, kind, period)
  const today = frozen ? await count(period, null) : null
  const [now, earlier, lastYear] = [await side(period), await side(before), await side(yearAgo)]
  const keys = [...new Set([now, earlier, lastYear, today ?? now].flatMap((groups) => [...groups.keys()]))]
  const labels = await labelsOf(ctx, groupingOf(by), keys, named)
  const sidesOf = (of: (groups: Groups) => Counts): Sides => ({
    ...{ now: of(now), before: of(earlier), yearAgo: of(lastYear), today: today && of(today) },
  })
  const lines = keys.map((key) => ({
    ...{ key, label: labels.get(key) ?? key },
    cells: cellsOf(sidesOf((groups) => groups.get(key) ?? {})),
  }))
  return {
    ...{ day, period, before, yearAgo, frozenAt: frozen?.frozenAt.toISOString() ?? null },
    total: cellsOf(sidesOf(totalOf)),
    lines: lines.sort((a, b) => a.label.localeCompare(b.label, 'zh-CN', { numeric: true })),
  }
}
