import type { LegalDay } from '#kernel/calendar'

/** Kinds of seals that are kept apart. */
export type SealKind = 'official' | 'approval' | 'acceptance'

export const kindOf = (stored: string): SealKind =>
  stored === 'approval' || stored === 'acceptance' ? stored : 'official'

export const formOf = (stored: string): 'electronic' | 'wet' => (stored === 'wet' ? 'wet' : 'electronic')

export const wayOf = (stored: string): 'ordered' | 'approved' | 'wet' =>
  stored === 'ordered' || stored === 'wet' ? stored : 'approved'

/** Where a registered seal stands: before its validity, in use, past it, taken out of use, handed back to be destroyed. */
type SealStanding = 'not-yet' | 'in-use' | 'expired' | 'ended' | 'surrendered'

/** What is on record of a seal. */
interface Recorded {
  readonly validFrom: LegalDay
  readonly validTo: LegalDay | null
  readonly endedAt: Date | null
  readonly surrenderedAt: Date | null
}

export function standingOn(
  { validFrom, validTo, endedAt, surrenderedAt }: Recorded,
  today: LegalDay,
): SealStanding {
  if (surrenderedAt !== null) return 'surrendered'
  if (endedAt !== null) return 'ended'
  if (validFrom > today) return 'not-yet'
  return validTo !== null && validTo < today ? 'expired' : 'in-use'
}

/** Below the star; the unit's own seal has no words there. Seals are Chinese whatever language their reader prefers. */
const BELOW: Readonly<Record<SealKind, string | undefined>> = {
  official: undefined,
  approval: '行政审批专用章',
  acceptance: '受理专用章',
}

/** What is on a seal, as a paper draws it. */
export interface SealFace {
  /** Along the rim. */
  readonly name: string
  readonly kind?: string
  /** Millimetres. */
  readonly diameter: number
}

export function faceOf({ name, kind, diameter }: { name: string; kind: string; diameter: number }): SealFace {
  const below = BELOW[kindOf(kind)]
  return { name, diameter, ...(below !== undefined && { kind: below }) }
}
