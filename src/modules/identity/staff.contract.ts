import { Type } from 'typebox'
import {
  contract,
  Day,
  endpoint,
  Fields,
  Id,
  Instant,
  Line,
  Nothing,
  Nullable,
  OneOf,
} from '#kernel/contract'

const EmployeeNo = Type.String({ pattern: '^[A-Za-z0-9-]{1,20}$' })
const OfPerson = Fields({ personId: Id })

/** A password made for somebody: shown in this answer only, and not in the answer to a repeated request. */
const Handed = Fields({ login: Type.String(), password: Nullable(Type.String()) })

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
  putInSubstitute: endpoint({
    method: 'POST',
    path: '/identity/appointments/:appointmentId/substitute',
    permission: 'org.appointment.manage',
    summary: '顶岗：让一人在若干日内替一个岗位，没有账户的同时开设',
    input: Fields({
      appointmentId: Id,
      person: Type.Union([Fields({ id: Id }), Fields({ employeeNo: EmployeeNo, name: Line(50) })]),
      fromDay: Day,
      toDay: Day,
    }),
    /** Password: only where an account was opened. */
    output: Fields({ personId: Id, appointmentId: Id, name: Type.String(), ...Handed.properties }),
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
