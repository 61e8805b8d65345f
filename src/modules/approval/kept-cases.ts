import { authorize, type Ctx } from '#kernel/context'
import { basisOf, type Due, destroyDueRecords, retentionSource } from '#kernel/retention'
import {
  countKeptCases,
  destroyPersonalValues,
  type KeptCases,
  listKeptCases,
  readCase,
  scopeOf,
} from '#modules/casework'
import { casesOfLastingLicences } from '#modules/licence'
import { permitKind } from './approval.kind.ts'

/** Cases of one transaction: each destroys files and tells those who keep more of it. */
const BATCH = 10

/** The cases that a rule speaks of, closed before its instant; a licence that lasts keeps its case. */
const keptBy = async (ctx: Ctx, { rule, before }: Due): Promise<KeptCases> => ({
  kind: permitKind.name,
  statuses: rule.outcomes ?? [],
  closedBefore: before,
  except: await casesOfLastingLicences(ctx, before),
})

async function destroyOne(ctx: Ctx, caseId: string, basis: string): Promise<void> {
  authorize(ctx.actor, destroyDueRecords, scopeOf(await readCase(ctx, permitKind, caseId)))
  await destroyPersonalValues(ctx, caseId, { ground: 'retention', basis })
}

/** 行政许可办件: personal values of closed cases, by outcome, from the day on which the case was closed. */
retentionSource({
  name: 'approval.cases',
  keptBy: 'government',
  destroys: 'values',
  count: async (ctx, due) => countKeptCases(ctx, await keptBy(ctx, due)),
  destroy: async (ctx, due) => {
    const ids = await listKeptCases(ctx, await keptBy(ctx, due), BATCH)
    for (const id of ids) await destroyOne(ctx, id, basisOf(due.rule))
    return { destroyed: ids.length, next: ids.length < BATCH ? null : (ids.at(-1) ?? null) }
  },
})
