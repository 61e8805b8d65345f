import type { Insertable } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import { inBatches } from '#kernel/db'
import { signal, type Topic, topic } from '#kernel/live'
import type { AccountHolder } from '#modules/identity'
import type { MessageTables } from './tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<MessageTables>()

/** Whose inbox: a citizen's account, or a member of staff. */
export type Recipient = AccountHolder

/** The inbox of a member of staff: something came into it, or was read. */
export const inboxTopic = (personId: string): Topic => topic('inbox', personId)

/** Tells who looks at an inbox; nobody looks at that of a citizen, whose pages are without a program. */
function touch(ctx: Ctx, { kind, id }: { readonly kind: string; readonly id: string }): void {
  if (kind === 'staff') signal(ctx, inboxTopic(id))
}

export async function insertMessages(
  ctx: Ctx,
  rows: readonly Insertable<MessageTables['message.message']>[],
): Promise<void> {
  if (rows.length === 0) return
  for (const { recipientKind, recipientId } of rows) touch(ctx, { kind: recipientKind, id: recipientId })
  await tables(ctx).insertInto('message.message').values(rows).execute()
}

const inbox = (ctx: Ctx, { kind, id }: Recipient) =>
  tables(ctx)
    .selectFrom('message.message')
    .where('governmentId', '=', governmentOf(ctx))
    .where('recipientKind', '=', kind)
    .where('recipientId', '=', id)

const newestFirst = (ctx: Ctx, recipient: Recipient, unreadOnly: boolean) =>
  inbox(ctx, recipient)
    .$if(unreadOnly, (query) => query.where('readAt', 'is', null))
    .select(['id', 'template', 'params', 'caseId', 'at', 'readAt'])
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')

/** A message of an inbox as it is read. */
export type InboxRow = Awaited<ReturnType<ReturnType<typeof newestFirst>['execute']>>[number]

/** Every message of an inbox, newest first, batch by batch. */
export const everyMessage = (
  ctx: Ctx,
  recipient: Recipient,
  unreadOnly: boolean,
): AsyncIterable<InboxRow[]> => inBatches(ctx.tx, newestFirst(ctx, recipient, unreadOnly))

/** A page of an inbox, newest first. */
export const inboxRows = (
  ctx: Ctx,
  recipient: Recipient,
  unreadOnly: boolean,
  window: { limit: number; offset: number },
): Promise<InboxRow[]> =>
  newestFirst(ctx, recipient, unreadOnly).limit(window.limit).offset(window.offset).execute()

/** How many messages there are, and how many of them are unread. */
export const countInbox = (ctx: Ctx, recipient: Recipient): Promise<{ all: number; unread: number }> =>
  inbox(ctx, recipient)
    .select((eb) => [
      eb.fn.countAll<number>().as('all'),
      eb.fn.countAll<number>().filterWhere('readAt', 'is', null).as('unread'),
    ])
    .executeTakeFirstOrThrow()

/** How many messages came into an inbox from an instant on. */
export const countInboxSince = async (ctx: Ctx, recipient: Recipient, since: Date): Promise<number> => {
  const { n } = await inbox(ctx, recipient)
    .where('at', '>=', since)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

/** Marks unread messages of an inbox, all of them or those of these ids. */
export async function markRead(
  ctx: Ctx,
  { kind, id }: Recipient,
  ids: readonly string[] | undefined,
): Promise<void> {
  touch(ctx, { kind, id })
  await tables(ctx)
    .updateTable('message.message')
    .set({ readAt: ctx.now })
    .where('governmentId', '=', governmentOf(ctx))
    .where('recipientKind', '=', kind)
    .where('recipientId', '=', id)
    .where('readAt', 'is', null)
    .$if(ids !== undefined, (query) => query.where('id', 'in', ids ?? []))
    .execute()
}

/** Destroys every message of an inbox in this government. */
export async function deleteInbox(ctx: Ctx, { kind, id }: Recipient): Promise<void> {
  await tables(ctx)
    .deleteFrom('message.message')
    .where('governmentId', '=', governmentOf(ctx))
    .where('recipientKind', '=', kind)
    .where('recipientId', '=', id)
    .execute()
}
