import type { Ctx } from '#kernel/context'
import { blindIndex } from '#kernel/crypto'
import type { Gateway } from '#kernel/gateway'
import { phoneIndexOf } from './citizen.store.ts'
import { codesUnavailable, mailUnavailable } from './identity.errors.ts'

/** What a code to a phone is asked for: `leave` and `move` are the two halves of changing the phone. */
export type PhonePurpose = 'register' | 'login' | 'reset' | 'prove' | 'leave' | 'move'
/** What a code is asked for: `mail` goes to a mail address, to confirm it; every other to a phone. */
export type CodePurpose = PhonePurpose | 'mail'

/** Blind index of the phone or the address that a code goes to, the same in every government of the installation. */
export const placeIndexOf = (ctx: Ctx, purpose: CodePurpose, place: string): string =>
  purpose === 'mail' ? blindIndex(ctx.services.keyring, 'node', 'mail', place) : phoneIndexOf(ctx, place)

/** @throws Refusal `identity.codes-unavailable`, `identity.mail-unavailable` where codes of this purpose reach nobody */
export function demandGateway({ services }: Ctx, purpose: CodePurpose): void {
  const [gateway, refusal]: [Gateway<never>, typeof codesUnavailable] =
    purpose === 'mail' ? [services.mail, mailUnavailable] : [services.sms, codesUnavailable]
  if (gateway.absent) throw refusal()
}
