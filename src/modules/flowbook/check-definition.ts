import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { type Candidate, type FlowDefinition, needsOf, validateDefinition } from '#modules/flow'
import { openUnits, seatsWith } from '#modules/org'
import type { FlowProblem, FlowPurpose } from './purpose.ts'

/** The permission without which nobody does a task. */
const DOING = 'casework.task.claim'

function hasRule(ctx: Ctx, id: string): boolean {
  try {
    ctx.services.rule(id)
    return true
  } catch {
    return false
  }
}

/** Roles and units of tasks: each must be there, with somebody who can take the task. */
async function candidateProblems(
  ctx: Ctx,
  { outsiders }: FlowPurpose,
  candidates: readonly { readonly node: string; readonly candidate: Candidate }[],
): Promise<FlowProblem[]> {
  const [units, seats] = await Promise.all([openUnits(ctx), seatsWith(ctx, DOING, legalDayOf(ctx.now))])
  const codes = new Set(units.map(({ code }) => code))
  return candidates.flatMap(({ node: at, candidate: { role, unit } }): FlowProblem[] => {
    if (outsiders.includes(role)) return []
    const code = typeof unit === 'string' ? undefined : unit.code
    if (code !== undefined && !codes.has(code)) return [{ code: 'flowbook.unit-unknown', at, detail: code }]
    const takers = seats.filter((seat) => seat.role === role)
    if (takers.length === 0) return [{ code: 'flowbook.role-unknown', at, detail: role }]
    if (code === undefined || takers.some((seat) => seat.everywhere || seat.unitCode === code)) return []
    return [{ code: 'flowbook.nobody-there', at, detail: `${role} · ${code}` }]
  })
}

/** Rules, services and clocks that the definition names. */
function nameProblems(ctx: Ctx, purpose: FlowPurpose, definition: FlowDefinition): FlowProblem[] {
  const { periods, services, clocks } = needsOf(definition)
  const known = new Set(purpose.services())
  const running = new Set([...Object.keys(purpose.clocks), ...periods.map(({ period }) => period.clock)])
  return [
    ...periods
      .filter(({ period }) => !hasRule(ctx, period.rule))
      .map(({ node, period }) => ({ code: 'flowbook.rule-unknown' as const, at: node, detail: period.rule })),
    ...periods
      .filter(({ period }) => Object.hasOwn(purpose.clocks, period.clock))
      .map(({ node, period }) => ({ code: 'flowbook.clock-taken' as const, at: node, detail: period.clock })),
    ...services
      .filter(({ service }) => !known.has(service))
      .map(({ node, service }) => ({ code: 'flowbook.service-unknown' as const, at: node, detail: service })),
    ...clocks
      .filter(({ clock }) => !running.has(clock))
      .map(({ node, clock }) => ({ code: 'flowbook.clock-unknown' as const, at: node, detail: clock })),
  ]
}

/**
 * Everything wrong with a definition for a purpose: its shape and its runs first, then what it names that is not there,
 * last what its business wants of it. Empty where it can be published.
 */
export async function problemsOf(
  ctx: Ctx,
  purpose: FlowPurpose,
  definition: FlowDefinition,
): Promise<readonly FlowProblem[]> {
  const shape = validateDefinition(definition, purpose.clocks)
  if (shape.length > 0) return shape
  const { candidates } = needsOf(definition)
  return [
    ...(await candidateProblems(ctx, purpose, candidates)),
    ...nameProblems(ctx, purpose, definition),
    ...purpose.problems(definition),
  ]
}
