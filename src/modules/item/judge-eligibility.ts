import type { Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { departmentOf, namedUnit } from './departments.ts'
import { type EligibilityAnswer, judgeEligibility } from './eligibility.model.ts'
import type { guideEndpoints } from './guide.contract.ts'
import { versionInForce } from './version-of.ts'

type Endpoint = typeof guideEndpoints.judgeEligibility

const ANSWERS: Readonly<Record<string, EligibilityAnswer>> = { y: 'yes', n: 'no', u: 'unsure' }

/** The answers as an address holds them: one letter for each question, `-` where it is not asked. */
const answersOf = (letters: string): (EligibilityAnswer | undefined)[] =>
  Array.from(letters, (letter) => ANSWERS[letter])

/** 我能不能办, by the questions of the version in force. Nothing is kept. @throws Refusal `kernel.not-found` */
export async function judgeOwnEligibility(
  ctx: Ctx,
  { code, answers = '' }: InputOf<Endpoint>,
): Promise<OutputOf<Endpoint>> {
  const version = await versionInForce(ctx, code)
  if (!version || version.facts.eligibility.length === 0) throw notFound()
  const { eligibility, name, contact, address } = version.facts
  const given = answersOf(answers)
  const result = judgeEligibility(eligibility, given)
  const end = result.kind === 'asking' ? result.number - 1 : eligibility.length
  return {
    name,
    department: departmentOf(await namedUnit(ctx, version.facts.unitId)),
    contact,
    address,
    questions: eligibility.length,
    answered: eligibility.slice(0, end).flatMap(({ question }, index) => {
      const answer = given[index]
      return answer === undefined ? [] : [{ number: index + 1, question, answer }]
    }),
    result: {
      kind: result.kind,
      asking:
        result.kind === 'asking'
          ? { number: result.number, question: result.question.question, hint: result.question.hint }
          : null,
      reasons: 'reasons' in result ? [...result.reasons] : [],
      unsure:
        result.kind === 'ask'
          ? result.unsure.flatMap((number) => eligibility[number - 1]?.question ?? [])
          : [],
    },
  }
}
