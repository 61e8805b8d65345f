import type { Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { listExport, shown, type Words } from '#kernel/table'
import { FIGURE_NAMES, FIGURES, type FigureName } from './figures.ts'
import { allCounted, shownCounted } from './list-counted.ts'
import { readTable } from './read-table.ts'
import { statisticsContract } from './statistics.contract.ts'
import { WITHOUT } from './tally.store.ts'

type Endpoint = (typeof statisticsContract.endpoints)['readTable']
type Line = OutputOf<Endpoint>['lines'][number] & { readonly by: InputOf<Endpoint>['by'] }

/** The line that stands for all the others. */
const TOTAL = 'total'

async function* linesOf(ctx: Ctx, input: InputOf<Endpoint>): AsyncGenerator<Line[]> {
  const { lines, total } = await readTable(ctx, input)
  const { by } = input
  yield [...lines, { key: TOTAL, label: '', cells: total }].map((line) => ({ ...line, by }))
}

/** A figure as a cell shows it: whole cases, days to one place, shares in per cent to one place. */
function figureText(name: FigureName, { cells }: Line): string {
  const value = cells.find(({ figure }) => figure === name)?.value ?? null
  if (value === null) return ''
  const { unit } = FIGURES[name]
  if (unit === 'share') return `${(value * 100).toFixed(1)}%`
  return unit === 'days' ? value.toFixed(1) : String(value)
}

const labelOf = ({ by, key, label }: Line, words: Words): string => {
  if (key === TOTAL) return words('statistics:total')
  if (key === WITHOUT) return words(`statistics:without.${by}`)
  return by === 'channel' ? words(`statistics:channel.${key}`) : label
}

/** 统计报表, as the page shows it. */
listExport(linesOf)({
  name: 'statistics.table',
  endpoint: statisticsContract.endpoints.readTable,
  personal: false,
  columns: [
    ['label', 30, labelOf],
    ...FIGURE_NAMES.map((name) => [name, 10, (row: Line) => figureText(name, row)] as const),
  ],
})

/** The cases of a figure, as the page lists them. */
listExport(shown(allCounted, shownCounted))({
  name: 'statistics.cases',
  endpoint: statisticsContract.endpoints.listCounted,
  personal: false,
  columns: [
    ['number', 22],
    ['itemName', 40],
    ['unitName', 20],
    ['channel', 10, (row, words) => words(`statistics:channel.${row.channel}`)],
    ['receivedOn', 12],
    ['acceptedOn', 12],
    ['decidedOn', 12],
    ['overdueOn', 12],
    ['usedDays', 10],
    ['grade', 6],
  ],
})
