import { Type } from 'typebox'
import {
  contract,
  Day,
  endpoint,
  Fields,
  Id,
  Instant,
  Nothing,
  Nullable,
  OneOf,
  PageOf,
  PageQuery,
} from '#kernel/contract'
import { FIGURE_NAMES, type FigureName } from './figures.ts'
import { PERIOD_KINDS } from './period.kinds.ts'

/** By what a table is grouped. */
export const DIMENSIONS = ['unit', 'township', 'item', 'window', 'person', 'channel'] as const

const Figure = Type.Unsafe<FigureName>(OneOf(...FIGURE_NAMES))
const Span = Fields({ from: Day, to: Day })
/** Cases, working days, or a share from 0 to 1; null where there is nothing to tell. */
const Value = Nullable(Type.Number())

const Cell = Fields({
  figure: Figure,
  value: Value,
  /** 环比: of the period before. */
  before: Value,
  /** 同比: of the same period of the year before. */
  yearAgo: Value,
  /** 更正: what a frozen month would show today, where that is another figure. */
  correction: Type.Optional(Value),
})

const Line = Fields({
  /** Id or code of what the line is about; `without` for cases that nobody of the staff, or no window, received. */
  key: Type.String(),
  label: Type.String(),
  cells: Type.Array(Cell),
})

const chosen = {
  kind: OneOf(...PERIOD_KINDS),
  /** Any day of the period; today where left out. */
  day: Type.Optional(Day),
  by: OneOf(...DIMENSIONS),
  /** Unit at or below which cases are counted; all that the caller reaches where left out. */
  unitId: Type.Optional(Id),
}

const CountedCase = Fields({
  caseId: Id,
  number: Type.String(),
  itemName: Type.String(),
  unitName: Type.String(),
  channel: Type.String(),
  receivedOn: Day,
  acceptedOn: Nullable(Day),
  decidedOn: Nullable(Day),
  overdueOn: Nullable(Day),
  usedDays: Nullable(Type.Integer()),
  grade: Nullable(Type.Integer()),
})

export const statisticsContract = contract('statistics', {
  readTable: endpoint({
    method: 'GET',
    path: '/statistics/table',
    permission: 'statistics.table.read',
    summary: '统计报表：一个周期各组的指标，附同比、环比和封账后的更正',
    input: Fields(chosen),
    output: Fields({
      day: Day,
      period: Span,
      before: Span,
      yearAgo: Span,
      /** When the month was frozen. */
      frozenAt: Nullable(Instant),
      total: Type.Array(Cell),
      lines: Type.Array(Line),
    }),
  }),
  listCounted: endpoint({
    method: 'GET',
    path: '/statistics/cases',
    permission: 'statistics.table.read',
    summary: '一个指标统计的办件',
    input: Fields({
      ...chosen,
      figure: Figure,
      /** The line of the table; all of them where left out. */
      key: Type.Optional(Type.String({ maxLength: 60 })),
      ...PageQuery,
    }),
    output: PageOf(CountedCase),
  }),
  listFrozen: endpoint({
    method: 'GET',
    path: '/statistics/months',
    permission: 'statistics.table.read',
    summary: '已封账的月份和封账日',
    input: Fields({}),
    output: Fields({
      cutOffDay: Type.Integer({ minimum: 1, maximum: 28 }),
      months: Type.Array(
        Fields({
          month: Day,
          frozenAt: Instant,
          frozenBy: Type.String(),
          rows: Type.Integer(),
          digest: Type.String(),
        }),
      ),
    }),
  }),
  freezeMonth: endpoint({
    method: 'POST',
    path: '/statistics/months',
    permission: 'statistics.month.freeze',
    summary: '封账：本月统计数据不再变化',
    input: Fields({
      /** First day of the month. */
      month: Type.String({ pattern: '^20\\d{2}-(0[1-9]|1[0-2])-01$' }),
    }),
    output: Nothing,
  }),
  setCutOff: endpoint({
    method: 'PUT',
    path: '/statistics/cut-off',
    permission: 'statistics.month.freeze',
    summary: '设定自动封账日',
    input: Fields({ day: Type.Integer({ minimum: 1, maximum: 28 }) }),
    output: Nothing,
  }),
})
