import fc from 'fast-check'
import { expect, it } from 'vitest'
import { judgeEligibility, misplacedQuestions } from './eligibility.model.ts'
import type { EligibilityQuestion } from './eligibility.schema.ts'

const question = (over: Partial<EligibilityQuestion> = {}): EligibilityQuestion => ({
  question: '年满十八周岁吗？',
  hint: null,
  needed: 'yes',
  otherwise: 'no',
  reason: '须年满十八周岁',
  advice: null,
  onlyAfter: null,
  onlyIf: null,
  ...over,
})

it('asks in order, skips what rests on another answer, and ends at the first that excludes', () => {
  const questions = [
    question({ needed: 'no', otherwise: 'ask', reason: '要看具体情况' }),
    question({ onlyAfter: 1, onlyIf: 'yes' }),
    question(),
  ]
  expect(judgeEligibility(questions, [])).toMatchObject({ kind: 'asking', number: 1 })
  expect(judgeEligibility(questions, ['no'])).toMatchObject({ kind: 'asking', number: 3 })
  expect(judgeEligibility(questions, ['yes'])).toMatchObject({ kind: 'asking', number: 2 })
  expect(judgeEligibility(questions, ['no', undefined, 'yes'])).toEqual({ kind: 'yes' })
  expect(judgeEligibility(questions, ['yes', 'no'])).toMatchObject({ kind: 'no' })
  expect(judgeEligibility(questions, ['yes', 'yes', 'yes'])).toMatchObject({
    kind: 'ask',
    reasons: [{ reason: '要看具体情况' }],
  })
  expect(judgeEligibility(questions, ['no', undefined, 'unsure'])).toEqual({
    kind: 'ask',
    reasons: [],
    unsure: [3],
  })
})

const answer = fc.constantFrom('yes', 'no', 'unsure', undefined)
const someQuestion = fc.record({
  needed: fc.constantFrom('yes', 'no'),
  otherwise: fc.constantFrom('no', 'ask'),
})

it('says yes only where every question was answered as needed, and no only for a reason that excludes', () => {
  fc.assert(
    fc.property(
      fc.array(someQuestion, { maxLength: 6 }),
      fc.array(answer, { minLength: 6, maxLength: 6 }),
      (some, answers) => {
        const questions = some.map((over) => question(over))
        const { kind } = judgeEligibility(questions, answers)
        const met = questions.every(({ needed }, at) => answers[at] === needed)
        expect(kind === 'yes').toBe(met)
        if (kind === 'no')
          expect(
            questions.some(({ needed, otherwise }, at) => otherwise === 'no' && answers[at] !== needed),
          ).toBe(true)
      },
    ),
    { seed: 26 },
  )
})

it('a question rests on one before it, with the answer named', () => {
  expect(misplacedQuestions([question({ onlyAfter: 1, onlyIf: 'yes' })])).toEqual([1])
  expect(misplacedQuestions([question(), question({ onlyAfter: 1 })])).toEqual([2])
  expect(misplacedQuestions([question(), question({ onlyAfter: 1, onlyIf: 'no' })])).toEqual([])
})
