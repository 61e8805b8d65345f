import { Type } from 'typebox'
import { contract, endpoint, Fields, Instant, Nullable, OneOf } from '#kernel/contract'

export const operationsContract = contract('operations', {
  readCondition: endpoint({
    method: 'GET',
    path: '/operations/condition',
    permission: 'operations.node.read',
    summary: '运行状况：各项检查、队列、磁盘、备份、密钥和最近的故障',
    input: Fields({}),
    output: Fields({
      at: Instant,
      startedAt: Instant,
      version: Type.String(),
      /** Resident memory of the process that answered, in MiB. */
      memoryMib: Type.Integer(),
      figures: Nullable(
        Fields({
          deliveriesOpen: Type.Integer(),
          deliveriesDead: Type.Integer(),
          deliveryLagSeconds: Type.Integer(),
          jobsWaiting: Type.Integer(),
          jobsFailed: Type.Integer(),
          actsUnsealed: Type.Integer(),
          diskFreeBytes: Type.Integer(),
          lastCopyAt: Nullable(Instant),
        }),
      ),
      findings: Type.Array(
        Fields({ check: Type.String(), mark: OneOf('ok', 'warning', 'problem'), text: Type.String() }),
      ),
      faults: Type.Array(
        Fields({
          part: Type.String(),
          code: Type.String(),
          count: Type.Integer(),
          firstAt: Instant,
          lastAt: Instant,
        }),
      ),
    }),
  }),
})
