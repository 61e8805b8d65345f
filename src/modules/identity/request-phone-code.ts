import type { Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { sealField } from '#kernel/crypto'
import { CODE_LIFE_MS, CODE_WAIT_MS, CODE_WINDOW_MS, nextCodeAt } from '#kernel/guess'
import { newDigits, newId } from '#kernel/ids'
import { enqueue } from '#kernel/jobs'
import { findAccountBy, phoneIndexOf } from './citizen.store.ts'
import type { hallContract } from './hall.contract.ts'
import { codesUnavailable, codeTooSoon } from './identity.errors.ts'
import { checkedPhone } from './identity-number.model.ts'
import { forgetCodes, insertCode, listCodeTimes, lockPhone } from './phone-code.store.ts'
import { codeDigest } from './prove-phone.ts'
import { sealedCode, sealedPhone, sendCodeJob } from './send-code.ts'

type Endpoint = (typeof hallContract.endpoints)['requestPhoneCode']

const later = (now: Date, ms: number): Date => new Date(now.getTime() + ms)

/** Refuses a code to a phone that got one a minute ago, or ten within a day. */
async function demandTurn(ctx: Ctx, phoneIndex: string): Promise<void> {
  await lockPhone(ctx, phoneIndex)
  await forgetCodes(ctx, later(ctx.now, -CODE_WINDOW_MS))
  const wait = nextCodeAt(await listCodeTimes(ctx, phoneIndex), ctx.now).getTime() - ctx.now.getTime()
  if (wait > 0) throw codeTooSoon({ seconds: Math.ceil(wait / 1000) })
}

/**
 * Makes a code and has it sent to a phone. A code to log in with is made for every phone alike, but sent only where
 * there is an account: nobody learns who has one.
 * @throws Refusal `identity.codes-unavailable`, `identity.code-too-soon`, `kernel.invalid-input`
 */
export async function requestPhoneCode(ctx: Ctx, input: InputOf<Endpoint>): Promise<OutputOf<Endpoint>> {
  const { keyring, sms } = ctx.services
  if (sms.absent) throw codesUnavailable()
  const phone = checkedPhone(input.phone)
  const phoneIndex = phoneIndexOf(ctx, phone)
  await demandTurn(ctx, phoneIndex)
  const id = newId()
  const code = newDigits(6)
  const expiresAt = later(ctx.now, CODE_LIFE_MS)
  await insertCode(ctx, {
    ...{ id, purpose: input.purpose, phoneIndex, expiresAt, locale: ctx.locale },
    digest: codeDigest(ctx, id, code),
    phone: sealField(keyring, phone, sealedPhone(id)),
    code: sealField(keyring, code, sealedCode(id)),
  })
  const wanted =
    input.purpose === 'register' || (await findAccountBy(ctx, 'phoneIndex', phoneIndex)) !== undefined
  if (wanted) enqueue(ctx, sendCodeJob, { codeId: id })
  return { expiresAt: expiresAt.toISOString(), nextAt: later(ctx.now, CODE_WAIT_MS).toISOString() }
}
