import type { LegalDay } from '#kernel/calendar'

/** What of an order decides whether it holds. */
interface OrderTerm {
  readonly papers: readonly string[]
  readonly bySilence: boolean
  /** First day, included. */
  readonly validFrom: LegalDay
  /** Last day, included; null where none was set. */
  readonly validTo: LegalDay | null
  readonly endedAt: Date | null
}

/** The standing of an order on a legal day. */
export function standingOf(
  { validFrom, validTo, endedAt }: Omit<OrderTerm, 'papers' | 'bySilence'>,
  today: LegalDay,
): 'to-come' | 'in-force' | 'expired' | 'ended' {
  if (endedAt !== null) return 'ended'
  if (today < validFrom) return 'to-come'
  return validTo !== null && validTo < today ? 'expired' : 'in-force'
}

/** Whether an order covers a kind of paper on a day; one that nobody wrote only where the order says so. */
export const covers = (order: OrderTerm, paper: string, bySilence: boolean, today: LegalDay): boolean =>
  standingOf(order, today) === 'in-force' && order.papers.includes(paper) && (order.bySilence || !bySilence)

/** Whether two orders would hold for the same papers on the same day. */
export const overlap = (a: Omit<OrderTerm, 'endedAt' | 'bySilence'>, b: typeof a): boolean =>
  a.papers.some((paper) => b.papers.includes(paper)) &&
  a.validFrom <= (b.validTo ?? '9999-12-31') &&
  b.validFrom <= (a.validTo ?? '9999-12-31')
