import { legalDayOf } from '#kernel/calendar'
import { authorize, type Ctx, governmentOf } from '#kernel/context'
import { recordDayAct } from '#kernel/ledger'
import { basisOf, type Due, destroyDueRecords, heldRecords, retentionSource } from '#kernel/retention'
import { countImportedDue, destroyImportedHolders } from './kept-imported.store.ts'

/** Licences of one transaction. */
const BATCH = 100

const keptBy = async (ctx: Ctx, { before }: Due) => ({
  today: legalDayOf(ctx.now),
  before,
  held: new Set(await heldRecords(ctx)),
})

/** 存量证照: who held imported licences that lie with no case, from the end of the licence. A licence that lasts keeps its holder. */
retentionSource({
  name: 'licence.imported',
  keptBy: 'government',
  destroys: 'values',
  count: async (ctx, due) => countImportedDue(ctx, await keptBy(ctx, due)),
  destroy: async (ctx, due) => {
    authorize(ctx.actor, destroyDueRecords, { governmentId: governmentOf(ctx) })
    const licences = await destroyImportedHolders(ctx, await keptBy(ctx, due), BATCH)
    if (licences.length > 0)
      await recordDayAct(ctx, 'licence.holders-destroyed@1', { licences, basis: basisOf(due.rule) })
    return { destroyed: licences.length, next: licences.length < BATCH ? null : (licences.at(-1) ?? null) }
  },
})
