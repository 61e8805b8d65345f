import { Type } from 'typebox'
import { contract, endpoint, Fields, Id, Instant, Line, Nothing, Nullable } from '#kernel/contract'

const Machine = Fields({
  id: Id,
  name: Type.String(),
  unit: Fields({ id: Id, name: Type.String() }),
  addressRange: Nullable(Type.String()),
  createdAt: Instant,
  expiresAt: Instant,
  lastSeenAt: Nullable(Instant),
  /** Whether it is the machine that asks. */
  current: Type.Boolean(),
  can: Fields({ revoke: Type.Boolean() }),
})

/** Trusted window machines. */
export const machineContract = contract('factor', {
  listMachines: endpoint({
    method: 'GET',
    path: '/factor/machines',
    permission: 'factor.policy.read',
    summary: '可信窗口机',
    input: Fields({}),
    output: Type.Array(Machine),
  }),
  enrolMachine: endpoint({
    method: 'POST',
    path: '/factor/machines',
    permission: 'factor.machine.manage',
    summary: '把这台机器登记为可信窗口机',
    input: Fields({
      unitId: Id,
      name: Line(40),
      /** Address or range in CIDR notation in which alone it is trusted. */
      addressRange: Type.Optional(Type.String({ minLength: 2, maxLength: 50 })),
      /** For how long, in days. */
      days: Type.Integer({ minimum: 1, maximum: 730 }),
    }),
    output: Fields({ machineId: Id }),
  }),
  revokeMachine: endpoint({
    method: 'POST',
    path: '/factor/machines/:machineId/revoke',
    permission: 'factor.machine.manage',
    summary: '注销一台可信窗口机',
    input: Fields({ machineId: Id }),
    output: Nothing,
  }),
})
