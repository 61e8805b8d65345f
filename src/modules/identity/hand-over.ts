import { type Ctx, governmentOf } from '#kernel/context'
import { Fields, type InputOf, type OutputOf, validate } from '#kernel/contract'
import { hashPassword } from '#kernel/crypto'
import { notFound } from '#kernel/errors'
import { newCode } from '#kernel/ids'
import { findGovernment } from '#modules/org'
import { savePassword } from './account.store.ts'
import { createStaffAccount } from './create-staff-account.ts'
import { NewPassword } from './identity.schemas.ts'
import { demandStrong } from './password.model.ts'
import { recordChange } from './record-change.ts'
import { revokeAll } from './session.store.ts'
import type { staffContract } from './staff.contract.ts'
import { accountInHand, inHand } from './staff-access.ts'

type Open = (typeof staffContract.endpoints)['createStaffAccount']
type Reset = (typeof staffContract.endpoints)['resetPassword']

/** A login and the temporary password that is handed over with it. */
export interface HandedOver {
  readonly login: string
  readonly password: string
}

/** A temporary password of about 59 bits that can be read out and typed. */
const temporaryPassword = (): string => newCode(12)

const Chosen = Fields({ password: NewPassword })

/** The chosen password, or a new one. @throws Refusal `kernel.invalid-input` where the chosen one is weak */
function handedPassword(login: string, chosen: string | undefined): string {
  if (chosen === undefined) return temporaryPassword()
  const { password } = validate(Chosen, { password: chosen })
  demandStrong('password', password, [login])
  return password
}

/**
 * Part: opens an account for a member of staff, with a temporary password.
 * @param chosen the password; without it one is made
 * @throws Refusal `identity.account-exists`, `identity.login-taken`, `identity.own-account`,
 *   `identity.reaches-further`, `kernel.invalid-input`, `kernel.not-found`, `kernel.forbidden`
 */
export async function handOverAccount(ctx: Ctx, personId: string, chosen?: string): Promise<HandedOver> {
  const governmentId = governmentOf(ctx)
  const { employeeNo } = await inHand(ctx, personId)
  const government = await findGovernment(ctx.tx, governmentId)
  if (!government) throw notFound()
  const login = `${government.slug}.${employeeNo.toLowerCase()}`
  const password = handedPassword(login, chosen)
  await createStaffAccount(ctx, { governmentId, personId, login, password, temporary: true })
  return { login, password }
}

/**
 * Part: gives an account a temporary password, undoes its lock and ends all its sessions.
 * @param chosen the password; without it one is made
 * @throws Refusal `identity.own-account`, `identity.reaches-further`, `kernel.invalid-input`, `kernel.not-found`,
 *   `kernel.forbidden`
 */
export async function handOverPassword(ctx: Ctx, personId: string, chosen?: string): Promise<HandedOver> {
  const account = await accountInHand(ctx, personId)
  const login = account.login ?? ''
  const password = handedPassword(login, chosen)
  await savePassword(ctx, account.id, await hashPassword(password), true)
  await revokeAll(ctx, account.id)
  await recordChange(ctx, { accountId: account.id, personId, change: 'password-reset' })
  return { login, password }
}

/** Gives the password with this answer only: it is not remembered with it. */
function toldOnce(ctx: Ctx, { login, password }: HandedOver): OutputOf<Open> {
  ctx.reply.once = { password }
  return { login, password: null }
}

/** Opens an account for a member of staff. @throws Refusal as `handOverAccount` */
export const openStaffAccount = async (ctx: Ctx, { personId }: InputOf<Open>): Promise<OutputOf<Open>> =>
  toldOnce(ctx, await handOverAccount(ctx, personId))

/** Gives an account a temporary password. @throws Refusal as `handOverPassword` */
export const resetPassword = async (ctx: Ctx, { personId }: InputOf<Reset>): Promise<OutputOf<Reset>> =>
  toldOnce(ctx, await handOverPassword(ctx, personId))
