import { addDays, legalDayOf, startOfLegalDay } from '#kernel/calendar'
import { staffOf } from '#kernel/context'
import { waiting } from '#kernel/desk'
import { countInbox, countInboxSince } from './message.store.ts'

waiting({
  module: 'message',
  permission: 'message.desk.read',
  figures: { unread: 'told', 'since-yesterday': 'told' },
  count: async (ctx) => {
    const recipient = { kind: 'staff', id: staffOf(ctx).personId } as const
    const yesterday = startOfLegalDay(addDays(legalDayOf(ctx.now), -1))
    const { unread } = await countInbox(ctx, recipient)
    return { unread, 'since-yesterday': await countInboxSince(ctx, recipient, yesterday) }
  },
})
