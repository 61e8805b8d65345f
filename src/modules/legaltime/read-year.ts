import { addDays, type DayKind, daysBetween, type LegalDay, legalDayOf, yearOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { readAmendments } from './amendment.store.ts'
import { readDays, readSuperseded, type StoredDay } from './day.store.ts'
import type { legaltimeContract } from './legaltime.contract.ts'

type Endpoint = (typeof legaltimeContract.endpoints)['readYear']
type Year = OutputOf<Endpoint>

/** 一年的日历, as it holds in the government of the request. */
export async function readYear(ctx: Ctx, input: InputOf<Endpoint>): Promise<Year> {
  const year = input.year ?? yearOf(legalDayOf(ctx.now))
  const calendar = ctx.services.calendar()
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const layers = calendar.version.split('+').map((part) => part.split('-')[0] ?? '')
  const stored = (await readDays(ctx.tx)).filter((day) => day.year === year)
  return {
    year,
    provisional: calendar.isProvisional(first, last),
    version: calendar.version,
    layers: layers.map((layer) => ({
      layer,
      notices: noticesOf(stored.filter((day) => day.layer === layer)),
    })),
    days: daysFrom(first, last).map((day) => dayOf(day, calendar.dayKind(day))),
    superseded: await supersededOf(ctx, year, layers, stored),
  }
}

const daysFrom = (first: LegalDay, last: LegalDay): LegalDay[] =>
  Array.from({ length: daysBetween(first, last) + 1 }, (_, i) => addDays(first, i))

function dayOf(day: LegalDay, { working, source }: DayKind): Year['days'][number] {
  const set = source.basis === 'notice' ? source : { layer: null, name: null, notice: null }
  return { day, working, basis: source.basis, layer: set.layer, name: set.name, notice: set.notice }
}

const noticesOf = (days: readonly StoredDay[]) =>
  [...Map.groupBy(days, ({ notice }) => notice)].map(([title, lines]) => ({ title, days: lines.length }))

/** What earlier notices had set, with the notice that took its place. */
async function supersededOf(
  ctx: Ctx,
  year: number,
  layers: readonly string[],
  stored: readonly StoredDay[],
): Promise<Year['superseded']> {
  const lines = (await readSuperseded(ctx.tx, year)).filter(({ layer }) => layers.includes(layer))
  if (lines.length === 0) return []
  const amendments = new Map((await readAmendments(ctx.tx)).map((amendment) => [amendment.n, amendment]))
  const all = [...lines, ...stored]
  return lines.map(({ date, layer, kind, name, notice, supersededBy }) => {
    const amendment = amendments.get(supersededBy ?? 0)
    const by = all.find((day) => day.layer === layer && day.date === date && day.since === supersededBy)
    return {
      ...{ day: date, layer, kind, name, notice, by: by?.notice ?? amendment?.note ?? '' },
      at: (amendment?.at ?? ctx.now).toISOString(),
    }
  })
}
