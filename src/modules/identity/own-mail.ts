import { checkMail } from '#kernel/codes'
import { type Ctx, governmentOf, type Locale } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { maskMail, openField, sealedColumn, sealField } from '#kernel/crypto'
import { invalidInput } from '#kernel/errors'
import { languageOf } from '#kernel/i18n'
import { loggedIn } from './caller.ts'
import { sendMailCode } from './issue-code.ts'
import type { mailContract } from './mail.contract.ts'
import {
  type AccountHolder,
  deleteMailAddress,
  findMailAddress,
  listMailAddresses,
  saveMailAddress,
} from './mail-address.store.ts'
import { proveCodes } from './prove-code.ts'

type Endpoints = typeof mailContract.endpoints

const sealedAddress = sealedColumn('identity.mail_address', 'address', 'account_id')

/** @throws Refusal `kernel.invalid-input` */
function checkedAddress(typed: string): string {
  const address = checkMail(typed)
  if (address.ok) return address.code
  throw invalidInput({}, [{ field: 'address', code: `identity.${address.issue}` }])
}

/** Part: the mail address of an account, in the clear; null where it has none. */
export async function mailAddressOf(ctx: Ctx, accountId: string): Promise<string | null> {
  const sealed = await findMailAddress(ctx, accountId)
  return sealed === undefined ? null : openField(ctx.services.keyring, sealed, sealedAddress(accountId))
}

/** Where somebody is told by mail, and in which language. */
interface MailReceiver {
  /** Confirmed, in the clear. */
  readonly address: string
  readonly locale: Locale
}

/** Part: the mail addresses of these people; of closed and disabled accounts none. */
export async function mailAddressesOf(ctx: Ctx, holders: readonly AccountHolder[]): Promise<MailReceiver[]> {
  const rows = await listMailAddresses(ctx, governmentOf(ctx), holders)
  return rows.map(({ accountId, address, locale }) => ({
    address: openField(ctx.services.keyring, address, sealedAddress(accountId)),
    locale: languageOf(locale).locale,
  }))
}

/** Where the caller is told by mail, masked. */
export async function readOwnMail(ctx: Ctx): Promise<OutputOf<Endpoints['readOwnMail']>> {
  const address = await mailAddressOf(ctx, loggedIn(ctx).accountId)
  return {
    address: address === null ? null : maskMail(address),
    available: ctx.services.mail.absent !== true,
  }
}

/**
 * Sends a code to the address that the caller wants to be told at.
 * @throws Refusal `kernel.invalid-input`, and as `sendMailCode`
 */
export async function requestMailCode(
  ctx: Ctx,
  { address }: InputOf<Endpoints['requestMailCode']>,
): Promise<OutputOf<Endpoints['requestMailCode']>> {
  return sendMailCode(ctx, checkedAddress(address))
}

/**
 * Tells the caller at an address from now on, by the code that it got.
 * @throws Refusal `identity.code-wrong`, `kernel.invalid-input`
 */
export async function confirmMail(
  ctx: Ctx,
  { address, code }: InputOf<Endpoints['confirmMail']>,
): Promise<Record<string, never>> {
  const { accountId } = loggedIn(ctx)
  const place = checkedAddress(address)
  await proveCodes(ctx, [{ purpose: 'mail', place, code, field: 'code' }])
  const sealed = sealField(ctx.services.keyring, place, sealedAddress(accountId))
  await saveMailAddress(ctx, accountId, sealed)
  return {}
}

/** Tells the caller by mail no longer, and forgets the address. */
export async function removeMail(ctx: Ctx): Promise<Record<string, never>> {
  await deleteMailAddress(ctx, loggedIn(ctx).accountId)
  return {}
}
