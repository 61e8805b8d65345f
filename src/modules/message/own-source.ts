import type { MessageParams } from '#kernel/text'
import { personalSource } from '#modules/privacy'
import { inboxRows } from './message.store.ts'
import { isMessageTemplate, wordsOf } from './message.words.ts'

const MOST_MESSAGES = 1000

personalSource({
  name: 'message.messages',
  read: async (ctx, accountId) => {
    const window = { limit: MOST_MESSAGES, offset: 0 }
    const rows = await inboxRows(ctx, { kind: 'citizen', id: accountId }, false, window)
    return rows.flatMap(({ template, params, at }) =>
      isMessageTemplate(template)
        ? [{ at: at.toISOString(), subject: wordsOf(template, ctx.locale, params as MessageParams).title }]
        : [],
    )
  },
})
