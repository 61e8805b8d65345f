import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { emit } from '#kernel/events'
import { type CitizenProfile, citizenProfile, phoneIndexOf } from '#modules/identity'
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

const phoneOf = (ctx: Ctx, { phone, phoneProvenAt }: CitizenProfile): PhoneState => ({
  index: phoneIndexOf(ctx, phone),
  proven: phoneProvenAt !== null,
})

async function standingWith(ctx: Ctx, profile: CitizenProfile): Promise<Standing> {
  const phone = phoneOf(ctx, profile)
  const proofs = await proofsOf(ctx, profile.accountId)
  const level = levelOf(phone, proofs, legalDayOf(ctx.now))
  return { level, phone, phoneProvenAt: profile.phoneProvenAt, proofs }
}

/** Part: the 实名等级 of a citizen's or an enterprise's account. @throws Refusal `kernel.not-found` */
export const standingOf = async (ctx: Ctx, accountId: string): Promise<Standing> =>
  standingWith(ctx, await citizenProfile(ctx, accountId))

/**
 * Part: who a citizen or an enterprise is, whose 实名等级 reaches what is needed. Proofs are looked at only where the
 * phone alone does not reach it. @throws Refusal `realname.level-too-low`, `kernel.not-found`
 */
export async function citizenOfLevel(
  ctx: Ctx,
  accountId: string,
  need: RealnameLevel,
): Promise<CitizenProfile> {
  const profile = await citizenProfile(ctx, accountId)
  if (reaches(levelOf(phoneOf(ctx, profile), [], legalDayOf(ctx.now)), need)) return profile
  const { level: have } = await standingWith(ctx, profile)
  if (!reaches(have, need)) throw levelTooLow({ have, need })
  return profile
}

/** Tells that the 实名等级 of an account is another one, or was confirmed anew. */
export async function tellLevel(ctx: Ctx, accountId: string): Promise<void> {
  const { level } = await standingOf(ctx, accountId)
  emit(ctx, levelChanged, accountId, { accountId, level })
}
