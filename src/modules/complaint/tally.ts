import { addDays, legalDayOf, startOfLegalDay } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { unitsOf } from '#modules/org'
import { readComplaints } from './complaint.permissions.ts'
import type { deskContract } from './desk.contract.ts'
import { reachOf } from './list-complaints.ts'
import { tallyByUnit, type UnitTally } from './tally.store.ts'

type Endpoint = (typeof deskContract.endpoints)['readTally']

const EMPTY: UnitTally = {
  ...{ unitId: null, received: 0, ratings: 0, answered: 0, inTime: 0, overdue: 0 },
  ...{ founded: 0, mended: 0, called: 0, reviews: 0, changed: 0, withdrawn: 0 },
}

const add = (one: UnitTally, other: UnitTally): UnitTally => ({
  unitId: null,
  received: one.received + other.received,
  ratings: one.ratings + other.ratings,
  answered: one.answered + other.answered,
  inTime: one.inTime + other.inTime,
  overdue: one.overdue + other.overdue,
  founded: one.founded + other.founded,
  mended: one.mended + other.mended,
  called: one.called + other.called,
  reviews: one.reviews + other.reviews,
  changed: one.changed + other.changed,
  withdrawn: one.withdrawn + other.withdrawn,
})

/** 差评和投诉 that came in within a period, by the unit that handles them, within the caller's reach. */
export async function readTally(ctx: Ctx, { from, to }: InputOf<Endpoint>): Promise<OutputOf<Endpoint>> {
  const tallies = await tallyByUnit(ctx, {
    ...(await reachOf(ctx, readComplaints)),
    ...{ from: startOfLegalDay(from), before: startOfLegalDay(addDays(to, 1)) },
    today: legalDayOf(ctx.now),
  })
  const ids = tallies.flatMap(({ unitId }) => (unitId === null ? [] : [unitId]))
  const names = new Map((await unitsOf(ctx, ids)).map(({ id, shortName }) => [id, shortName]))
  const rows = tallies
    .map((tally) => ({ ...tally, unitName: names.get(tally.unitId ?? '') ?? null }))
    .sort((a, b) => b.received - a.received)
  return { rows, total: { ...tallies.reduce(add, EMPTY), unitName: null } }
}
