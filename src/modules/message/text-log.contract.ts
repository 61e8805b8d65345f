import { Type } from 'typebox'
import {
  contract,
  Day,
  endpoint,
  Fields,
  Id,
  Instant,
  Nullable,
  OneOf,
  PageOf,
  PageQuery,
} from '#kernel/contract'

const TextState = OneOf('queued', 'sent', 'failed', 'unknown')
const Channel = OneOf('sms', 'mail')

/** A text message or a mail in the log: never what it said, and the receiver masked. */
export const TextLine = Fields({
  id: Id,
  caseId: Nullable(Id),
  /** What it was about, in the language of the request. */
  title: Type.String(),
  channel: Channel,
  /** Number or address, masked. */
  to: Type.String(),
  state: TextState,
  attempts: Type.Integer(),
  /** Why the last try failed, as the gateway said; null where none did. */
  fault: Nullable(Type.String()),
  createdAt: Instant,
  sentAt: Nullable(Instant),
})

export const textLogContract = contract('message', {
  listTexts: endpoint({
    method: 'GET',
    path: '/message/texts',
    permission: 'message.text.read',
    summary: '短信和邮件记录：何时、因何事、是否送达，号码和邮箱遮盖，不含内容',
    input: Fields({
      channel: Type.Optional(Channel),
      state: Type.Optional(TextState),
      from: Type.Optional(Day),
      /** Included. */
      to: Type.Optional(Day),
      ...PageQuery,
    }),
    output: PageOf(TextLine),
  }),
})
