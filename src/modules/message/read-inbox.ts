import { type Actor, type Ctx, staffOf } from '#kernel/context'
import { type InputOf, type OutputOf, rowWindow } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { hearable } from '#kernel/live'
import type { MessageParams } from '#kernel/text'
import type { messageContract } from './message.contract.ts'
import {
  countInbox,
  everyMessage,
  type InboxRow,
  inboxRows,
  inboxTopic,
  markRead,
  type Recipient,
} from './message.store.ts'
import { isMessageTemplate, wordsOf } from './message.words.ts'
import { saidParams } from './said-params.ts'

type Endpoints = typeof messageContract.endpoints
type Query = InputOf<Endpoints['listDeskInbox']>
type Inbox = OutputOf<Endpoints['listInbox']>

function citizen(actor: Actor): Recipient {
  if (actor.kind !== 'citizen') throw notFound()
  return { kind: 'citizen', id: actor.accountId }
}

const staff = (ctx: Ctx): Recipient => ({ kind: 'staff', id: staffOf(ctx).personId })

hearable((ctx) => [inboxTopic(staffOf(ctx).personId)])

async function wordsIn(ctx: Ctx, template: string, params: unknown) {
  if (!isMessageTemplate(template)) return { title: template, body: '' }
  return wordsOf(template, ctx.locale, await saidParams(ctx, ctx.locale, params as MessageParams))
}

/** Messages as an inbox shows them, in the language of its reader. */
export const shownMessages = (ctx: Ctx, rows: readonly InboxRow[]): Promise<Inbox['rows']> =>
  Promise.all(
    rows.map(async ({ id, template, params, caseId, at, readAt }) => ({
      ...{ id, template, caseId, at: at.toISOString(), read: readAt !== null },
      ...(await wordsIn(ctx, template, params)),
    })),
  )

async function readInbox(ctx: Ctx, recipient: Recipient, query: Query): Promise<Inbox> {
  const unreadOnly = query.unreadOnly ?? false
  const rows = await inboxRows(ctx, recipient, unreadOnly, rowWindow(query))
  const { all, unread } = await countInbox(ctx, recipient)
  return {
    rows: await shownMessages(ctx, rows),
    total: unreadOnly ? unread : all,
    unread,
  }
}

/** 我的消息, newest first. */
export const listInbox = (ctx: Ctx, input: InputOf<Endpoints['listInbox']>): Promise<Inbox> =>
  readInbox(ctx, citizen(ctx.actor), input)

/** 工作消息, newest first. */
export const listDeskInbox = (ctx: Ctx, input: Query): Promise<Inbox> => readInbox(ctx, staff(ctx), input)

/** All of them, batch by batch. */
export const allDeskMessages = (ctx: Ctx, { unreadOnly = false }: Query) =>
  everyMessage(ctx, staff(ctx), unreadOnly)

/** Marks the caller's own messages; those of others are left alone. */
export async function markInboxRead(ctx: Ctx, input: InputOf<Endpoints['markInboxRead']>) {
  await markRead(ctx, citizen(ctx.actor), input.messageIds)
  return {}
}

/** Marks the caller's own messages; those of others are left alone. */
export async function markDeskRead(ctx: Ctx, input: InputOf<Endpoints['markDeskRead']>) {
  await markRead(ctx, staff(ctx), input.messageIds)
  return {}
}
