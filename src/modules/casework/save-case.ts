import type { Ctx } from '#kernel/context'
import { writeActs } from '#kernel/ledger'
import { signal } from '#kernel/live'
import { insertCase, updateCases } from './case.store.ts'
import { type Case, unitOfTask } from './case.ts'
import { nearestDue } from './case-clock.ts'
import type { CaseKind } from './casework.model.ts'
import { writeProjection } from './projection.store.ts'
import { queueServices } from './service-queue.ts'
import { caseTopic, trayTopic } from './work-topics.ts'

const derivedOf = <S>(kind: CaseKind<S>, found: Case<S>) => ({
  status: kind.statusOf(found.state.business),
  dueOn: nearestDue(found.state.clocks),
  unconfirmed: found.state.unconfirmed !== undefined,
  alsoCalled: kind.alsoCalled?.(found.state.business) ?? [],
})

/** The case as it is stored now. */
const stored = <S>(found: Case<S>): Case<S> => ({
  ...found,
  clocksBefore: found.state.clocks,
  acts: [],
  flowEvents: [],
})

/** Tells who looks at a case, and at the trays of the units that work on it. */
function signalWork(ctx: Ctx, found: Case<unknown>): void {
  const { id, unitId, flowEvents, state } = found
  const moved = flowEvents.flatMap((event) => ('task' in event ? [unitOfTask(found, event.task).id] : []))
  const elsewhere = Object.values(state.elsewhere?.tasks ?? {}).map((unit) => unit.id)
  signal(ctx, caseTopic(id))
  for (const unit of [unitId, ...moved, ...elsewhere]) signal(ctx, trayTopic(unit))
}

function writeDeeds(ctx: Ctx, cases: readonly Case<unknown>[]): Promise<unknown> {
  for (const found of cases) {
    queueServices(ctx, found)
    signalWork(ctx, found)
  }
  return Promise.all([
    writeActs(
      ctx.tx,
      cases.flatMap(({ acts }) => acts),
    ),
    writeProjection(ctx, cases),
  ])
}

/**
 * Writes what was done to a case: acts, state, tasks and clocks, in the transaction of the use case.
 * @returns the case as it is stored now, for a use case that goes on with it
 */
export async function saveCase<S>(ctx: Ctx, kind: CaseKind<S>, found: Case<S>): Promise<Case<S>> {
  if (found.acts.length === 0) return found
  const derived = derivedOf(kind, found)
  const isNew = found.acts[0]?.n === 1
  await (isNew ? insertCase(ctx, found, derived) : updateCases(ctx, [{ found, derived }]))
  await writeDeeds(ctx, [found])
  return stored(found)
}

/** Writes what was done to many cases that are stored already, in as many statements as for one. */
export async function saveCases<S>(ctx: Ctx, kind: CaseKind<S>, cases: readonly Case<S>[]): Promise<void> {
  const done = cases.filter(({ acts }) => acts.length > 0)
  if (done.length === 0) return
  await updateCases(
    ctx,
    done.map((found) => ({ found, derived: derivedOf(kind, found) })),
  )
  await writeDeeds(ctx, done)
}
