import { type Ctx, governmentOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { hashPassword } from '#kernel/crypto'
import { notFound } from '#kernel/errors'
import { newCode } from '#kernel/ids'
import { findGovernment } from '#modules/org'
import { savePassword } from './account.store.ts'
import { createStaffAccount } from './create-staff-account.ts'
import { recordChange } from './record-change.ts'
import { revokeAll } from './session.store.ts'
import type { staffContract } from './staff.contract.ts'
import { accountInHand, inHand } from './staff-access.ts'

type Open = (typeof staffContract.endpoints)['createStaffAccount']
type Reset = (typeof staffContract.endpoints)['resetPassword']

/** A temporary password of about 59 bits that can be read out and typed. */
const temporaryPassword = (): string => newCode(12)

/** Gives the password with this answer only: it is not remembered with it. */
function handed(ctx: Ctx, login: string, password: string): OutputOf<Open> {
  ctx.reply.once = { password }
  return { login, password: null }
}

/**
 * Opens an account for a member of staff, with a temporary password.
 * @throws Refusal `identity.account-exists`, `identity.login-taken`, `identity.own-account`,
 *   `identity.reaches-further`, `kernel.not-found`, `kernel.forbidden`
 */
export async function openStaffAccount(ctx: Ctx, { personId }: InputOf<Open>): Promise<OutputOf<Open>> {
  const governmentId = governmentOf(ctx)
  const { employeeNo } = await inHand(ctx, personId)
  const government = await findGovernment(ctx.tx, governmentId)
  if (!government) throw notFound()
  const login = `${government.slug}.${employeeNo.toLowerCase()}`
  const password = temporaryPassword()
  await createStaffAccount(ctx, { governmentId, personId, login, password, temporary: true })
  return handed(ctx, login, password)
}

/**
 * Gives an account a temporary password and ends all its sessions.
 * @throws Refusal `identity.own-account`, `identity.reaches-further`, `kernel.not-found`, `kernel.forbidden`
 */
export async function resetPassword(ctx: Ctx, { personId }: InputOf<Reset>): Promise<OutputOf<Reset>> {
  const { id, login } = await accountInHand(ctx, personId)
  const password = temporaryPassword()
  await savePassword(ctx, id, await hashPassword(password), true)
  await revokeAll(ctx, id)
  await recordChange(ctx, { accountId: id, personId, change: 'password-reset' })
  return handed(ctx, login ?? '', password)
}
