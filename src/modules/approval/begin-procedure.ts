import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { emit } from '#kernel/events'
import { newId } from '#kernel/ids'
import { pauseClock, standStill } from '#modules/casework'
import { versionOf } from '#modules/item'
import { suspensionUnknown, suspensionUntold, untilMissing } from './approval.errors.ts'
import { paused, procedureBegun } from './approval.events.ts'
import { ACTS } from './approval.model.ts'
import { issueSpecialProcedure } from './clock-papers.ts'
import { decidingClocks, demandDeciding, dueOf, pausesOn } from './deciding-clocks.ts'
import { lockPermit, type Permit, toldOf } from './permit.ts'
import { type ProcedureKind, procedureRule } from './procedure.kinds.ts'
import { issueSuspension } from './suspension-papers.ts'
import { takeTurn } from './turn.ts'
import type { turnsContract } from './turns.contract.ts'

type Input = InputOf<(typeof turnsContract.endpoints)['beginProcedure']>

/**
 * What a 中止 says besides: its law, what has to happen for handling to go on, and what proves the ground.
 * @throws Refusal `approval.suspension-untold`; `approval.suspension-unknown` where no law of the period knows it, so that
 *   the time would count and the paper say the contrary
 */
function suspensionOf(ctx: Ctx, found: Permit, { basis = '', resumesWhen = '', evidence = '' }: Input) {
  const missing = Object.entries({ basis, resumesWhen, evidence }).filter(([, text]) => !text.trim())
  if (missing.length > 0) {
    const issues = missing.map(([field]) => ({ field, code: 'approval.suspension-untold' }))
    throw suspensionUntold({}, issues)
  }
  if (!pausesOn(ctx, found, 'suspension')) throw suspensionUnknown()
  return { basis: basis.trim(), resumesWhen: resumesWhen.trim() }
}

/** A procedure that the periods wait for: it has a day on which they go on, and the applicant is told of it. */
async function beginPausing(ctx: Ctx, found: Permit, input: Input, procedure: string): Promise<void> {
  const { kind, until, reasons, evidence } = input
  if (until === undefined) throw untilMissing({}, [{ field: 'until', code: 'approval.until-missing' }])
  const suspension = kind === 'suspension' ? suspensionOf(ctx, found, input) : undefined
  const version = await versionOf(ctx, found.pinned.item ?? '')
  const notice = input.tell || suspension ? newId() : null
  const pause = {
    ...{ from: legalDayOf(ctx.now), until, notice },
    ground: procedureRule(kind).ground ?? kind,
    evidence: evidence?.trim() ? procedure : null,
  }
  const after = await takeTurn(ctx, found, ACTS.paused, {
    facts: { procedure, kind, ground: pause.ground, from: pause.from, until, notice },
    texts: { reasons, evidence, ...suspension },
    clocks: decidingClocks(found).map((named) => pauseClock(ctx, found, named, pause)),
  })
  if (notice) {
    const told = { id: notice, ...pause, reasons }
    await (suspension
      ? issueSuspension(ctx, after, version, { ...told, ...suspension })
      : issueSpecialProcedure(ctx, after, version, told))
  }
  const credited = notice !== null && pause.evidence !== null
  emit(ctx, paused, found.id, { ...toldOf(after), dueOn: dueOf(after), until, credited, kind })
}

async function beginBeside(
  ctx: Ctx,
  found: Permit,
  { kind, reasons, until }: Input,
  procedure: string,
): Promise<void> {
  const after = await takeTurn(ctx, found, ACTS.procedureBegun, {
    facts: { procedure, kind, from: legalDayOf(ctx.now), ...(until !== undefined && { until }) },
    texts: { reasons },
    ...(until !== undefined &&
      procedureRule(kind).stepsWait && { standstill: standStill(ctx, procedure, until) }),
  })
  emit(ctx, procedureBegun, found.id, { ...toldOf(after), kind })
}

/** Whether the periods of the decision stand still while a procedure of this kind goes on. */
function pauses(ctx: Ctx, found: Permit, kind: ProcedureKind): boolean {
  const { ground, beside } = procedureRule(kind)
  return ground !== null && (!beside || pausesOn(ctx, found, ground))
}

/**
 * 特别程序: begins a procedure that the decision needs. Where the law lets its time not count, that is so only where the
 * applicant is told in writing how long it takes, and something proves it (行政许可法 §45); told or not, it is on record.
 * Legal and promised period stand still together, and with them those of the steps.
 */
export async function beginProcedure(ctx: Ctx, input: Input): Promise<{ procedureId: string }> {
  const found = await lockPermit(ctx, input.caseId, 'approval.case.pause', input.seen)
  demandDeciding(found)
  const procedureId = newId()
  await (pauses(ctx, found, input.kind) ? beginPausing : beginBeside)(ctx, found, input, procedureId)
  return { procedureId }
}
