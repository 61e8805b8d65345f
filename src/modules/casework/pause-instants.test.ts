import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { legaltimeContract } from '#contracts/legaltime'
import { addDays, buildCalendar, buildHours, type ClockTime, legalDayOf } from '#kernel/calendar'
import { due, type Rule } from '#kernel/clock'
import type { Ctx, StaffActor } from '#kernel/context'
import { contract, endpoint, Fields, Id, Moment, Nothing } from '#kernel/contract'
import { routesOf } from '#kernel/platform'
import { type CallAs, platformBeside } from '#test/platform-beside'
import { staffOfTown, type Town, twoTowns } from '#test/towns'
import { createWorld, START, type World } from '#test/world'
import { type Case, perform } from './case.ts'
import { type CaseClock, type ClockPause, eventsOf } from './case-clock.ts'
import { startClock } from './clock.ts'
import { pauseClock, resumeClock } from './clock-acts.ts'
import { lockCase } from './lock-case.ts'
import { saveCase } from './save-case.ts'
import { rebuild, trial, trialKind, trialRoutes } from './trial.fixtures.ts'

const SPANS: [ClockTime, ClockTime][] = [
  ['09:00', '12:00'],
  ['14:00', '18:00'],
]
const GROUND = {
  ...{ ground: 'inspection', article: '45', notice: true },
  ...{ evidence: false, endingAct: false, otherRole: false },
}
const hoursOf = (rule: Rule, length: number): Rule => ({
  ...{ ...rule, unit: 'hour', length, receiptOnRestDay: 'as-is', rollover: 'none', dayEnds: 'midnight' },
  ...{ startDayCounts: false, pause: [GROUND] },
})

const post = <const P extends string>(path: P) => ({
  ...{ method: 'POST' as const, path: `/trial-hours/:id/${path}` as const },
  ...{ permission: 'casework.task.claim', summary: '试验按小时的期限' },
})
const Told = Fields({ id: Id, until: Moment })
const hours = contract('trial-hours', {
  begin: endpoint({ ...post('begin'), input: Fields({ id: Id }), output: Nothing }),
  pauseHours: endpoint({ ...post('pause-hours'), input: Told, output: Nothing }),
  pauseBoth: endpoint({ ...post('pause-both'), input: Told, output: Nothing }),
  resumeBoth: endpoint({ ...post('resume-both'), input: Fields({ id: Id }), output: Nothing }),
})
type Deed = Pick<Parameters<typeof perform>[4], 'startClocks' | 'clocks'>

/** Records a step of the trial with what it does to clocks. */
const doing =
  <I extends { readonly id: string }>(deed: (ctx: Ctx, found: Case<unknown>, input: I) => Deed) =>
  async (ctx: Ctx, input: I): Promise<Record<string, never>> => {
    const found = await lockCase(ctx, trialKind, input.id)
    const facts = { node: 'receive', outcome: 'pass' }
    await saveCase(
      ctx,
      trialKind,
      perform(ctx, trialKind, found, 'trial.stepped@1', { facts, ...deed(ctx, found, input) }),
    )
    return {}
  }
const BOTH = [{ name: 'hours' }, { name: 'days' }]
const pausing = (names: typeof BOTH) =>
  doing<{ id: string; until: string }>((ctx, found, { until }) => {
    const told = { from: legalDayOf(ctx.now), until, ground: 'inspection', notice: 'N-1', evidence: null }
    return { clocks: names.map((name) => pauseClock(ctx, found, name, told)) }
  })
const routes = routesOf(hours, {
  begin: doing((ctx) => {
    const rule = ctx.services.rule('PERMIT.NOTICE5')
    const days = startClock(ctx, 'days', 'legal', { ...rule, pause: [GROUND] })
    return { startClocks: [startClock(ctx, 'hours', 'legal', hoursOf(rule, 8)), days] }
  }),
  pauseHours: pausing(BOTH.slice(0, 1)),
  pauseBoth: pausing(BOTH),
  resumeBoth: doing((ctx, found) => ({ clocks: BOTH.map((name) => resumeClock(ctx, found, name)) })),
})

let world: World
let town: Town
let clerk: StaffActor
let call: CallAs
let rule: Rule

beforeAll(async () => {
  world = await createWorld()
  town = (await twoTowns(world)).suxian
  const may = ['trial.case.open', 'casework.task.claim', 'casework.task.read', 'casework.case.read']
  clerk = { ...staffOfTown(town, ...may, 'legaltime.hours.manage'), roles: ['clerk'] }
  call = platformBeside(world, [...trialRoutes, ...routes])
  await call(clerk, legaltimeContract.endpoints.setHours, {
    ...{ unitId: null, validFrom: '2026-01-01', seasons: [{ from: '01-01', spans: SPANS }] },
    basis: '办公时间通知',
  })
  await world.drain()
  rule = await world.run(town.system, true, async (ctx) => ctx.services.rule('PERMIT.NOTICE5'))
})
afterAll(() => world.close())

/** Opens a case with a clock of eight office hours and one of five days, both from Monday, 2 March, 09:00. */
async function opened(): Promise<string> {
  world.setNow(START)
  const { id } = await call(clerk, trial.endpoints.open, { unitId: town.department.id, subject: '试验件' })
  await call(clerk, hours.endpoints.begin, { id })
  return id
}

const clockOf = async (id: string, name: string): Promise<CaseClock | undefined> => {
  const { found } = await world.run(town.system, true, (ctx) => rebuild(ctx, id))
  return found.state.clocks.find((clock) => clock.name === name)
}

describe('a pause of a clock in hours', () => {
  it('begins and ends with the minutes of its acts, that of a clock in days with their days', async () => {
    const id = await opened()
    world.setNow('2026-03-02T02:30:00.000Z')
    await call(clerk, hours.endpoints.pauseBoth, { id, until: '2026-03-03' })
    expect(await clockOf(id, 'hours')).toMatchObject({
      ...{ dueOn: '2026-03-03', closes: 17 * 60 + 30 },
      pauses: [{ from: '2026-03-02T10:30', until: '2026-03-03', resumedOn: null }],
    })
    expect(await clockOf(id, 'days')).toMatchObject({
      pauses: [{ from: '2026-03-02', until: '2026-03-03' }],
    })
    world.setNow('2026-03-02T07:00:30.000Z')
    await call(clerk, hours.endpoints.resumeBoth, { id })
    expect(await clockOf(id, 'hours')).toMatchObject({
      ...{ dueOn: '2026-03-03', closes: 14 * 60 + 30 },
      pauses: [{ resumedOn: '2026-03-02T15:00' }],
    })
    expect(await clockOf(id, 'days')).toMatchObject({
      ...{ dueOn: '2026-03-09', pauses: [{ resumedOn: '2026-03-02' }] },
    })
  })

  it('may be told to the minute, on the day on which it begins', async () => {
    const id = await opened()
    await call(clerk, hours.endpoints.pauseHours, { id, until: '2026-03-02T11:00' })
    expect(await clockOf(id, 'hours')).toMatchObject({ dueOn: '2026-03-03', closes: 12 * 60 })
  })
})

const calendar = buildCalendar({ version: 'plain', days: [], years: { from: 2026, to: 2026 } })
const office = buildHours([
  { validFrom: '2020-01-01', basis: '试验', seasons: [{ from: '01-01', spans: SPANS }] },
])
const at = (minutes: number): string => {
  const time = `${String(Math.floor(minutes / 60) % 24).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  return `${addDays('2026-03-02', Math.floor(minutes / 1440))}T${time}`
}
/** Minutes from the beginning of 2 March on, in which a pause is told, begins and ends. */
const pauses = fc.array(
  fc.record({
    from: fc.nat(14_400),
    told: fc.nat(4_000),
    ends: fc.option(fc.nat(5_000)),
    notice: fc.boolean(),
  }),
  { maxLength: 4 },
)
type Drawn = typeof pauses extends fc.Arbitrary<(infer P)[]> ? P : never

const recorded = ({ from, told: length, ends, notice }: Drawn): ClockPause => ({
  ...{ from: at(from), until: at(from + length), resumedOn: ends === null ? null : at(from + ends) },
  ...{ ground: 'inspection', notice: notice ? 'N-1' : null, evidence: null },
  begunBy: { person: 'P', roles: [] },
})

/** The end found by looking at every minute once, in the words of the law. */
function byMinute(start: number, hours: number, drawn: readonly Drawn[]): string {
  const stands = (minute: number): boolean =>
    drawn.some(({ from, told: length, ends, notice }) => {
      const lasts = Math.min(length, ends ?? length)
      return notice && from <= minute && minute < from + lasts
    })
  const open = (minute: number): boolean => {
    const [day, time] = [Math.floor(minute / 1440), minute % 1440]
    return day % 7 < 5 && ((time >= 540 && time < 720) || (time >= 840 && time < 1080))
  }
  let minute = start
  for (let left = hours * 60; left > 0; minute++) if (open(minute) && !stands(minute)) left--
  return at(minute)
}

it('ends where counting every minute ends', () => {
  const sample = fc.tuple(fc.nat(7_200), fc.integer({ min: 1, max: 30 }), pauses)
  fc.assert(
    fc.property(sample, ([start, length, drawn]) => {
      const startMinute = start % 1440
      const clock = { startOn: at(start).slice(0, 10), startMinute, pauses: drawn.map(recorded) }
      const counted = hoursOf(rule, length)
      const found = due(counted, eventsOf(counted, clock), calendar, office)
      const day = Math.round((Date.parse(found.due) - Date.parse('2026-03-02')) / 86_400_000)
      expect(at(day * 1440 + found.closes)).toBe(byMinute(start, length, drawn))
    }),
    { numRuns: 300 },
  )
})
