import { authorize, type Ctx, governmentOf } from '#kernel/context'
import { isLocked } from '#kernel/guess'
import { personNames } from '#modules/org'
import { listAccounts } from './account.store.ts'
import { manageStaff } from './identity.permissions.ts'

/** The account of a member of staff, as an administrator of the whole government sees it. */
export interface StaffAccountRow {
  readonly login: string
  readonly personId: string
  readonly name: string
  readonly state: 'active' | 'disabled'
  readonly mustChangePassword: boolean
  /** Null where it is not locked now. */
  readonly lockedUntil: Date | null
  readonly lastSeenAt: Date | null
}

/**
 * Part: every staff account of the government, by login.
 * @throws Refusal `kernel.not-found` for who does not administer the whole government
 */
export async function listStaffAccounts(ctx: Ctx): Promise<StaffAccountRow[]> {
  const governmentId = governmentOf(ctx)
  authorize(ctx.actor, manageStaff, { governmentId })
  const accounts = await listAccounts(ctx, governmentId)
  const names = await personNames(
    ctx,
    accounts.map(({ personId }) => personId ?? ''),
  )
  return accounts.map((account) => ({
    login: account.login ?? '',
    personId: account.personId ?? '',
    name: names.get(account.personId ?? '') ?? '',
    state: account.state,
    mustChangePassword: account.temporary,
    lockedUntil: isLocked(account, ctx.now) ? account.lockedUntil : null,
    lastSeenAt: account.lastSeenAt,
  }))
}
