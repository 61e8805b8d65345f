import { Type } from 'typebox'
import { contract, Day, endpoint, Fields, Id, Instant, Nullable, OneOf, Prose } from '#kernel/contract'

const Step = OneOf('accept', 'decide')
const CaseIds = Type.Array(Id, { minItems: 1, maxItems: 100, uniqueItems: true })
const Begun = Fields({ batchId: Id })

export const batchContract = contract('approval', {
  listBatchable: endpoint({
    method: 'GET',
    path: '/approval/batchable',
    permission: 'casework.task.read',
    summary: '可以批量办理的待办：事项允许、轮到本人办的',
    input: Fields({ step: Step }),
    output: Fields({
      rows: Type.Array(
        Fields({
          caseId: Id,
          caseNumber: Type.String(),
          subject: Type.String(),
          /** Whose matter it is, masked. */
          applicant: Type.String(),
          unitName: Type.String(),
          dueOn: Nullable(Day),
        }),
      ),
      /** Tasks at this step whose items do not allow it. */
      others: Type.Integer(),
    }),
  }),
  acceptBatch: endpoint({
    method: 'POST',
    path: '/approval/batches/accept',
    permission: 'approval.case.receive',
    summary: '批量受理：每件各自办理、各自留痕，办不成的逐件说明',
    input: Fields({ caseIds: CaseIds, opinion: Type.Optional(Prose(1000)) }),
    output: Begun,
  }),
  grantBatch: endpoint({
    method: 'POST',
    path: '/approval/batches/grant',
    permission: 'approval.case.decide',
    summary: '批量准予：每件各自决定、各自留痕，办不成的逐件说明',
    input: Fields({ caseIds: CaseIds, opinion: Prose(1000), validTo: Type.Optional(Day) }),
    output: Begun,
  }),
  refuseBatch: endpoint({
    method: 'POST',
    path: '/approval/batches/refuse',
    permission: 'approval.case.decide',
    summary: '批量不予许可：理由共用或者逐件另写，每件各自决定、各自留痕',
    input: Fields({
      caseIds: CaseIds,
      opinion: Prose(1000),
      /** Told to every applicant, unless his case has its own below. */
      reasons: Type.Optional(Prose(2000)),
      own: Type.Optional(Type.Array(Fields({ caseId: Id, reasons: Prose(2000) }), { maxItems: 100 })),
    }),
    output: Begun,
  }),
  retryBatch: endpoint({
    method: 'POST',
    path: '/approval/batches/:batchId/retry',
    permission: 'casework.task.claim',
    summary: '本人的一次批量办理中没有办成的再办一次',
    input: Fields({ batchId: Id }),
    output: Begun,
  }),
  readBatch: endpoint({
    method: 'GET',
    path: '/approval/batches/:batchId',
    permission: 'casework.task.read',
    summary: '本人一次批量办理的进度和结果',
    input: Fields({ batchId: Id }),
    output: Fields({
      step: Step,
      createdAt: Instant,
      endedAt: Nullable(Instant),
      done: Type.Integer(),
      waiting: Type.Integer(),
      refused: Type.Array(Fields({ caseId: Id, caseNumber: Type.String(), reason: Type.String() })),
    }),
  }),
})
