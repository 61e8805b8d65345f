import { type Ctx, staffOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { recordDayAct } from '#kernel/ledger'
import {
  changePhone,
  checkedPhone,
  citizenProfile,
  handOutCode,
  provePhone,
  sendPhoneCode,
} from '#modules/identity'
import type { deskContract } from './desk.contract.ts'
import { tellLevel } from './level.ts'
import { proofsOf } from './proof.store.ts'
import { checkFirst } from './realname.errors.ts'
import { restoreUntil } from './restore.model.ts'
import { demandClerk } from './window-account.ts'

type Endpoints = typeof deskContract.endpoints

/** Only who has just checked the person restores the account. @throws Refusal `realname.check-first` */
async function demandChecked(ctx: Ctx, accountId: string): Promise<void> {
  demandClerk(ctx)
  if (!restoreUntil(await proofsOf(ctx, accountId), staffOf(ctx).personId, ctx.now)) throw checkFirst()
}

/**
 * Gives somebody who forgot his password a code, which he uses on the page 忘记口令 in place of a text message. The
 * clerk never learns the password.
 * @throws Refusal `realname.check-first`, `identity.code-too-soon`
 */
export async function handOutResetCode(
  ctx: Ctx,
  { accountId }: InputOf<Endpoints['handOutResetCode']>,
): Promise<OutputOf<Endpoints['handOutResetCode']>> {
  await demandChecked(ctx, accountId)
  const { phone } = await citizenProfile(ctx, accountId)
  const { code, expiresAt } = await handOutCode(ctx, 'reset', phone)
  await recordDayAct(ctx, 'realname.reset-code-given@1', { accountId })
  ctx.reply.once = { code }
  return { code: null, expiresAt }
}

/** Sends a code to the phone that an account is to have. @throws Refusal `realname.check-first`, as `sendPhoneCode` */
export async function sendMoveCode(
  ctx: Ctx,
  { accountId, phone }: InputOf<Endpoints['sendMoveCode']>,
): Promise<OutputOf<Endpoints['sendMoveCode']>> {
  await demandChecked(ctx, accountId)
  return sendPhoneCode(ctx, 'move', checkedPhone(phone))
}

/**
 * Gives an account another phone, which its owner has at hand: he reads the code to the clerk.
 * @throws Refusal `realname.check-first`, `identity.code-wrong`, `identity.phone-taken`
 */
export async function moveAccountPhone(
  ctx: Ctx,
  { accountId, phone, code }: InputOf<Endpoints['moveAccountPhone']>,
): Promise<Record<string, never>> {
  await demandChecked(ctx, accountId)
  const checked = checkedPhone(phone)
  await provePhone(ctx, 'move', checked, code)
  await changePhone(ctx, accountId, checked)
  await recordDayAct(ctx, 'realname.phone-moved@1', { accountId })
  await tellLevel(ctx, accountId)
  return {}
}
