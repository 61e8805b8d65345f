import { addDays, startOfLegalDay } from '#kernel/calendar'
import { type Ctx, governmentOf } from '#kernel/context'
import { inBatches } from '#kernel/db'
import type { MessageTables } from './tables.gen.ts'

/** What the log of text messages and mails is narrowed to; both days are included. */
export interface TextFilter {
  readonly caseId?: string | undefined
  readonly channel?: string | undefined
  readonly state?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

const fitting = (ctx: Ctx, { caseId, channel, state, from, to }: TextFilter) =>
  ctx.tx
    .withTables<MessageTables>()
    .selectFrom('message.text')
    .where('governmentId', '=', governmentOf(ctx))
    .$if(caseId !== undefined, (q) => q.where('caseId', '=', caseId ?? ''))
    .$if(channel !== undefined, (q) => q.where('channel', '=', channel ?? ''))
    .$if(state !== undefined, (q) => q.where('state', '=', state ?? ''))
    .$if(from !== undefined, (q) => q.where('createdAt', '>=', startOfLegalDay(from ?? '')))
    .$if(to !== undefined, (q) => q.where('createdAt', '<', startOfLegalDay(addDays(to ?? '', 1))))

const newestFirst = (ctx: Ctx, filter: TextFilter) =>
  fitting(ctx, filter)
    .select([
      'id',
      'caseId',
      'template',
      'channel',
      'phoneSealed',
      'addressSealed',
      'state',
      'attempts',
      'lastFault',
      'createdAt',
      'sentAt',
    ])
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')

/** A text message of the log as it is read. */
export type TextLogRow = Awaited<ReturnType<ReturnType<typeof newestFirst>['execute']>>[number]

/** Every text message of a filter, newest first, batch by batch. */
export const everyText = (ctx: Ctx, filter: TextFilter): AsyncIterable<TextLogRow[]> =>
  inBatches(ctx.tx, newestFirst(ctx, filter))

/** A page of the log, newest first. `total` counts no further than `most`. */
export async function pageOfTexts(
  ctx: Ctx,
  filter: TextFilter,
  { limit, offset, most }: { limit: number; offset: number; most: number },
): Promise<{ rows: TextLogRow[]; total: number }> {
  const { total } = await ctx.tx
    .selectFrom(fitting(ctx, filter).select('id').limit(most).as('counted'))
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows: await newestFirst(ctx, filter).limit(limit).offset(offset).execute(), total }
}
