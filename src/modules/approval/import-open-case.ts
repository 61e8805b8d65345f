import { daysBetween } from '#kernel/calendar'
import { remaining } from '#kernel/clock'
import type { Ctx } from '#kernel/context'
import {
  type ClockStart,
  perform,
  pinned,
  saveCase,
  startClock,
  storeParties,
  storePlace,
  storeTexts,
  type Terms,
  taskAt,
} from '#modules/casework'
import type { ItemVersion } from '#modules/item'
import { permitKind } from './approval.kind.ts'
import { ACTS } from './approval.model.ts'
import { insertFormerCase } from './history.store.ts'
import chinese from './messages/zh-CN.json' with { type: 'json' }
import type { OpenOldCase, OpenStep } from './open-history.model.ts'
import { openImportedCase } from './open-imported-case.ts'
import type { Permit } from './permit.ts'

/** How the flow comes from its beginning to the step at which a case stood: node by node, with the outcome. */
const WAYS: Readonly<Record<OpenStep, readonly (readonly [node: string, outcome: string])[]>> = {
  receive: [],
  correct: [['receive', 'correct']],
  review: [['receive', 'accept']],
  recheck: [
    ['receive', 'accept'],
    ['review', 'pass'],
  ],
  decide: [
    ['receive', 'accept'],
    ['review', 'pass'],
    ['recheck', 'pass'],
  ],
}

/**
 * The length that leads from the day a period began there to the last day that was told there, so that it goes on by the calendar
 * of here: in working days where the last day is one, else in days of the calendar.
 */
function termsTo(ctx: Ctx, startOn: string, dueOn: string): Terms {
  const calendar = ctx.services.calendar()
  const name = chinese['history.clock']
  return calendar.isWorkingDay(dueOn)
    ? { name, unit: 'workday', length: remaining(dueOn, startOn, calendar) }
    : { name, unit: 'natural', length: daysBetween(startOn, dueOn) }
}

/** The period that runs, continued as the older system told it; none while the applicant has to answer. */
function clocksOf(ctx: Ctx, { receivedOn, acceptedOn, dueOn }: OpenOldCase): ClockStart[] {
  if (dueOn === null) return []
  const [name, rule, startOn] =
    acceptedOn === null
      ? (['notice', 'PERMIT.NOTICE5', receivedOn] as const)
      : (['decide', 'PERMIT.DECIDE', acceptedOn] as const)
  const terms = termsTo(ctx, startOn, dueOn)
  return [startClock(ctx, name, 'legal', pinned(ctx.services.rule(rule), terms), startOn)]
}

const passed = (ctx: Ctx, found: Permit, [node, outcome]: readonly [string, string]): Permit =>
  perform(ctx, permitKind, found, ACTS.importPassed, {
    facts: { node, outcome },
    flow: { type: 'complete', task: taskAt(found, node).id, variables: { [node]: outcome } },
  })

/**
 * 在办件导入: an open case of an older system goes on here at the step where it stood, with its dates and the period as it was told
 * there, marked as imported. No paper is issued and nobody is told. Part: the import authorizes.
 */
export async function importOpenCase(ctx: Ctx, version: ItemVersion, old: OpenOldCase): Promise<void> {
  const { opened, parties, form, facts } = await openImportedCase(ctx, version, old)
  const taken = perform(ctx, permitKind, opened, ACTS.openImported, {
    facts: { ...facts, dueOn: old.dueOn, step: old.step },
    flow: { type: 'start', variables: {} },
    startClocks: clocksOf(ctx, old),
  })
  const there = WAYS[old.step].reduce((found, step) => passed(ctx, found, step), taken)
  await saveCase(ctx, permitKind, there)
  await storeParties(ctx, there.id, parties)
  await storeTexts(ctx, there.id, [form])
  await storePlace(ctx, there.id, old.address)
  await insertFormerCase(ctx, old.formerNumber, there.id)
}
