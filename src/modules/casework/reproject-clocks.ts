import type { Ctx, RunWork, SystemActor } from '#kernel/context'
import { emit } from '#kernel/events'
import type { Case } from './case.ts'
import { perform } from './case.ts'
import { type ClockChange, type ClockRule, pinned, termsOf } from './case-clock.ts'
import { datesMoved } from './casework.events.ts'
import { type CaseKind, REPROJECTED } from './casework.model.ts'
import { projectClock } from './clock-acts.ts'
import { kindOf } from './kinds.ts'
import { claimReprojection, lockTouchedCases, type Reprojection, saveProgress } from './reprojection.store.ts'
import { saveCases } from './save-case.ts'

/** Cases that one transaction counts anew at most. */
const BATCH = 500

/** The version that a clock goes over to; undefined where it keeps its own. */
function ruleFor(ctx: Ctx, { reason, subject }: Reprojection, rule: ClockRule): ClockRule | undefined {
  const [id = '', version = ''] = subject.split('@')
  if (reason !== 'rule' || rule.id !== id || rule.version === Number(version)) return undefined
  return pinned(ctx.services.ruleVersion(id, Number(version)), termsOf(ctx.services, rule))
}

/** Why dates are counted anew. */
export const reasonOf = ({ reason }: Pick<Reprojection, 'reason'>): 'calendar' | 'rule' | 'hours' =>
  reason === 'rule' || reason === 'hours' ? reason : 'calendar'

function changesOf(ctx: Ctx, found: Case<unknown>, change: Reprojection): ClockChange[] {
  return found.state.clocks.flatMap((clock, at) => {
    if (clock.stoppedOn !== null) return []
    const rule = ruleFor(ctx, change, clock.rule)
    if (change.reason === 'rule' && !rule) return []
    const made = projectClock(ctx, found.unitId, { at, clock }, rule)
    return made ? [made] : []
  })
}

/** The clocks of a case counted anew: an act with the reason where a date is another, and nothing where none is. */
function counted(
  ctx: Ctx,
  found: Case<unknown>,
  change: Reprojection,
): { after: Case<unknown>; moved: number } {
  const changes = changesOf(ctx, found, change)
  if (changes.length === 0) return { after: found, moved: 0 }
  const { reason, subject, amendment } = change
  const after = perform(ctx, kindOf(found.kind), found, REPROJECTED, {
    facts: { reason, subject, ...(amendment !== null && { amendment }) },
    clocks: changes,
  })
  const dates = changes.flatMap(({ at }) => {
    const [before, now] = [found.state.clocks[at], after.state.clocks[at]]
    if (!before || !now || before.dueOn === now.dueOn) return []
    return [{ clock: now.name, clockKind: now.kind, before: before.dueOn, dueOn: now.dueOn }]
  })
  if (dates.length > 0) {
    const { id, number, kind, unitId, owner, subject: itemName } = found
    emit(ctx, datesMoved, id, {
      caseId: id,
      number,
      kind,
      itemName,
      unitId,
      owner,
      dates,
      reason: reasonOf(change),
      hands: [...new Set(Object.values(after.state.claims))],
    })
  }
  return { after, moved: dates.length }
}

/** Counts the clocks of the next cases anew. @returns whether there may be more to do */
async function nextBatch(ctx: Ctx): Promise<boolean> {
  const change = await claimReprojection(ctx)
  if (!change) return false
  const cases = await lockTouchedCases(ctx, change, BATCH)
  const done = cases.map((found) => counted(ctx, found, change))
  for (const [name, those] of Map.groupBy(done, ({ after }) => after.kind)) {
    await saveCases(
      ctx,
      kindOf(name) as CaseKind<unknown>,
      those.map(({ after }) => after),
    )
  }
  await saveProgress(ctx, change.id, {
    lastCase: cases.at(-1)?.id ?? null,
    cases: cases.length,
    moved: done.reduce((sum, { moved }) => sum + moved, 0),
    done: cases.length < BATCH,
  })
  return true
}

const counter = (governmentId: string): SystemActor => ({
  ...{ kind: 'system', name: 'casework.reproject', governmentId, permissions: [] },
})

/**
 * Counts running clocks of a government anew for the changes of calendar and rules that are not through, batch by batch.
 * It may be stopped between two batches, or killed: whoever calls it again goes on from there.
 * @param goesOn asked before each batch
 * @returns whether there may be more to do
 */
export async function reprojectClocks(
  run: RunWork,
  governmentId: string,
  goesOn: () => boolean,
): Promise<boolean> {
  while (goesOn()) if (!(await run(counter(governmentId), false, nextBatch))) return false
  return true
}
