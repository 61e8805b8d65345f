/** Kinds of seals that are kept apart. */
export type SealKind = 'official' | 'approval' | 'acceptance'

export const kindOf = (stored: string): SealKind =>
  stored === 'approval' || stored === 'acceptance' ? stored : 'official'

export const formOf = (stored: string): 'electronic' | 'wet' => (stored === 'wet' ? 'wet' : 'electronic')

export const wayOf = (stored: string): 'ordered' | 'approved' | 'wet' =>
  stored === 'ordered' || stored === 'wet' ? stored : 'approved'

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
