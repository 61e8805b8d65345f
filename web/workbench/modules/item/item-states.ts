import type { StateTone } from '../../kit/status-tag.tsx'

/** States of a version; `submitted` is a draft that waits for its examination. */
export const VERSION_TONES: Readonly<Record<string, StateTone>> = {
  draft: 'going',
  submitted: 'waiting',
  examined: 'waiting',
  'in-force': 'done',
  retired: 'ended',
}

/** State of a version as a person sees it. */
export const shownState = ({ state, submittedAt }: { state: string; submittedAt: string | null }): string =>
  state === 'draft' && submittedAt !== null ? 'submitted' : state
