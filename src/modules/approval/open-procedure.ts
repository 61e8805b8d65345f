import { notFound } from '#kernel/errors'
import { procedureEndedAlready } from './approval.errors.ts'
import type { Procedure } from './approval.state.ts'
import type { Permit } from './permit.ts'

/**
 * A procedure of a case that has no result yet.
 * @throws Refusal `kernel.not-found`; `approval.procedure-ended`
 */
export function procedureOf({ state }: Permit, id: string): Procedure {
  const found = state.business.procedures?.find((one) => one.id === id)
  if (!found) throw notFound()
  if (found.endedOn !== null) throw procedureEndedAlready()
  return found
}
