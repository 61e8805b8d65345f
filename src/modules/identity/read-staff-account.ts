import { type Ctx, governmentOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { isLocked } from '#kernel/guess'
import { factorKindsOf } from '#modules/factor'
import { findStaffAccount } from './account.store.ts'
import { lastSeenOf } from './session.store.ts'
import type { staffContract } from './staff.contract.ts'
import { administered } from './staff-access.ts'

type Endpoint = (typeof staffContract.endpoints)['readStaffAccount']

/** How it stands with the account of a member of staff. @throws Refusal `kernel.not-found`, `kernel.forbidden` */
export async function readStaffAccount(ctx: Ctx, input: InputOf<Endpoint>): Promise<OutputOf<Endpoint>> {
  await administered(ctx, input.personId)
  const account = await findStaffAccount(ctx, governmentOf(ctx), input.personId)
  if (!account) return { account: null }
  const { login, state, temporary, lockedUntil } = account
  return {
    account: {
      login: login ?? '',
      state,
      mustChangePassword: temporary,
      lockedUntil: isLocked(account, ctx.now) ? (lockedUntil?.toISOString() ?? null) : null,
      factors: await factorKindsOf(ctx, input.personId),
      lastSeenAt: (await lastSeenOf(ctx, account.id))?.toISOString() ?? null,
    },
  }
}
