import type { LegalDay } from '#kernel/calendar'
import type { Mandate, MandateAct } from './mandate.store.ts'

/** Permission that whoever gives a mandate must hold himself for the step. */
export const POWER_OF: Readonly<Record<MandateAct, string>> = {
  accept: 'approval.case.receive',
  decide: 'approval.case.decide',
  seal: 'paper.paper.seal',
}

/** Where a mandate stands on a day. */
type MandateState = 'coming' | 'running' | 'ended' | 'revoked'

/** Pure: revoked at once, else by its first and last day, both included. */
export function mandateState(
  { revokedAt, fromDay, toDay }: Pick<Mandate, 'revokedAt' | 'fromDay' | 'toDay'>,
  today: LegalDay,
): MandateState {
  if (revokedAt !== null) return 'revoked'
  if (today < fromDay) return 'coming'
  return today > toDay ? 'ended' : 'running'
}

/** Whether a mandate covers a step of a case of an item. */
export const covers = (
  { acts, items }: Pick<Mandate, 'acts' | 'items'>,
  act: MandateAct,
  itemCode: string,
): boolean => acts.includes(act) && (items.length === 0 || items.includes(itemCode))
