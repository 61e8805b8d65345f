import type { Act } from '#kernel/ledger'
import type { ActBody } from '#modules/casework'
import { ACTS } from './approval.model.ts'

const factsOf = (act: Act) => (act.body as unknown as ActBody).facts

interface Placed {
  readonly seq: number
}

/** Places of the material list at which an answer handed something in; 0 where it explained something. */
function handedIn(act: Act): number[] {
  const {
    files = [],
    papers = [],
    explanation,
  } = factsOf(act) as unknown as {
    files?: readonly Placed[]
    papers?: readonly Placed[]
    explanation?: unknown
  }
  return [...files.map(({ seq }) => seq), ...papers.map(({ seq }) => seq), ...(explanation ? [0] : [])]
}

/** Places that an act opens for the notices after it. */
function opened(act: Act): number[] {
  if (act.type === ACTS.correctionsAsked || act.type === ACTS.noticeAllowed)
    return factsOf(act).places as number[]
  return act.type === ACTS.corrected ? handedIn(act) : []
}

/** Whether the applicant was told before what is missing. */
export const wasTold = (acts: readonly Act[]): boolean =>
  acts.some(({ type }) => type === ACTS.correctionsAsked)

/** Places that earlier notices named, or at which something was newly handed in since. */
export const noticePlaces = (acts: readonly Act[]): number[] =>
  acts.filter(({ type }) => type !== ACTS.noticeAllowed).flatMap(opened)

/**
 * Places that a notice names although none before it did: the law lets the office tell once (行政许可法 §32(1)(4)), so
 * a further notice names only what stood on an earlier one, or what is wrong in what was newly handed in.
 * @param acts of the case, first to last
 */
export function furtherPlaces(acts: readonly Act[], places: readonly number[]): number[] {
  if (!wasTold(acts)) return []
  const known = new Set(noticePlaces(acts))
  return [...new Set(places)].filter((place) => !known.has(place))
}

/** Places that the leader has allowed to be named further since the last notice. */
export function allowedPlaces(acts: readonly Act[]): number[] {
  const last = acts.findLastIndex(({ type }) => type === ACTS.correctionsAsked)
  return acts
    .slice(last + 1)
    .filter(({ type }) => type === ACTS.noticeAllowed)
    .flatMap(opened)
}
