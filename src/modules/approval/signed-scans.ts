import type { Act } from '#kernel/ledger'
import type { ActBody } from '#modules/casework'
import { ACTS } from './approval.model.ts'

/** A scan of a signed paper. */
export interface SignedScan {
  readonly paper: string
  readonly file: string
  /** ISO 8601, UTC. */
  readonly at: string
}

/** Scans of signed papers that the acts of a case tell of, first to last. Pure. */
export const signedScans = (acts: readonly Act[]): SignedScan[] =>
  acts
    .filter(({ type }) => type === ACTS.paperSigned)
    .map(({ at, body }) => {
      const { facts } = body as unknown as ActBody
      return { paper: String(facts.paper), file: String(facts.file), at }
    })
