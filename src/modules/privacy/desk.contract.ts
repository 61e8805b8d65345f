import { Type } from 'typebox'
import { DueExplanation } from '#contracts/legaltime'
import {
  contract,
  Day,
  endpoint,
  Fields,
  Id,
  Instant,
  Nothing,
  Nullable,
  OneOf,
  PageOf,
  PageQuery,
  Prose,
} from '#kernel/contract'
import { REQUEST_KINDS, REQUEST_STATES } from './privacy.words.ts'

const RequestRow = Fields({
  id: Id,
  number: Type.String(),
  kind: OneOf(...REQUEST_KINDS),
  state: OneOf(...REQUEST_STATES),
  askedAt: Instant,
  dueOn: Day,
  overdue: Type.Boolean(),
})

const ofRequest = { requestId: Id }

/** What staff do with requests about personal data. */
export const deskContract = contract('privacy', {
  listRequests: endpoint({
    method: 'GET',
    path: '/privacy/requests',
    permission: 'privacy.request.handle',
    summary: '个人信息请求，最早到期的在前',
    input: Fields({ state: Type.Optional(OneOf(...REQUEST_STATES)), ...PageQuery }),
    output: PageOf(RequestRow),
  }),
  readRequest: endpoint({
    method: 'GET',
    path: '/privacy/requests/:requestId',
    permission: 'privacy.request.handle',
    summary: '一个个人信息请求（请求人遮盖显示）',
    input: Fields(ofRequest),
    output: Fields({
      ...RequestRow.properties,
      /** Masked; null once the account is closed. */
      name: Nullable(Type.String()),
      phone: Nullable(Type.String()),
      what: Type.String(),
      /** Why its date is that day. */
      why: DueExplanation,
      caseNumber: Nullable(Type.String()),
      answer: Nullable(Type.String()),
      answeredAt: Nullable(Instant),
    }),
  }),
  grantRequest: endpoint({
    method: 'POST',
    path: '/privacy/requests/:requestId/grant',
    permission: 'privacy.request.handle',
    summary: '同意请求，写明已做的处理',
    input: Fields({
      ...ofRequest,
      done: Prose(1000),
      /** For a deletion: destroys the personal values of the case that the request names, in the same transaction. */
      destroyCase: Type.Optional(Type.Boolean()),
    }),
    output: Nothing,
  }),
  refuseRequest: endpoint({
    method: 'POST',
    path: '/privacy/requests/:requestId/refuse',
    permission: 'privacy.request.handle',
    summary: '不同意请求，写明理由；救济途径随答复告知',
    input: Fields({ ...ofRequest, reason: Prose(1000) }),
    output: Nothing,
  }),
})
