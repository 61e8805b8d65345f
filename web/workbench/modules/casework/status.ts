import type { StateTone } from '../../kit/status-tag.tsx'

/** How each state of a case looks, in the order in which they are reached. */
export const CASE_TONES = {
  submitted: 'going',
  correcting: 'waiting',
  'not-accepted': 'ended',
  accepted: 'going',
  reviewed: 'going',
  rechecked: 'going',
  granted: 'done',
  refused: 'ended',
  withdrawn: 'ended',
  ended: 'ended',
} as const satisfies Readonly<Record<string, StateTone>>

/** States of a case, in the order in which they are reached. */
export const CASE_STATES = Object.keys(CASE_TONES) as (keyof typeof CASE_TONES)[]
