import type { LegalDay } from '#kernel/calendar'
import { REALNAME_LEVELS, type RealnameLevel } from './realname.words.ts'

/** What of a proof decides whether it still holds. */
export interface ProofState {
  readonly level: 'window' | 'authority'
  /** Last day of the document that was shown; null where it holds for good. */
  readonly validUntil: LegalDay | null
  /** Blind index of the phone that it covers; null where it covers none. */
  readonly phoneIndex: string | null
  readonly endedAt: Date | null
}

/** The phone of an account: its blind index, and whether it was proven by a code. */
export interface PhoneState {
  readonly index: string
  readonly proven: boolean
}

/** Whether a proof holds on a day: not ended, its document not expired, and the phone it covers still proven. */
export const holdsOn = (
  { validUntil, phoneIndex, endedAt }: ProofState,
  phone: PhoneState,
  today: LegalDay,
): boolean =>
  endedAt === null &&
  (validUntil === null || today <= validUntil) &&
  (phoneIndex === null || (phone.proven && phoneIndex === phone.index))

/** Whether one level is at least as high as another. */
export const reaches = (level: RealnameLevel, needed: RealnameLevel): boolean =>
  REALNAME_LEVELS.indexOf(level) >= REALNAME_LEVELS.indexOf(needed)

/** 实名等级: the highest for which there is evidence that still holds. */
export function levelOf(phone: PhoneState, proofs: readonly ProofState[], today: LegalDay): RealnameLevel {
  const held = new Set<RealnameLevel>(
    proofs.filter((proof) => holdsOn(proof, phone, today)).map(({ level }) => level),
  )
  held.add(phone.proven ? 'phone' : 'declared')
  return REALNAME_LEVELS.findLast((level) => held.has(level)) ?? 'declared'
}
