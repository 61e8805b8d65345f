/** A question that may rest on the answer to an earlier one, by its number from 1. */
interface Resting {
  readonly onlyAfter?: number | null
  readonly onlyIf?: 'yes' | 'no' | null
}

/**
 * What each question rests on once one is taken out: those that rested on it are asked always, numbers behind it move up.
 * @param at place of the question that goes, from 0
 */
export const renumbered = (questions: readonly Resting[], at: number): Required<Resting>[] =>
  questions.map(({ onlyAfter = null, onlyIf = null }) => {
    if (onlyAfter === null || onlyAfter === at + 1) return { onlyAfter: null, onlyIf: null }
    return { onlyAfter: onlyAfter > at + 1 ? onlyAfter - 1 : onlyAfter, onlyIf }
  })
