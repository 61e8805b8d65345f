import { Type } from 'typebox'
import { contract, endpoint, Fields, Id, Instant, Nothing, Nullable, PageQuery, Slug } from '#kernel/contract'
import { caseMessagesContract } from './case-messages.contract.ts'
import { textLogContract } from './text-log.contract.ts'

/** A message in the language of the request. */
export const MessageView = Fields({
  id: Id,
  /** Kind of message, such as `accepted`. */
  template: Type.String(),
  title: Type.String(),
  body: Type.String(),
  /** Case it speaks of; the page knows the address of its cases. */
  caseId: Nullable(Id),
  at: Instant,
  read: Type.Boolean(),
})

const Inbox = Fields({ rows: Type.Array(MessageView), total: Type.Integer(), unread: Type.Integer() })

const inboxQuery = { unreadOnly: Type.Optional(Type.Boolean()), ...PageQuery }

/** Left out, everything is marked as read. */
const marked = { messageIds: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 100 })) }

export const messageContract = contract('message', {
  ...textLogContract.endpoints,
  ...caseMessagesContract.endpoints,
  listInbox: endpoint({
    method: 'GET',
    path: '/message/:government/inbox',
    permission: 'message.inbox.read',
    summary: '我的消息和未读数',
    input: Fields({ government: Slug, ...inboxQuery }),
    output: Inbox,
  }),
  markInboxRead: endpoint({
    method: 'POST',
    path: '/message/:government/read',
    permission: 'message.inbox.read',
    summary: '把我的消息标为已读（不指明则全部）',
    input: Fields({ government: Slug, ...marked }),
    output: Nothing,
  }),
  listDeskInbox: endpoint({
    method: 'GET',
    path: '/message/desk/inbox',
    permission: 'message.desk.read',
    summary: '工作消息和未读数',
    input: Fields(inboxQuery),
    output: Inbox,
  }),
  markDeskRead: endpoint({
    method: 'POST',
    path: '/message/desk/read',
    permission: 'message.desk.read',
    summary: '把工作消息标为已读（不指明则全部）',
    input: Fields(marked),
    output: Nothing,
  }),
})
