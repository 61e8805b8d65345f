import { authorize, type Ctx, governmentOf } from '#kernel/context'
import { destroyDueRecords, heldRecords, retentionSource } from '#kernel/retention'
import { openAmong } from '#modules/casework'
import { casesOfTexts, countTextsBefore, deleteTexts, listTextsBefore } from './text.store.ts'

const BATCH = 500
const FIRST = '00000000-0000-0000-0000-000000000000'

/** Cases whose text messages stay: those that are open, and those that are held. */
const keepingAmong = async (ctx: Ctx, caseIds: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set([...(await heldRecords(ctx)), ...(await openAmong(ctx, caseIds))])

/**
 * 短信和邮件: messages that were sent or given up, from the day they were written; those of an open or held case stay.
 */
retentionSource({
  name: 'message.texts',
  keptBy: 'government',
  destroys: 'record',
  count: async (ctx, { before }) => {
    const keeping = await keepingAmong(ctx, await casesOfTexts(ctx, before))
    return { ...(await countTextsBefore(ctx, before, [...keeping])), examples: [] }
  },
  destroy: async (ctx, { before }, after) => {
    authorize(ctx.actor, destroyDueRecords, { governmentId: governmentOf(ctx) })
    const texts = await listTextsBefore(ctx, before, after ?? FIRST, BATCH)
    const keeping = await keepingAmong(
      ctx,
      texts.flatMap(({ caseId }) => caseId ?? []),
    )
    const due = texts.filter(({ caseId }) => caseId === null || !keeping.has(caseId))
    await deleteTexts(
      ctx,
      due.map(({ id }) => id),
    )
    return { destroyed: due.length, next: texts.length < BATCH ? null : (texts.at(-1)?.id ?? null) }
  },
})
