import { clockTime, legalDayOf, startOfLegalDay } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { Refusal } from '#kernel/errors'
import { type Act, readActs } from '#kernel/ledger'
import type { DoneTask } from '#modules/flow'
import { personNames } from '#modules/org'
import type { Case } from './case.ts'
import { doneMeanwhile } from './casework.errors.ts'
import { flowEventsOf, initialState, reducer } from './casework.model.ts'
import { kindOf } from './kinds.ts'

/** The act that closed the last task of those that are meant. */
function closingAct(
  found: Case<unknown>,
  acts: readonly Act[],
  isMeant: (task: DoneTask) => boolean,
): Act | undefined {
  const kind = kindOf(found.kind)
  const flows = () => found.definition
  let state = initialState(kind, found.pinned.flow ?? '', flows)
  let closing: Act | undefined
  for (const act of acts) {
    const closed = flowEventsOf(flows, state, act).some(
      (event) => event.type === 'task-closed' && isMeant(event),
    )
    if (closed) closing = act
    state = reducer(kind, flows)(state, act)
  }
  return closing
}

/** Day and time as they are said. */
function said(at: Date): string {
  const day = legalDayOf(at)
  return `${day} ${clockTime(Math.floor((at.getTime() - startOfLegalDay(day).getTime()) / 60_000))}`
}

const personOf = ({ actor, behalf }: Act): string =>
  behalf?.person ?? (actor.startsWith('staff:') ? actor.slice('staff:'.length) : '')

/**
 * What somebody is told whose task another has done: who, and when. For members of staff who may see the case.
 * @returns nothing where no task that is meant was done
 */
export async function doneBy(
  ctx: Ctx,
  found: Case<unknown>,
  isMeant: (task: DoneTask) => boolean,
): Promise<Refusal | undefined> {
  const act = closingAct(found, await readActs(ctx.tx, found.governmentId, found.id), isMeant)
  if (!act) return undefined
  const person = personOf(act)
  const names = person === '' ? new Map<string, string>() : await personNames(ctx, [person])
  return doneMeanwhile({ name: names.get(person) ?? '', time: said(new Date(act.at)) })
}
