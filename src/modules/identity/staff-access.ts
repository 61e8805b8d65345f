import { legalDayOf } from '#kernel/calendar'
import { type Ctx, can, governmentOf, scopesOf } from '#kernel/context'
import { forbidden, notFound } from '#kernel/errors'
import { type StaffRef, staffMember } from '#modules/org'
import { type Account, findStaffAccount, lockAccount, reachesGovernment } from './account.store.ts'
import { ownAccount, reachesFurther } from './identity.errors.ts'
import { manageStaff } from './identity.permissions.ts'

/**
 * A member of staff whose account the caller administers: in every one of his units.
 * @throws Refusal `kernel.not-found`, `kernel.forbidden`
 */
export async function administered(ctx: Ctx, personId: string): Promise<StaffRef> {
  const staff = await staffMember(ctx, personId)
  if (!staff) throw notFound()
  const records = staff.records.length > 0 ? staff.records : [{ governmentId: governmentOf(ctx) }]
  if (records.every((record) => can(ctx.actor, manageStaff, record))) return staff
  throw records.some((record) => can(ctx.actor, 'org.person.read', record)) ? forbidden() : notFound()
}

/**
 * The same, for what puts the account into the caller's hands or shuts it: not the own one, and none that reaches
 * further than the caller's own administration.
 * @throws Refusal `identity.own-account`, `identity.reaches-further`, `kernel.not-found`, `kernel.forbidden`
 */
export async function inHand(ctx: Ctx, personId: string): Promise<StaffRef> {
  const { actor } = ctx
  const staff = await administered(ctx, personId)
  if (actor.kind !== 'staff') return staff
  if (actor.personId === personId) throw ownAccount()
  if (scopesOf(actor, manageStaff).includes('government')) return staff
  if (await reachesGovernment(ctx, actor.governmentId, personId, legalDayOf(ctx.now))) throw reachesFurther()
  return staff
}

/**
 * The account of such a member of staff, locked until the transaction ends.
 * @throws Refusal as `inHand`; `kernel.not-found` also where he has no account
 */
export async function accountInHand(ctx: Ctx, personId: string): Promise<Account> {
  await inHand(ctx, personId)
  const found = await findStaffAccount(ctx, governmentOf(ctx), personId)
  const account = found && (await lockAccount(ctx, found.id))
  if (!account) throw notFound()
  return account
}
