import { legalDayOf } from '#kernel/calendar'
import { authorize, type Ctx, governmentOf, type RunWork, type SystemActor } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { emit } from '#kernel/events'
import { recordDayAct } from '#kernel/ledger'
import { type Case, perform } from './case.ts'
import { type ClockRule, ruleOf } from './case-clock.ts'
import { urged } from './casework.events.ts'
import type { handOverContract } from './hand-over.contract.ts'
import { kindOf } from './kinds.ts'
import { saveCase } from './save-case.ts'
import {
  areHeld,
  type DueUrge,
  dueUrges,
  finishUrging,
  governmentsToUrge,
  insertUrges,
  replaceUrgeRules,
  rulesEndingBy,
  type UrgeRule,
  urgeRules,
} from './urge.store.ts'
import { WORKING } from './working-acts.ts'

type Endpoints = typeof handOverContract.endpoints

/** Reminders of one transaction. */
const BATCH = 100

/** The rules are those of the whole government. */
const authorizeRules = (ctx: Ctx): void =>
  authorize(ctx.actor, 'casework.urging.manage', { governmentId: governmentOf(ctx) })

/** 催办规则 of the government. */
export async function readUrging(ctx: Ctx): Promise<OutputOf<Endpoints['readUrging']>> {
  authorizeRules(ctx)
  return { rules: (await urgeRules(ctx)).map(({ before, tell }) => ({ before, tell })) }
}

/** Keeps the rules as they are given; they hold from this day on. */
export async function saveUrging(
  ctx: Ctx,
  { rules }: InputOf<Endpoints['saveUrging']>,
): Promise<Record<string, never>> {
  authorizeRules(ctx)
  await replaceUrgeRules(ctx, rules)
  await recordDayAct(ctx, 'casework.urging-changed@1', {
    rules: rules.map(({ before, tell }) => ({ before, tell })),
  })
  return {}
}

const holdersOf = ({ state }: Case<unknown>): string[] => [...new Set(Object.values(state.claims))]

async function urge(ctx: Ctx, { before, tell }: UrgeRule, due: DueUrge): Promise<void> {
  const { found, at, clock, dueOn, unitId } = due
  const kind = kindOf(found.kind)
  const facts = { clock, at, dueOn, before, tell }
  await saveCase(ctx, kind, perform(ctx, kind, found, WORKING.urged, { facts }))
  emit(ctx, urged, found.id, {
    ...{ caseId: found.id, number: found.number, kind: found.kind, unitId, clock, dueOn, before, tell },
    holders: holdersOf(found),
  })
}

/** Rules of periods that run for the applicant or for others outside: nobody in the office can be urged to keep them. */
const rulesOfOthers = async (ctx: Ctx, upTo: string): Promise<ClockRule[]> =>
  (await rulesEndingBy(ctx, upTo)).filter((rule) => ruleOf(ctx.services, rule).duty !== 'authority')

/** Whether the case, now that it is locked, still has the clock that was found before: what ended it may have come between. */
function stillRuns({ found, at, dueOn }: DueUrge): boolean {
  const clock = found.state.clocks[at]
  return clock?.stoppedOn === null && clock.passed !== true && clock.dueOn === dueOn
}

/** What one transaction did: reminders made, and whether none was made because others held the cases. */
interface Urged {
  readonly made: number
  readonly held: boolean
}

/** One batch of one rule, in one transaction. */
async function urgeBatch(ctx: Ctx, rule: UrgeRule): Promise<Urged> {
  const today = legalDayOf(ctx.now)
  const upTo = rule.before === 0 ? today : ctx.services.calendar().addWorkingDays(today, rule.before)
  const search = { upTo, except: await rulesOfOthers(ctx, upTo), limit: BATCH }
  const found = await dueUrges(ctx, rule, search)
  const running = found.filter(stillRuns)
  const once = [...Map.groupBy(running, (due) => due.found.id).values()].flatMap(([first]) => first ?? [])
  for (const due of once) await urge(ctx, rule, due)
  if (once.length > 0) await insertUrges(ctx, rule, once)
  return { made: once.length, held: once.length === 0 && (await areHeld(ctx, rule, search, found)) }
}

const clocks = (governmentId: string | null): SystemActor => ({
  ...{ kind: 'system', name: 'casework.urging', governmentId, permissions: [] },
})

/** A round of a government. The day is over for it where nothing was left to do, not where others held what was left. */
async function urgeIn(run: RunWork, governmentId: string): Promise<number> {
  const rules = await run(clocks(governmentId), true, urgeRules)
  const urged: Urged[] = []
  for (const rule of rules) urged.push(await run(clocks(governmentId), false, (ctx) => urgeBatch(ctx, rule)))
  const made = urged.reduce((sum, one) => sum + one.made, 0)
  if (made === 0 && !urged.some(({ held }) => held))
    await run(clocks(governmentId), false, (ctx) => finishUrging(ctx, legalDayOf(ctx.now)))
  return made
}

/**
 * Reminds of what ends soon, by the rules of each government: once a day it looks until nothing is left, and each rule speaks
 * once of each date of a clock. @returns how many reminders were made
 */
export async function urgeClocks(run: RunWork): Promise<number> {
  const governments = await run(clocks(null), true, (ctx) => governmentsToUrge(ctx, legalDayOf(ctx.now)))
  let done = 0
  for (const governmentId of governments) done += await urgeIn(run, governmentId)
  return done
}
