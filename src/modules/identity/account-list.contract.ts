import { Type } from 'typebox'
import { contract, endpoint, Fields, Id, Instant, Nullable, OneOf, PageOf, PageQuery } from '#kernel/contract'

/** How it stands with an account; `locked` is active, and locked now after wrong passwords. */
const AccountState = OneOf('active', 'locked', 'disabled')

/** An account in the list. */
export const AccountRow = Fields({
  personId: Id,
  name: Type.String(),
  employeeNo: Type.String(),
  login: Type.String(),
  state: AccountState,
  /** The password was handed over and has not been changed yet. */
  mustChangePassword: Type.Boolean(),
  lastSeenAt: Nullable(Instant),
})

export const accountListContract = contract('identity', {
  listAccounts: endpoint({
    method: 'GET',
    path: '/identity/accounts',
    permission: 'identity.staff.manage',
    summary: '工作人员账户：本人权限范围内的登录名、状态和最近使用',
    input: Fields({
      /** Part of a name or the beginning of an employee number. */
      text: Type.Optional(Type.String({ maxLength: 60 })),
      unitId: Type.Optional(Id),
      state: Type.Optional(AccountState),
      ...PageQuery,
    }),
    output: PageOf(AccountRow),
  }),
})
