import type { Ctx } from '#kernel/context'
import { hashPassword } from '#kernel/crypto'
import { newId } from '#kernel/ids'
import { findStaffAccount, insertAccount } from './account.store.ts'
import { accountExists, loginTaken } from './identity.errors.ts'
import { recordChange } from './record-change.ts'

/** A member of staff who gets an account. */
export interface NewStaffAccount {
  /** The government that this transaction stands in. */
  readonly governmentId: string
  readonly personId: string
  /** `<short name of the government>.<employee number>` in small letters, such as `suxian.c01`. */
  readonly login: string
  /** Its strength is for the caller to judge. */
  readonly password: string
  /** It was handed over, and must be changed before anything else is done. */
  readonly temporary?: boolean
}

/**
 * Part: gives a member of staff an account.
 * @returns id of the account
 * @throws Refusal `identity.account-exists`, `identity.login-taken`
 */
export async function createStaffAccount(ctx: Ctx, input: NewStaffAccount): Promise<string> {
  const { governmentId, personId, login, password, temporary = false } = input
  if (await findStaffAccount(ctx, governmentId, personId)) throw accountExists()
  const id = newId()
  const passwordHash = await hashPassword(password)
  const written = await insertAccount(ctx, {
    ...{ id, kind: 'staff', governmentId, personId, login, passwordHash, temporary, state: 'active' },
  })
  if (!written) throw loginTaken()
  await recordChange(ctx, { accountId: id, personId, change: 'created' })
  return id
}
