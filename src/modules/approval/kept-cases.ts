import { authorize, type Ctx } from '#kernel/context'
import { basisOf, type Due, destroyDueRecords, heldRecords, retentionSource } from '#kernel/retention'
import {
  countKeptCases,
  destroyPersonalValues,
  type KeptCases,
  listKeptCases,
  readCase,
  scopeOf,
} from '#modules/casework'
import { lastingAmong } from '#modules/licence'
import { KEPT_AS, permitKind } from './approval.kind.ts'

/** Cases of one transaction: each destroys files and tells those who keep more of it. */
const BATCH = 10

/** The cases that a rule speaks of, closed before its instant. */
const keptBy = ({ rule, before }: Due): KeptCases => ({
  kind: permitKind.name,
  statuses: rule.outcomes ?? [],
  closedBefore: before,
})

async function destroyOne(ctx: Ctx, caseId: string, basis: string): Promise<void> {
  authorize(ctx.actor, destroyDueRecords, scopeOf(await readCase(ctx, permitKind, caseId)))
  await destroyPersonalValues(ctx, caseId, { ground: 'retention', basis })
}

/** Cases that stay although their period is over: a licence of theirs lasts, or they are held. */
const stayingAmong = async (ctx: Ctx, ids: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set([...(await heldRecords(ctx)), ...(await lastingAmong(ctx, ids))])

/**
 * 行政许可办件: personal values of closed cases, by outcome, from the day on which the case was closed. A licence that
 * lasts keeps its case, and so does a hold.
 */
retentionSource({
  name: KEPT_AS,
  keptBy: 'government',
  destroys: 'values',
  count: async (ctx, due) => {
    const kept = keptBy(due)
    return countKeptCases(ctx, kept, [...(await stayingAmong(ctx, await listKeptCases(ctx, kept)))])
  },
  destroy: async (ctx, due, after) => {
    const ids = await listKeptCases(ctx, keptBy(due), { after, limit: BATCH })
    const staying = await stayingAmong(ctx, ids)
    const ended = ids.filter((id) => !staying.has(id))
    for (const id of ended) await destroyOne(ctx, id, basisOf(due.rule))
    return { destroyed: ended.length, next: ids.length < BATCH ? null : (ids.at(-1) ?? null) }
  },
})
