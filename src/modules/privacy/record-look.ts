import { type Ctx, governmentOf, seatOf, staffOf } from '#kernel/context'
import { newId } from '#kernel/ids'
import { idIndexOf } from '#modules/identity'
import { positionsOf } from '#modules/org'
import { insertLooks } from './look.store.ts'
import type { LookKind } from './privacy.words.ts'

/** What somebody of the staff looks at. */
export interface Look {
  readonly kind: LookKind
  /** Identity numbers of those whose data it is, in normal form. */
  readonly idNumbers: readonly string[]
  /** Number of the case in which he looks; null outside of one. */
  readonly reference: string | null
}

/**
 * Part: notes that the acting member of staff looks at somebody's data in full, in the transaction that shows it
 * (个人信息保护法 §44: the right to know). Nobody else's look is noted: people look, the platform works.
 */
export async function recordLook(ctx: Ctx, { kind, idNumbers, reference }: Look): Promise<void> {
  const actor = staffOf(ctx)
  const { personId, unitId } = actor
  const appointmentId = actor.onBehalfOf?.appointmentId ?? actor.appointmentId
  const held = await positionsOf(ctx, seatOf(actor))
  const position = held.find((one) => one.appointmentId === appointmentId)?.title ?? ''
  const seen = { governmentId: governmentOf(ctx), kind, reference, unitId, position, personId, at: ctx.now }
  await insertLooks(
    ctx,
    [...new Set(idNumbers)].map((number) => ({ ...seen, id: newId(), subjectIndex: idIndexOf(ctx, number) })),
  )
}
