import { Type } from 'typebox'
import {
  contract,
  Day,
  endpoint,
  Fields,
  Id,
  Instant,
  Line,
  Nothing,
  Nullable,
  OneOf,
} from '#kernel/contract'
import { ruleContract } from './rule.contract.ts'

export { DueExplanation } from './explanation.contract.ts'

const Time = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$|^24:00$' })
const read = { method: 'GET', permission: 'legaltime.time.read' } as const

const Season = Fields({
  /** Day of the year from which it holds, `MM-DD`. */
  from: Type.String({ pattern: '^(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$' }),
  spans: Type.Array(Type.Tuple([Time, Time]), { minItems: 1, maxItems: 2 }),
})

/** One day of a calendar as it is shown. */
export const YearDay = Fields({
  day: Day,
  working: Type.Boolean(),
  basis: OneOf('weekday', 'weekend', 'new-year-day', 'notice'),
  /** Of days set by a notice: the layer, the name and the title. */
  layer: Nullable(Type.String()),
  name: Nullable(Type.String()),
  notice: Nullable(Type.String()),
})

export const legaltimeContract = contract('legaltime', {
  readYear: endpoint({
    ...read,
    path: '/legaltime/calendar',
    summary: '一年的日历：每天上不上班、依据哪份通知，叠加的地区层，被取代的安排',
    input: Fields({
      /** The present one where left out. */
      year: Type.Optional(Type.Integer({ minimum: 2000, maximum: 2099 })),
    }),
    output: Fields({
      year: Type.Integer(),
      /** A layer has no notice for the year: dates may still change. */
      provisional: Type.Boolean(),
      version: Type.String(),
      /** Layers that hold here, the wider first, with the notices of the year. */
      layers: Type.Array(
        Fields({
          layer: Type.String(),
          notices: Type.Array(Fields({ title: Type.String(), days: Type.Integer() })),
        }),
      ),
      days: Type.Array(YearDay),
      superseded: Type.Array(
        Fields({
          day: Day,
          layer: Type.String(),
          kind: OneOf('off', 'work', 'ordinary'),
          name: Type.String(),
          notice: Type.String(),
          /** Title of the notice that took its place, and when. */
          by: Type.String(),
          at: Instant,
        }),
      ),
    }),
  }),
  listHours: endpoint({
    ...read,
    path: '/legaltime/hours',
    summary: '本级政府及各单位的办公时间',
    input: Fields({}),
    output: Type.Array(
      Fields({
        id: Id,
        /** Null: every unit that has none of its own. */
        unitId: Nullable(Id),
        validFrom: Day,
        seasons: Type.Array(Season),
        basis: Type.String(),
        setAt: Instant,
      }),
    ),
  }),
  setHours: endpoint({
    method: 'POST',
    path: '/legaltime/hours',
    permission: 'legaltime.hours.manage',
    summary: '设定办公时间，自某日起执行',
    input: Fields({
      unitId: Nullable(Id),
      validFrom: Day,
      seasons: Type.Array(Season, { minItems: 1, maxItems: 12 }),
      basis: Line(200),
    }),
    output: Nothing,
  }),
  ...ruleContract.endpoints,
})
