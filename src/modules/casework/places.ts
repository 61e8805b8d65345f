import type { Ctx } from '#kernel/context'
import { type FlowDefinition, type FlowEvent, needsOf } from '#modules/flow'
import { unitByCode } from '#modules/org'
import { unitUnknown } from './casework.errors.ts'
import { codeOf, type Places } from './elsewhere.ts'

/** Codes of the units that a flow names. */
const codesIn = (definition: FlowDefinition): readonly string[] => [
  ...new Set(needsOf(definition).candidates.flatMap(({ candidate }) => codeOf(candidate) ?? [])),
]

/** The units that a flow names, as they lie now. Whoever only reads across governments needs none. */
export async function placesIn(ctx: Ctx, definition: FlowDefinition): Promise<Places> {
  const codes = codesIn(definition)
  if (codes.length === 0 || ctx.governmentId === null) return {}
  const found = await Promise.all(codes.map((code) => unitByCode(ctx, code)))
  return Object.fromEntries(
    found.flatMap((unit) => (unit ? [[unit.code, { id: unit.id, path: unit.path }]] : [])),
  )
}

/**
 * Units whose tasks events open, of those that are known and those that are given.
 * @throws Refusal `casework.unit-unknown` where there is no unit of a code that the flow names
 */
export function placesFor(known: Places, given: Places, events: readonly FlowEvent[]): Places | undefined {
  const codes = events.flatMap((event) =>
    event.type === 'task-opened' ? (codeOf(event.candidate) ?? []) : [],
  )
  if (codes.length === 0) return undefined
  return Object.fromEntries(
    codes.map((code) => {
      const place = given[code] ?? known[code]
      if (!place) throw unitUnknown({ code })
      return [code, place]
    }),
  )
}
