import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { emit } from '#kernel/events'
import { citizenProfile, phoneIndexOf } from '#modules/identity'
import { levelOf, type PhoneState, reaches } from './level.model.ts'
import { type ProofRecord, proofsOf } from './proof.store.ts'
import { levelTooLow } from './realname.errors.ts'
import { levelChanged } from './realname.events.ts'
import type { RealnameLevel } from './realname.words.ts'

/** The 实名等级 of an account and what it rests on. */
export interface Standing {
  readonly level: RealnameLevel
  readonly phone: PhoneState
  readonly phoneProvenAt: Date | null
  /** Newest first, those that no longer hold as well. */
  readonly proofs: readonly ProofRecord[]
}

/** Part: the 实名等级 of a citizen's or an enterprise's account. @throws Refusal `kernel.not-found` */
export async function standingOf(ctx: Ctx, accountId: string): Promise<Standing> {
  const { phone: number, phoneProvenAt } = await citizenProfile(ctx, accountId)
  const phone = { index: phoneIndexOf(ctx, number), proven: phoneProvenAt !== null }
  const proofs = await proofsOf(ctx, accountId)
  return { level: levelOf(phone, proofs, legalDayOf(ctx.now)), phone, phoneProvenAt, proofs }
}

/** Part: refuses an account whose 实名等级 is lower than what is needed. @throws Refusal `realname.level-too-low` */
export async function demandLevel(ctx: Ctx, accountId: string, need: RealnameLevel): Promise<void> {
  const { level: have } = await standingOf(ctx, accountId)
  if (!reaches(have, need)) throw levelTooLow({ have, need })
}

/** Tells that the 实名等级 of an account is another one, or was confirmed anew. */
export async function tellLevel(ctx: Ctx, accountId: string): Promise<void> {
  const { level } = await standingOf(ctx, accountId)
  emit(ctx, levelChanged, accountId, { accountId, level })
}
