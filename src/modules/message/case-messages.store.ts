import { type Ctx, governmentOf } from '#kernel/context'
import type { MessageTables } from './tables.gen.ts'

const tables = (ctx: Ctx) => ctx.tx.withTables<MessageTables>()

/** Messages inside the platform that speak of a case, newest first. */
export const noticesOfCase = (ctx: Ctx, caseId: string) =>
  tables(ctx)
    .selectFrom('message.message')
    .select(['id', 'template', 'recipientKind', 'recipientId', 'at', 'readAt'])
    .where('governmentId', '=', governmentOf(ctx))
    .where('caseId', '=', caseId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
