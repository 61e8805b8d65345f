import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { unitsOf } from '#modules/org'
import { lateDuties } from './complaint.model.ts'
import type { ComplaintRecord } from './complaint.store.ts'
import { standingOf, whyOf } from './duties.ts'
import { type DutyRecord, dutiesOf } from './duty.store.ts'
import { textsOf } from './texts.ts'

/** A complaint as it stands in a list. */
export const rowOf = (row: ComplaintRecord, duties: readonly DutyRecord[]) => {
  const { id, number, origin, state, askedAt, itemName, caseNumber, grade, grounds } = row
  const owed = duties.find(
    ({ name, doneAt }) => name !== 'verify' && name !== 'ask-review' && doneAt === null,
  )
  return {
    ...{ id, number, origin, state, itemName, caseNumber, grade },
    grounds: [...grounds],
    askedAt: askedAt.toISOString(),
    dueOn: owed?.dueOn ?? null,
  }
}

/** Short names of the units that handle complaints, by id. */
export async function unitNames(ctx: Ctx, rows: readonly ComplaintRecord[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap(({ unitId }) => (unitId === null ? [] : [unitId])))]
  return new Map((await unitsOf(ctx, ids)).map(({ id, shortName }) => [id, shortName]))
}

/** Complaints as lists show them. */
export async function shownRows(ctx: Ctx, rows: readonly ComplaintRecord[]) {
  const [duties, names] = [
    await dutiesOf(
      ctx,
      rows.map(({ id }) => id),
    ),
    await unitNames(ctx, rows),
  ]
  const today = legalDayOf(ctx.now)
  return rows.map((row) => {
    const own = duties.get(row.id) ?? []
    return {
      ...rowOf(row, own),
      unitName: names.get(row.unitId ?? '') ?? null,
      overdue: lateDuties(own.map(standingOf), today).length > 0,
    }
  })
}

/** The periods of a complaint, each with why it ends on that day. */
export async function dutyViews(ctx: Ctx, number: string, duties: readonly DutyRecord[]) {
  const late = lateDuties(duties.map(standingOf), legalDayOf(ctx.now))
  return Promise.all(
    duties.map(async (duty) => ({
      ...{ name: duty.name, dueOn: duty.dueOn, overdue: late.includes(duty.name) },
      doneAt: duty.doneAt?.toISOString() ?? null,
      why: await whyOf(ctx, number, duty),
    })),
  )
}

/** How the review went; null where none was asked for. */
export function reviewOf(ctx: Ctx, row: ComplaintRecord) {
  const { reviewAskedAt, reviewedAt, reviewOutcome: outcome } = row
  if (reviewAskedAt === null) return null
  const { reviewWhy, reviewAnswer } = textsOf(ctx, row)
  return {
    ...{ why: reviewWhy ?? '', outcome, answer: reviewAnswer },
    askedAt: reviewAskedAt.toISOString(),
    answeredAt: reviewedAt?.toISOString() ?? null,
  }
}
