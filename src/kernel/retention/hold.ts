import { type LegalDay, legalDayOf } from '#kernel/calendar'
import { authorize, type Ctx, governmentOf, permission } from '#kernel/context'
import { openField, sealedColumn, sealField } from '#kernel/crypto'
import { notFound, refusal } from '#kernel/errors'
import { newId } from '#kernel/ids'
import { recordDayAct } from '#kernel/ledger'
import { endHolds, heldSubjects, holdsInForce, insertHold } from './hold.store.ts'

/** 暂停和恢复销毁. */
export const manageHolds = permission('retention.hold.manage', '暂停、恢复销毁有争议的记录').name

/** The record is held: nothing of it may be destroyed. */
export const recordHeld = refusal('kernel.record-held', 409)
/** A hold must last until today at least. */
export const holdPast = refusal('kernel.hold-past', 422)

const reasonContext = sealedColumn('retention.hold', 'reason_sealed')

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
 * done is an act; the reason is kept sealed.
 * @throws Refusal `kernel.hold-past`
 */
export async function placeHold(ctx: Ctx, order: HoldOrder): Promise<string> {
  authorize(ctx.actor, manageHolds, whole(ctx))
  const { subjectId, label, reason, until, personId } = order
  if (until < legalDayOf(ctx.now)) throw holdPast({ until })
  const id = newId()
  const reasonSealed = sealField(ctx.services.keyring, reason, reasonContext(id))
  await insertHold(ctx, { id, subjectId, label, reasonSealed, until, placedBy: personId })
  await recordDayAct(ctx, 'retention.hold-placed@1', { hold: id, subject: subjectId, until, personId })
  return id
}

/** Ends the holds on a record before their day, as an act. @throws Refusal `kernel.not-found` where it is not held */
export async function liftHold(
  ctx: Ctx,
  { subjectId, personId }: Pick<HoldOrder, 'subjectId' | 'personId'>,
): Promise<void> {
  authorize(ctx.actor, manageHolds, whole(ctx))
  const holds = await endHolds(ctx, subjectId, personId)
  if (holds.length === 0) throw notFound()
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

/** Ids of the records of this government that may not be destroyed now. Part: for whoever destroys. */
export const heldRecords = async (ctx: Ctx): Promise<ReadonlySet<string>> => new Set(await heldSubjects(ctx))

/** Refuses what would destroy a record that is held. Part. @throws Refusal `kernel.record-held` */
export async function refuseHeld(ctx: Ctx, subjectId: string): Promise<void> {
  if ((await heldRecords(ctx)).has(subjectId)) throw recordHeld()
}
