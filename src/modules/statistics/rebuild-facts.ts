import { type Ctx, governmentOf } from '#kernel/context'
import { openOrders } from '#kernel/events'
import { type Act, type JsonObject, readActs } from '#kernel/ledger'
import { derivedSource, differencesBetween, type StoredRecord } from '#kernel/rebuild'
import { permitKind } from '#modules/approval'
import { caseIdsAfter, lockCase } from '#modules/casework'
import type { CaseFacts } from './case-facts.ts'
import { factsOfCases, saveFacts } from './fact.store.ts'
import { factsNow } from './follow-case.ts'
import { statisticsSubscribers } from './statistics.subscribers.ts'

/** Facts as they are stored, beside those that the acts of the case come to. */
interface StoredFacts extends StoredRecord {
  readonly stored: CaseFacts | undefined
  readonly computed: CaseFacts
  /** What happened last to the case is still on its way to the facts. */
  readonly awaited: boolean
}

const jsonOf = (facts: CaseFacts | undefined): JsonObject => JSON.parse(JSON.stringify(facts ?? {}))

const awaitedOf = (ctx: Ctx, ids: readonly string[]) =>
  openOrders(
    ctx.tx,
    statisticsSubscribers.map(({ name }) => name),
    ids,
  )

/** 统计事实: what the tables count of each case. */
derivedSource<StoredFacts, CaseFacts>({
  name: 'statistics.facts',
  read: async (ctx, after, limit) => {
    const ids = await caseIdsAfter(ctx, permitKind.name, after, limit)
    const stored = await factsOfCases(ctx, ids)
    const awaited = await awaitedOf(ctx, ids)
    const records: StoredFacts[] = []
    for (const id of ids) {
      const computed = await factsNow(ctx, id)
      const acts: Act[] = await readActs(ctx.tx, governmentOf(ctx), id)
      records.push({
        id,
        record: computed.number,
        acts,
        stored: stored.get(id),
        computed,
        awaited: awaited.has(id),
      })
    }
    return records
  },
  lock: async (ctx, id) => {
    await lockCase(ctx, permitKind, id)
    const computed = await factsNow(ctx, id)
    const acts = await readActs(ctx.tx, governmentOf(ctx), id)
    const stored = (await factsOfCases(ctx, [id])).get(id)
    const awaited = (await awaitedOf(ctx, [id])).has(id)
    return { id, record: computed.number, acts, computed, stored, awaited }
  },
  derive: ({ stored, computed, awaited }) => ({
    computed,
    proven: true,
    differences: awaited ? [] : differencesBetween(jsonOf(stored), jsonOf(computed)),
  }),
  write: (ctx, _stored, computed) => saveFacts(ctx, computed),
})
