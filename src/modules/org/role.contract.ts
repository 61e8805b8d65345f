import { Type } from 'typebox'
import {
  contract,
  endpoint,
  Fields,
  Id,
  Instant,
  Line,
  Nothing,
  OneOf,
  PageOf,
  PageQuery,
} from '#kernel/contract'

const ScopeName = OneOf('own', 'unit', 'subtree', 'government')
const Grant = Fields({ permission: Type.String({ maxLength: 80 }), scope: ScopeName })
const Grants = Type.Array(Grant, { maxItems: 200 })
const RoleCode = Type.String({ pattern: '^[a-z][a-z0-9-]{1,39}$' })

/** A role with what it gives. */
const RoleView = Fields({
  id: Id,
  code: Type.String(),
  title: Type.String(),
  grants: Type.Array(Grant),
})

/** A permission that a change gave or took. */
const ChangedGrant = Fields({ permission: Type.String(), title: Type.String(), scope: ScopeName })

/** One change of a role, as the record holds it. */
const RoleChange = Fields({
  id: Id,
  at: Instant,
  /** Empty where an update of the product did it. */
  who: Type.String(),
  /** For whom; empty where for himself. */
  behalf: Type.String(),
  roleTitle: Type.String(),
  change: OneOf('created', 'set', 'extended'),
  added: Type.Array(ChangedGrant),
  removed: Type.Array(ChangedGrant),
})

export const roleContract = contract('org', {
  listRoles: endpoint({
    method: 'GET',
    path: '/org/roles',
    permission: 'org.role.read',
    summary: '角色和它们的权限',
    input: Fields({}),
    output: Type.Array(RoleView),
  }),
  createRole: endpoint({
    method: 'POST',
    path: '/org/roles',
    permission: 'org.role.manage',
    summary: '新设角色',
    input: Fields({ code: RoleCode, title: Line(40), grants: Grants }),
    output: Fields({ id: Id }),
  }),
  setRoleGrants: endpoint({
    method: 'PUT',
    path: '/org/roles/:roleId/grants',
    permission: 'org.role.manage',
    summary: '调整角色的名称和权限',
    input: Fields({ roleId: Id, title: Line(40), grants: Grants }),
    output: Nothing,
  }),
  listRoleChanges: endpoint({
    method: 'GET',
    path: '/org/role-changes',
    permission: 'org.role.read',
    summary: '权限变更记录：谁在什么时候改了哪个角色，增加和去掉了哪些权限',
    input: Fields({ ...PageQuery }),
    output: PageOf(RoleChange),
  }),
  listRoleOffers: endpoint({
    method: 'GET',
    path: '/org/role-offers',
    permission: 'org.role.read',
    summary: '新版本为角色带来、本政府尚未决定是否授予的权限',
    input: Fields({}),
    output: Type.Array(
      Fields({
        roleId: Id,
        roleTitle: Type.String(),
        permission: Type.String(),
        title: Type.String(),
        scope: ScopeName,
      }),
    ),
  }),
  answerRoleOffer: endpoint({
    method: 'POST',
    path: '/org/roles/:roleId/offers',
    permission: 'org.role.manage',
    summary: '授予或不授予新版本为角色带来的一项权限',
    input: Fields({ roleId: Id, permission: Type.String({ maxLength: 80 }), take: Type.Boolean() }),
    output: Nothing,
  }),
  permissionMatrix: endpoint({
    method: 'GET',
    path: '/org/permissions',
    permission: 'org.role.read',
    summary: '权限表：每项权限由谁持有、范围多大',
    input: Fields({}),
    output: Type.Array(
      Fields({
        permission: Type.String(),
        title: Type.String(),
        holders: Type.Array(OneOf('public', 'citizen', 'staff', 'role')),
        roles: Type.Array(Fields({ code: Type.String(), scope: ScopeName })),
      }),
    ),
  }),
})
