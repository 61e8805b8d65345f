import { legalDayOf } from '#kernel/calendar'
import { actorRef, type Ctx, governmentOf } from '#kernel/context'
import { newId } from '#kernel/ids'
import { covers } from './order.model.ts'
import { openOrders } from './order.store.ts'
import { notKeeper, sealedBefore } from './seal.errors.ts'
import { faceOf, formOf, type SealFace } from './seal.model.ts'
import { lastSealFor, type SealRow, sealsFor } from './seal.store.ts'
import { findUse, insertUse } from './use.store.ts'

/** The seal in use for a kind of paper. */
export interface HeldSeal {
  readonly id: string
  readonly form: 'electronic' | 'wet'
  readonly keeperId: string
  /** The written order by which it is used without asking; undefined where each use is asked for. */
  readonly orderId: string | undefined
}

/** A paper to be sealed. */
export interface SealedPaper {
  readonly unitId: string
  readonly paperId: string
  /** Kind of paper, such as `acceptance`. */
  readonly paper: string
  readonly number: string
}

/** Which paper of which unit; `bySilence` where nobody wrote it. */
type Wanted = Pick<SealedPaper, 'unitId' | 'paper'> & { readonly bySilence?: true | undefined }

/** The written order by which a unit has such a paper sealed today without a person being asked, if any. Part. */
export async function orderFor(ctx: Ctx, { unitId, paper, bySilence }: Wanted): Promise<string | undefined> {
  const today = legalDayOf(ctx.now)
  const orders = await openOrders(ctx, unitId)
  return orders.find((order) => covers(order, paper, bySilence === true, today))?.id
}

const heldOf = (seal: SealRow, orderId: string | undefined): HeldSeal => ({
  id: seal.id,
  form: formOf(seal.form),
  keeperId: seal.keeperId,
  orderId,
})

/** The seal that a unit has in use today for a kind of paper, if any. Part. */
export async function sealFor(ctx: Ctx, wanted: Wanted): Promise<HeldSeal | undefined> {
  const { unitId, paper } = wanted
  const on = legalDayOf(ctx.now)
  const seal = (await sealsFor(ctx, { unitId, papers: [paper], on })).find(({ validFrom }) => validFrom <= on)
  return seal && heldOf(seal, await orderFor(ctx, wanted))
}

/**
 * Whether a unit has such papers sealed electronically and nothing to seal them with today: its last seal for them was ended
 * or passed its validity, and none has taken its place. Part.
 */
export async function sealLapsed(ctx: Ctx, { unitId, paper }: Wanted): Promise<boolean> {
  if (await sealFor(ctx, { unitId, paper })) return false
  const last = await lastSealFor(ctx, { unitId, paper, on: legalDayOf(ctx.now) })
  return last !== undefined && formOf(last.form) === 'electronic'
}

/**
 * Records that a paper is sealed. Part: the use case authorizes.
 * @param photo of a paper that was stamped by hand
 * @throws Refusal `seal.sealed-before`, `seal.not-keeper` (by hand, by somebody else)
 */
export async function recordUse(
  ctx: Ctx,
  seal: HeldSeal,
  sealed: SealedPaper,
  { copies = 1, photo, ordered }: { copies?: number; photo?: string; ordered?: true } = {},
): Promise<void> {
  const byKeeper = ctx.actor.kind === 'staff' && ctx.actor.personId === seal.keeperId
  if (photo !== undefined && !byKeeper) throw notKeeper()
  const recorded = await insertUse(ctx, {
    ...sealed,
    ...{ governmentId: governmentOf(ctx), id: newId(), sealId: seal.id, copies },
    way: photo !== undefined ? 'wet' : ordered ? 'ordered' : 'approved',
    orderId: ordered ? (seal.orderId ?? null) : null,
    ...{ usedBy: actorRef(ctx.actor), usedAt: ctx.now, photoId: photo ?? null },
  })
  if (!recorded) throw sealedBefore()
}

/** The electronic seal on a paper, as it is drawn; undefined where it bears none. Part. */
export async function sealOn(ctx: Ctx, paperId: string): Promise<SealFace | undefined> {
  const use = await findUse(ctx, paperId)
  return use && use.way !== 'wet' ? faceOf(use) : undefined
}
