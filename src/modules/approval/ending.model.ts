import type { Step } from './approval.state.ts'
import type { LicenceEnding } from './ending.kinds.ts'

/** Acts at the end of a case and after it. */
export const ENDING_ACTS = {
  ended: 'approval.ended@1',
  licenceEnded: 'approval.licence-ended@1',
} as const

/** What these acts do to a case. */
export const ENDING_STEPS: Readonly<Record<string, Step>> = {
  [ENDING_ACTS.ended]: (state, facts) => ({
    ...state,
    status: 'ended',
    ended: String(facts.ground),
    reasons: (facts.reasons as { text: string } | null)?.text ?? null,
  }),
  [ENDING_ACTS.licenceEnded]: (state, facts) => ({
    ...state,
    licenceEnded: {
      ending: String(facts.ending) as LicenceEnding,
      ground: String(facts.ground),
      on: String(facts.effectiveOn),
    },
  }),
}
