import { Type } from 'typebox'
import { contract, endpoint, Fields, Id, Instant, Line, Nothing, Nullable, OneOf } from '#kernel/contract'

export const operationsContract = contract('operations', {
  listTimeDoubts: endpoint({
    method: 'GET',
    path: '/operations/time-doubts',
    permission: 'operations.node.read',
    summary: '时间待核的时段：机器时钟与其他依据不一致',
    input: Fields({}),
    output: Fields({
      rows: Type.Array(
        Fields({
          id: Id,
          reason: OneOf('jumped', 'behind-records', 'outside', 'database', 'unproven'),
          /** By how much the clock was ahead, negative where behind. */
          aheadSeconds: Type.Integer(),
          beganAt: Instant,
          endedAt: Nullable(Instant),
          /** A person said that the clock is right. */
          confirmed: Type.Boolean(),
        }),
      ),
    }),
  }),
  confirmTime: endpoint({
    method: 'POST',
    path: '/operations/time-doubts/:doubtId/confirm',
    permission: 'operations.time.confirm',
    summary: '确认机器时钟已经正确，暂缓的办理恢复',
    input: Fields({ doubtId: Id, note: Line(200) }),
    output: Nothing,
  }),
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
