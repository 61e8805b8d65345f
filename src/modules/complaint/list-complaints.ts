import { legalDayOf } from '#kernel/calendar'
import { type Ctx, scopesOf, staffOf } from '#kernel/context'
import { type InputOf, type OutputOf, rowWindow } from '#kernel/contract'
import { reachedUnitIds } from '#modules/org'
import { readComplaints } from './complaint.permissions.ts'
import {
  type ComplaintFilter,
  type ComplaintRecord,
  everyComplaint,
  pageOfComplaints,
} from './complaint.store.ts'
import type { deskContract } from './desk.contract.ts'
import { shownRows } from './shown.ts'

type Endpoint = (typeof deskContract.endpoints)['listComplaints']
type Query = InputOf<Endpoint>

/** What the caller reaches with a permission: units, and with it for the whole government also what no unit has yet. */
export const reachOf = async (
  ctx: Ctx,
  permission: string,
): Promise<Pick<ComplaintFilter, 'units' | 'unassigned'>> => ({
  units: await reachedUnitIds(ctx, permission),
  unassigned: scopesOf(staffOf(ctx), permission).includes('government'),
})

async function filterOf(ctx: Ctx, { state, origin, overdue }: Query): Promise<ComplaintFilter> {
  return {
    ...(await reachOf(ctx, readComplaints)),
    states: state && [state],
    origin,
    lateOn: overdue === true ? legalDayOf(ctx.now) : undefined,
  }
}

/** 投诉和差评 within the caller's reach, newest first. */
export async function listComplaints(ctx: Ctx, input: Query): Promise<OutputOf<Endpoint>> {
  const { rows, total } = await pageOfComplaints(ctx, await filterOf(ctx, input), rowWindow(input))
  return { total, rows: await shownRows(ctx, rows) }
}

/** All of them, batch by batch. */
export async function* allComplaints(ctx: Ctx, input: Query): AsyncGenerator<ComplaintRecord[]> {
  yield* everyComplaint(ctx, await filterOf(ctx, input))
}
