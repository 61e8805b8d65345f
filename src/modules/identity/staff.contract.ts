import { Type } from 'typebox'
import { contract, endpoint, Fields, Id, Instant, Nothing, Nullable, OneOf } from '#kernel/contract'

const OfPerson = Fields({ personId: Id })

/** A password made for somebody: shown in this answer only, and not in the answer to a repeated request. */
export const Handed = Fields({ login: Type.String(), password: Nullable(Type.String()) })

const StaffAccount = Fields({
  login: Type.String(),
  state: OneOf('active', 'disabled'),
  mustChangePassword: Type.Boolean(),
  lockedUntil: Nullable(Instant),
  lastSeenAt: Nullable(Instant),
  /** Kinds of the second factors that he has. */
  factors: Type.Array(Type.String()),
})

const manage = { permission: 'identity.staff.manage', input: OfPerson } as const

/** Accounts of staff, for administrators within their reach. */
export const staffContract = contract('identity', {
  readStaffAccount: endpoint({
    ...manage,
    method: 'GET',
    path: '/identity/people/:personId/account',
    summary: '工作人员的账户，没有则为空',
    output: Fields({ account: Nullable(StaffAccount) }),
  }),
  createStaffAccount: endpoint({
    ...manage,
    method: 'POST',
    path: '/identity/people/:personId/account',
    summary: '为工作人员开设账户，给出一次性显示的临时口令',
    output: Handed,
  }),
  resetPassword: endpoint({
    ...manage,
    method: 'POST',
    path: '/identity/people/:personId/account/reset-password',
    summary: '重置工作人员的口令，给出一次性显示的临时口令',
    output: Handed,
  }),
  resetFactors: endpoint({
    ...manage,
    method: 'POST',
    path: '/identity/people/:personId/account/reset-factors',
    summary: '清除工作人员的第二因素，其会话立即结束，下次登录时重新添加',
    output: Nothing,
  }),
  disableAccount: endpoint({
    ...manage,
    method: 'POST',
    path: '/identity/people/:personId/account/disable',
    evenWhenFull: true,
    summary: '停用账户，其会话立即结束',
    output: Nothing,
  }),
  enableAccount: endpoint({
    ...manage,
    method: 'POST',
    path: '/identity/people/:personId/account/enable',
    summary: '恢复账户，并解除锁定',
    output: Nothing,
  }),
})
