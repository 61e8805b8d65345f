import type { StateTone } from '../../kit/status-tag.tsx'

/** States of a case, in the order in which they are reached. */
export const CASE_STATES = [
  'submitted',
  'correcting',
  'not-accepted',
  'accepted',
  'reviewed',
  'rechecked',
  'granted',
  'refused',
  'withdrawn',
  'ended',
] as const

/** How each state of a case looks. */
export const CASE_TONES: Readonly<Record<(typeof CASE_STATES)[number], StateTone>> = {
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
}
