import { Type } from 'typebox'
import { contract, endpoint, Fields, Id, Instant, OneOf } from '#kernel/contract'
import { TextLine } from './text-log.contract.ts'

/** Something that was told about a case inside the platform; what it said is for its recipient. */
export const CaseNotice = Fields({
  id: Id,
  /** What it was about, in the language of the request. */
  title: Type.String(),
  recipientKind: OneOf('citizen', 'staff'),
  /** Name of the member of staff; empty for the applicant. */
  recipient: Type.String(),
  at: Instant,
  read: Type.Boolean(),
})

export const caseMessagesContract = contract('message', {
  listCaseMessages: endpoint({
    method: 'GET',
    path: '/message/cases/:caseId',
    permission: 'casework.case.read',
    summary: '办件发出的消息和短信：何时、因何事、发给谁、是否送达，不含内容',
    input: Fields({ caseId: Id }),
    output: Fields({ notices: Type.Array(CaseNotice), texts: Type.Array(TextLine) }),
  }),
})
