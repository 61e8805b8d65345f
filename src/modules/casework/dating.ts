import type { LegalDay } from '#kernel/calendar'
import type { Act } from '#kernel/ledger'
import type { CountedBy } from '#modules/legaltime'
import type { ActBody } from './casework.model.ts'

/** The last act that gave a clock its date. */
interface Dating {
  /** The calendar and the instant that the date was counted by; undefined in acts from before calendars were pinned. */
  readonly countedBy: CountedBy | undefined
  /** Unit of the case at that time, where an act says so. */
  readonly unitId: string | undefined
  readonly dueOn: LegalDay
}

const bodyOf = (act: Act): ActBody => act.body as unknown as ActBody

/** The date that an act gives the clock at a place; `begun` clocks were there before it. */
function dateIn({ clocks = [], startClocks = [] }: ActBody, at: number, begun: number): LegalDay | undefined {
  const changed = clocks.flatMap((change) => (change.at === at && 'dueOn' in change ? [change.dueOn] : []))
  return startClocks[at - begun]?.dueOn ?? changed.at(-1)
}

/**
 * The act by which a clock has the date that it has. Pure.
 * @param at place of the clock among those of the case, from 0
 */
export function datingOf(acts: readonly Act[], at: number): Dating | undefined {
  let [dating, begun, unitId]: [Dating | undefined, number, string | undefined] = [undefined, 0, undefined]
  for (const act of acts) {
    const body = bodyOf(act)
    unitId = body.assign?.unit ?? body.opening?.unit.id ?? unitId
    const dueOn = dateIn(body, at, begun)
    const { calendar } = act.pinned
    const countedBy = calendar === undefined ? undefined : { calendar, at: new Date(act.at) }
    if (dueOn !== undefined) dating = { countedBy, unitId, dueOn }
    begun += body.startClocks?.length ?? 0
  }
  return dating
}
