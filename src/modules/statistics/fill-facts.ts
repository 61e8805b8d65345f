import type { Ctx, RunWork, SystemActor } from '#kernel/context'
import { permitKind } from '#modules/approval'
import { caseIdsAfter } from '#modules/casework'
import { factsOfCases } from './fact.store.ts'
import { followCase } from './follow-case.ts'

/** Cases that one transaction looks at. */
const BATCH = 200

const filler = (governmentId: string): SystemActor => ({
  ...{ kind: 'system', name: 'statistics.fill', governmentId, permissions: [] },
})

/** Gives the next cases the facts that they lack. @returns the last of them; null where there is none behind */
async function fillNext(ctx: Ctx, after: string | null): Promise<string | null> {
  const ids = await caseIdsAfter(ctx, permitKind.name, after, BATCH)
  const known = await factsOfCases(ctx, ids)
  for (const id of ids) if (!known.has(id)) await followCase(ctx, id)
  return ids.at(-1) ?? null
}

/** Gives facts to cases that have none: those from before there were statistics. May be stopped between two batches. */
export async function fillFacts(run: RunWork, governments: readonly string[]): Promise<void> {
  for (const id of governments) {
    let last: string | null = null
    do {
      const after: string | null = last
      last = await run(filler(id), false, (ctx) => fillNext(ctx, after))
    } while (last !== null)
  }
}
