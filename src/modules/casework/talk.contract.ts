import { Type } from 'typebox'
import { contract, endpoint, Fields, Id, Instant, Nothing, OneOf, Prose } from '#kernel/contract'
import { CALL_SUBJECTS } from './call-words.ts'

const ofCase = { caseId: Id }

export const talkContract = contract('casework', {
  readDiscussion: endpoint({
    method: 'GET',
    path: '/casework/cases/:caseId/discussion',
    permission: 'casework.case.read',
    summary: '内部讨论：留存，不向申请人公开',
    input: Fields(ofCase),
    output: Fields({
      rows: Type.Array(Fields({ id: Id, by: Type.String(), at: Instant, text: Type.String() })),
      canWrite: Type.Boolean(),
      canExport: Type.Boolean(),
    }),
  }),
  discuss: endpoint({
    method: 'POST',
    path: '/casework/cases/:caseId/discussion',
    permission: 'casework.task.claim',
    summary: '在内部讨论中发言',
    input: Fields({ ...ofCase, text: Prose(2000) }),
    output: Nothing,
  }),
  listCalls: endpoint({
    method: 'GET',
    path: '/casework/cases/:caseId/calls',
    permission: 'casework.case.read',
    summary: '电话告知记录：号码打码',
    input: Fields(ofCase),
    output: Fields({
      rows: Type.Array(
        Fields({
          id: Id,
          subject: OneOf(...CALL_SUBJECTS),
          callee: OneOf('applicant', 'handler'),
          phone: Type.String(),
          calledAt: Instant,
          by: Type.String(),
          said: Type.String(),
          /** By law it counts as told. */
          counts: Type.Boolean(),
        }),
      ),
      canLog: Type.Boolean(),
      /** Subjects that count as told by a call. */
      counting: Type.Array(OneOf(...CALL_SUBJECTS)),
    }),
  }),
  logCall: endpoint({
    method: 'POST',
    path: '/casework/cases/:caseId/calls',
    permission: 'casework.task.claim',
    summary: '登记一次电话告知：打给谁、何时、说了什么；法律允许口头告知的计为已告知',
    input: Fields({
      ...ofCase,
      subject: OneOf(...CALL_SUBJECTS),
      callee: OneOf('applicant', 'handler'),
      /** Another number than the one in the application, where that was called. */
      phone: Type.Optional(Type.String({ pattern: '^[0-9-]{7,20}$' })),
      calledAt: Instant,
      said: Prose(1000),
    }),
    output: Nothing,
  }),
})
