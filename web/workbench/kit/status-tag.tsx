import { word } from './text.ts'

/** How a state looks: under way, waiting for somebody else, done, ended without what was sought, or out of order. */
export type StateTone = 'going' | 'waiting' | 'done' | 'ended' | 'failed'

interface StatusTagProps {
  /** Family of words, such as `status`. */
  readonly family: string
  readonly value: string
  readonly tones: Readonly<Record<string, StateTone>>
}

/** A state in a word, with a mark of its kind. */
export const StatusTag = ({ family, value, tones }: StatusTagProps) => (
  <span className={`state state-${tones[value] ?? 'going'}`}>{word(family, value)}</span>
)
