import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { queueContract } from '#contracts/queue'
import { addDays } from '#kernel/calendar'
import { type County, makeCounty } from '#test/county'
import { asAdmin } from '#test/database'
import { createWorld, type World } from '#test/world'
import type { CaseFacts } from './case-facts.ts'
import { saveFacts } from './fact.store.ts'
import { type Counts, MEASURES, type MeasureName } from './measures.ts'
import { type Period, periodOf } from './period.ts'
import { countedCases, type Grouping, tally } from './tally.store.ts'

let world: World
let county: County
let units: string[]
let counterId: string
beforeAll(async () => {
  world = await createWorld()
  county = await makeCounty(world)
  units = await Promise.all(['1001', '3603', '3803'].map(async (no) => (await county.staff(no)).unitId))
  const manager = world.as(await county.staff('1007'))
  const facts = { number: 1, name: '综合受理', lanes: [] }
  counterId = (await manager.call(queueContract.endpoints.addCounter, facts)).counterId
})
afterAll(() => world.close())

const FIRST = '2026-01-01'
const day = fc.integer({ min: 0, max: 70 }).map((n) => addDays(FIRST, n))
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })

/** Facts that hold together as those of a case do. */
const facts = fc
  .record({
    caseId: fc.uuid({ version: 7 }),
    itemCode: fc.constantFrom('a', 'b'),
    unit: fc.integer({ min: 0, max: 2 }),
    personId: maybe(
      fc.constantFrom('00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'),
    ),
    counter: fc.boolean(),
    channel: fc.constantFrom('web', 'window'),
    receivedOn: day,
    ...{ correctedOn: maybe(day), acceptedOn: maybe(day), notAcceptedOn: maybe(day), overdueOn: maybe(day) },
    ended: maybe(day),
    decision: maybe(fc.record({ on: day, granted: fc.boolean(), early: fc.boolean() })),
    usedDays: maybe(fc.nat({ max: 30 })),
    periods: maybe(fc.record({ legalDays: fc.nat({ max: 20 }), promiseDays: fc.nat({ max: 20 }) })),
    rating: maybe(fc.record({ on: day, grade: fc.integer({ min: 1, max: 5 }) })),
  })
  .map(
    ({ unit, counter, decision, rating, periods, ended, ...rest }): CaseFacts => ({
      ...rest,
      counterId: counter ? counterId : null,
      ...{ number: rest.caseId, unitId: units[unit] ?? '', endedOn: decision?.on ?? ended },
      ...{
        decidedOn: decision?.on ?? null,
        granted: decision?.granted ?? null,
        early: decision?.early ?? null,
      },
      ...{ legalDays: periods?.legalDays ?? null, promiseDays: periods?.promiseDays ?? null },
      ...{ ratedOn: rating?.on ?? null, grade: rating?.grade ?? null },
    }),
  )

/** What each measure counts of one case, said once more and slowly. */
const ONE: Readonly<
  Record<MeasureName, (f: CaseFacts, inside: (day: string | null) => boolean, to: string) => number>
> = {
  received: (f, inside) => Number(inside(f.receivedOn)),
  online: (f, inside) => Number(inside(f.receivedOn) && f.channel === 'web'),
  corrected: (f, inside) => Number(inside(f.correctedOn)),
  accepted: (f, inside) => Number(inside(f.acceptedOn)),
  notAccepted: (f, inside) => Number(inside(f.notAcceptedOn)),
  inHand: (f, _inside, to) => Number(f.receivedOn <= to && !(f.endedOn !== null && f.endedOn <= to)),
  decided: (f, inside) => Number(inside(f.decidedOn)),
  granted: (f, inside) => Number(inside(f.decidedOn) && f.granted === true),
  refused: (f, inside) => Number(inside(f.decidedOn) && f.granted === false),
  sameDay: (f, inside) => Number(inside(f.decidedOn) && f.decidedOn === f.receivedOn),
  early: (f, inside) => Number(inside(f.decidedOn) && f.early === true),
  timed: (f, inside) => Number(inside(f.decidedOn) && f.usedDays !== null),
  usedDays: (f, inside) => (inside(f.decidedOn) ? (f.usedDays ?? 0) : 0),
  legalDays: (f, inside) => (inside(f.decidedOn) ? (f.legalDays ?? 0) : 0),
  promiseDays: (f, inside) =>
    inside(f.decidedOn) && f.legalDays !== null && f.legalDays > 0 ? (f.promiseDays ?? 0) : 0,
  overdue: (f, inside) => Number(inside(f.overdueOn)),
  rated: (f, inside) => Number(inside(f.ratedOn)),
  satisfied: (f, inside) => Number(inside(f.ratedOn) && f.grade !== null && f.grade <= 3),
}

const KEYS: Readonly<Record<Grouping, (f: CaseFacts) => string>> = {
  unit: (f) => f.unitId,
  item: (f) => f.itemCode,
  window: (f) => f.counterId ?? 'without',
  person: (f) => f.personId ?? 'without',
  channel: (f) => f.channel,
}

const NAMES = Object.keys(MEASURES) as MeasureName[]

function slowly(all: readonly CaseFacts[], { from, to }: Period, by: Grouping): Map<string, Counts> {
  const inside = (one: string | null) => one !== null && one >= from && one <= to
  const groups = Map.groupBy(all, KEYS[by])
  return new Map(
    [...groups].map(([key, those]) => [
      key,
      Object.fromEntries(
        NAMES.map((name) => [name, those.reduce((sum, one) => sum + ONE[name](one, inside, to), 0)]),
      ),
    ]),
  )
}

const full = (counts: Counts | undefined) => NAMES.map((name) => counts?.[name] ?? 0)

describe('counting', () => {
  it('says what a slow count says, and each count opens to as many cases', async () => {
    const groupings = fc.constantFrom<Grouping>('unit', 'item', 'window', 'person', 'channel')
    const kinds = fc.constantFrom('day', 'week', 'month', 'quarter', 'year')
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(facts, { maxLength: 40, selector: ({ caseId }) => caseId }),
        ...([groupings, kinds, day, fc.subarray([0, 1, 2]), fc.constantFrom(...NAMES)] as const),
        async (all, by, kind, on, seen, name) => {
          await asAdmin(world.adminUrl, 'delete from statistics.case_fact')
          const within = all.filter(({ unitId }) => seen.some((at) => units[at] === unitId))
          const period = periodOf(kind as 'day', on)
          const counted = { units: seen.map((at) => units[at] ?? ''), period, frozen: null }
          const expected = slowly(within, period, by)
          await world.run(county.system, false, async (ctx) => {
            for (const one of all) await saveFacts(ctx, one)
            const found = await tally(ctx, counted, by)
            for (const key of new Set([...expected.keys(), ...found.keys()]))
              expect([key, full(found.get(key))]).toEqual([key, full(expected.get(key))])
            if ('sum' in MEASURES[name]) return
            for (const [key, counts] of expected) {
              const page = await countedCases(
                ctx,
                { of: counted, measure: name, group: { by, key } },
                { limit: 100, offset: 0 },
              )
              expect([page.total, page.rows.length]).toEqual([counts[name], counts[name]])
            }
          })
        },
      ),
      { numRuns: 40 },
    )
  })
})
