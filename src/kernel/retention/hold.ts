import { type LegalDay, legalDayOf } from '#kernel/calendar'
import { authorize, type Ctx, governmentOf } from '#kernel/context'
import { openField, sealedColumn, sealField } from '#kernel/crypto'
import { notFound, refusal } from '#kernel/errors'
import { newId } from '#kernel/ids'
import { recordDayAct } from '#kernel/ledger'
import { manageHolds } from './hold.permissions.ts'
import {
  endHold,
  heldSubjects,
  holdsInForce,
  insertHold,
  keepDestroyersOut,
  keepHoldersOut,
  lockHolds,
} from './hold.store.ts'

/** The record is held: nothing of it may be destroyed. */
export const recordHeld = refusal('kernel.record-held', 409)
/** What is to be held was destroyed before the hold came. */
export const nothingToHold = refusal('kernel.nothing-to-hold', 409)
/** A hold must last until today at least. */
export const holdPast = refusal('kernel.hold-past', 422)

const reasonContext = sealedColumn('retention.hold', 'reason_sealed')
const liftReasonContext = sealedColumn('retention.hold', 'lift_reason_sealed')

/** 暂停销毁: what is not to be destroyed, why, by whose word and how long. */
export interface HoldOrder {
  /** Id of the record, such as a case. */
  readonly subjectId: string
  /** Its number, nothing personal. */
  readonly label: string
  readonly reason: string
  /** Last day of the hold. */
  readonly until: LegalDay
  /** Member of staff who decided it. */
  readonly personId: string
}

/** A hold in force. */
export interface Hold extends HoldOrder {
  readonly id: string
  readonly placedAt: Date
}

const whole = (ctx: Ctx) => ({ governmentId: governmentOf(ctx) })

/**
 * Keeps a record under dispute from being destroyed, by whatever ground, through the last day of the hold. That it was
 * done is an act; the reason is kept sealed. Whoever is destroying at this moment is waited for: then either the record
 * is there and held, or it is said that there is nothing left to hold.
 * @param stillKept whether the record still has what could be destroyed; asked when nobody destroys any more
 * @throws Refusal `kernel.hold-past`, `kernel.nothing-to-hold`
 */
export async function placeHold(
  ctx: Ctx,
  order: HoldOrder,
  stillKept: (ctx: Ctx, subjectId: string) => Promise<boolean>,
): Promise<string> {
  authorize(ctx.actor, manageHolds, whole(ctx))
  const { subjectId, label, reason, until, personId } = order
  if (until < legalDayOf(ctx.now)) throw holdPast({ until })
  await keepDestroyersOut(ctx)
  if (!(await stillKept(ctx, subjectId))) throw nothingToHold()
  const id = newId()
  const reasonSealed = sealField(ctx.services.keyring, reason, reasonContext(id))
  await insertHold(ctx, { id, subjectId, label, reasonSealed, until, placedBy: personId })
  await recordDayAct(ctx, 'retention.hold-placed@1', { hold: id, subject: subjectId, until, personId })
  return id
}

/**
 * Ends the holds on a record before their day, as an act; the reason is kept sealed.
 * @throws Refusal `kernel.not-found` where it is not held
 */
export async function liftHold(
  ctx: Ctx,
  { subjectId, personId, reason }: Pick<HoldOrder, 'subjectId' | 'personId' | 'reason'>,
): Promise<void> {
  authorize(ctx.actor, manageHolds, whole(ctx))
  const holds = await lockHolds(ctx, subjectId)
  if (holds.length === 0) throw notFound()
  for (const id of holds) {
    const reasonSealed = sealField(ctx.services.keyring, reason, liftReasonContext(id))
    await endHold(ctx, { id, liftedBy: personId, reasonSealed })
  }
  await recordDayAct(ctx, 'retention.hold-lifted@1', { holds, subject: subjectId, personId })
}

/** Every hold in force, those that end first before the others. */
export async function listHolds(ctx: Ctx): Promise<Hold[]> {
  authorize(ctx.actor, manageHolds, whole(ctx))
  return (await holdsInForce(ctx)).map(({ reasonSealed, placedBy, ...row }) => ({
    ...row,
    personId: placedBy,
    reason: openField(ctx.services.keyring, reasonSealed, reasonContext(row.id)),
  }))
}

/**
 * Ids of the records of this government that may not be destroyed now. Part: for whoever destroys; until his transaction
 * ends nobody places another hold.
 */
export async function heldRecords(ctx: Ctx): Promise<ReadonlySet<string>> {
  await keepHoldersOut(ctx)
  return new Set(await heldSubjects(ctx))
}

/** Refuses what would destroy a record that is held. Part. @throws Refusal `kernel.record-held` */
export async function refuseHeld(ctx: Ctx, subjectId: string): Promise<void> {
  if ((await heldRecords(ctx)).has(subjectId)) throw recordHeld()
}
