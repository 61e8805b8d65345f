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

const ScopeName = OneOf('own', 'unit', 'subtree', 'government')
const Reach = OneOf('nobody', 'unit', 'line', 'government')
const PermissionName = Type.String({ maxLength: 80 })
const Power = Fields({ roleId: Id, permission: PermissionName })

const Side = Fields({
  appointmentId: Id,
  personId: Id,
  personName: Type.String(),
  unitName: Type.String(),
  title: Type.String(),
})

/** A delegation, as both sides and administrators see it. */
export const DelegationView = Fields({
  id: Id,
  giver: Side,
  receiver: Side,
  fromDay: Day,
  toDay: Day,
  reason: Type.String(),
  state: OneOf('coming', 'running', 'ended', 'revoked'),
  madeAt: Instant,
  revokedAt: Nullable(Instant),
  revokedByName: Nullable(Type.String()),
  powers: Type.Array(
    Fields({
      permission: Type.String(),
      title: Type.String(),
      roleTitle: Type.String(),
      /** How far it reaches today; empty where it gives nothing today. */
      scopes: Type.Array(ScopeName),
    }),
  ),
  abilities: Type.Array(OneOf('revoke', 'act')),
})

/** A position of the caller and what of it may be delegated. */
const Delegable = Fields({
  appointmentId: Id,
  unitName: Type.String(),
  title: Type.String(),
  powers: Type.Array(
    Fields({
      roleId: Id,
      roleTitle: Type.String(),
      permission: Type.String(),
      title: Type.String(),
      scope: ScopeName,
      reach: Reach,
      maxDays: Type.Integer(),
    }),
  ),
})

const Rule = { permission: PermissionName, reach: Reach, maxDays: Type.Integer({ minimum: 1, maximum: 366 }) }

export const delegationContract = contract('org', {
  listDelegations: endpoint({
    method: 'GET',
    path: '/org/delegations',
    permission: 'org.delegation.own',
    summary: '我给出的和我接受的委托',
    input: Fields({}),
    output: Type.Array(DelegationView),
  }),
  listDelegationsOfPerson: endpoint({
    method: 'GET',
    path: '/org/people/:personId/delegations',
    permission: 'org.person.read',
    summary: '一名工作人员给出的和接受的委托',
    input: Fields({ personId: Id }),
    output: Type.Array(DelegationView),
  }),
  listDelegable: endpoint({
    method: 'GET',
    path: '/org/delegations/powers',
    permission: 'org.delegation.own',
    summary: '我各任职的权限，哪些可以委托、委托给谁、最长多久',
    input: Fields({}),
    output: Type.Array(Delegable),
  }),
  listReceivers: endpoint({
    method: 'GET',
    path: '/org/delegations/receivers',
    permission: 'org.delegation.own',
    summary: '可以接受委托的人：本单位、上级单位，或按规则全政府',
    input: Fields({ appointmentId: Id, text: Type.Optional(Type.String({ maxLength: 60 })) }),
    output: Type.Array(Fields({ ...Side.properties, relation: OneOf('unit', 'line', 'government') })),
  }),
  giveDelegation: endpoint({
    method: 'POST',
    path: '/org/delegations',
    permission: 'org.delegation.own',
    summary: '把我一个任职的若干权限委托他人代行若干日',
    input: Fields({
      appointmentId: Id,
      toAppointmentId: Id,
      fromDay: Day,
      toDay: Day,
      reason: Line(100),
      powers: Type.Array(Power, { minItems: 1, maxItems: 200 }),
    }),
    output: Fields({ id: Id }),
  }),
  revokeDelegation: endpoint({
    method: 'POST',
    path: '/org/delegations/:delegationId/revoke',
    permission: 'org.delegation.own',
    summary: '撤销委托，立即失效：委托人、代理人或管理人员',
    input: Fields({ delegationId: Id }),
    output: Nothing,
  }),
  listDelegationRules: endpoint({
    method: 'GET',
    path: '/org/delegation-rules',
    permission: 'org.role.read',
    summary: '各项权限可委托给谁、最长多久，是否为本政府自定',
    input: Fields({}),
    output: Type.Array(
      Fields({
        permission: Type.String(),
        title: Type.String(),
        reach: Reach,
        maxDays: Type.Integer(),
        /** What holds: the government's own rule, the product's, or a bar that no rule lifts. */
        source: OneOf('own', 'default', 'bound'),
      }),
    ),
  }),
  setDelegationRule: endpoint({
    method: 'PUT',
    path: '/org/delegation-rules/:permission',
    permission: 'org.role.manage',
    summary: '规定一项权限可委托给谁、最长多久',
    input: Fields(Rule),
    output: Nothing,
  }),
})
