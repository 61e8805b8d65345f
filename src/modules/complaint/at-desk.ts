import { authorize, type Ctx, governmentOf, type Scoped, staffOf } from '#kernel/context'
import { notFound } from '#kernel/errors'
import { unitOf } from '#modules/org'
import { concernsYou, notNow } from './complaint.errors.ts'
import { readComplaints } from './complaint.permissions.ts'
import { type ComplaintRecord, lockComplaint } from './complaint.store.ts'
import type { ComplaintState } from './complaint.words.ts'
import { concerns } from './concerned.ts'

/** A complaint as a record that is authorized on: it lies where its unit lies today; unassigned, with the government. */
export async function scopeOf(ctx: Ctx, { unitId }: Pick<ComplaintRecord, 'unitId'>): Promise<Scoped> {
  const governmentId = governmentOf(ctx)
  if (unitId === null) return { governmentId }
  const { path } = await unitOf(ctx, unitId)
  return { governmentId, unitId, unitPath: path }
}

/**
 * A complaint that the caller may act on now, locked.
 * @throws Refusal `kernel.not-found`, `kernel.forbidden`, `complaint.concerns-you`, `complaint.not-now`
 */
export async function lockAtDesk(
  ctx: Ctx,
  complaintId: string,
  permission: string,
  states: readonly ComplaintState[],
): Promise<ComplaintRecord> {
  const row = await lockComplaint(ctx, complaintId)
  if (!row) throw notFound()
  authorize(ctx.actor, permission, await scopeOf(ctx, row), readComplaints)
  if (await concerns(ctx, row, staffOf(ctx))) throw concernsYou()
  if (!states.includes(row.state)) throw notNow()
  return row
}
