import type { EligibilityQuestion } from './eligibility.schema.ts'

/** An answer to a question of 我能不能办. */
export type EligibilityAnswer = 'yes' | 'no' | 'unsure'

/** Why an answer speaks against an application, and what can be done. */
export type EligibilityReason = Pick<EligibilityQuestion, 'question' | 'reason' | 'advice'>

/** What the answers lead to. `step` and `left` count questions that are asked. */
export type EligibilityResult =
  | { readonly kind: 'asking'; readonly number: number; readonly question: EligibilityQuestion }
  | { readonly kind: 'yes' }
  | { readonly kind: 'no'; readonly reasons: readonly EligibilityReason[] }
  | {
      readonly kind: 'ask'
      readonly reasons: readonly EligibilityReason[]
      /** Numbers of questions whose answer is not known. */
      readonly unsure: readonly number[]
    }

/** Whether a question is asked, after the answers to those before it. */
const isAsked = (
  { onlyAfter, onlyIf }: EligibilityQuestion,
  answers: readonly (EligibilityAnswer | undefined)[],
): boolean => onlyAfter === null || answers[onlyAfter - 1] === onlyIf

/**
 * Judges the answers, question by question: the first that excludes ends it; what depends, or is not known, is
 * collected for the window.
 * @param answers by the place of their question; what follows a missing answer is not looked at
 */
export function judgeEligibility(
  questions: readonly EligibilityQuestion[],
  answers: readonly (EligibilityAnswer | undefined)[],
): EligibilityResult {
  const reasons: EligibilityReason[] = []
  const unsure: number[] = []
  const counted: (EligibilityAnswer | undefined)[] = []
  for (const [index, question] of questions.entries()) {
    const asked = isAsked(question, counted)
    const answer = asked ? answers[index] : undefined
    counted.push(answer)
    if (!asked) continue
    if (answer === undefined) return { kind: 'asking', number: index + 1, question }
    if (answer === 'unsure') unsure.push(index + 1)
    else if (answer !== question.needed) {
      const { reason, advice } = question
      const why = { question: question.question, reason, advice }
      if (question.otherwise === 'no') return { kind: 'no', reasons: [why] }
      reasons.push(why)
    }
  }
  return reasons.length + unsure.length > 0 ? { kind: 'ask', reasons, unsure } : { kind: 'yes' }
}

/** Numbers of questions that rest on one that does not come before them, or on none while naming an answer. */
export const misplacedQuestions = (questions: readonly EligibilityQuestion[]): number[] =>
  questions.flatMap(({ onlyAfter, onlyIf }, index) =>
    (onlyAfter === null) !== (onlyIf === null) || (onlyAfter !== null && onlyAfter > index)
      ? [index + 1]
      : [],
  )
