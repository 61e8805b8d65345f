import type { Ctx } from '#kernel/context'
import { type CaseClock, ruleOf } from '#modules/casework'
import type { ItemVersion } from '#modules/item'
import { issuePaper } from '#modules/paper'
import { ofCase } from './case-paper.ts'
import type { Correction } from './correction.ts'
import { PAPER_WORDS } from './paper-words.ts'
import type { Permit } from './permit.ts'
import { remediesOf } from './remedies.ts'

/** The last day for an answer, and what the rule says follows without one. */
function answerBy(ctx: Ctx, { rule, dueOn }: CaseClock) {
  const { silence } = ruleOf(ctx.services, rule)
  return { answerBy: dueOn, ...(silence && { consequence: silence.quote }) }
}

/** 一次性补正告知书, with the complete list. */
export async function issueCorrectionNotice(
  ctx: Ctx,
  found: Permit,
  version: ItemVersion,
  corrections: readonly Correction[],
  answer: CaseClock | undefined,
): Promise<void> {
  const { unit, data } = await ofCase(ctx, found, version)
  const materials = new Map(version.materials.map((material) => [material.seq, material]))
  await issuePaper(ctx, {
    template: 'correction-notice',
    unit,
    caseId: found.id,
    data: {
      ...data,
      corrections: corrections.map(({ seq, what }) => ({
        material:
          materials.get(seq)?.name ?? (seq === 0 ? PAPER_WORDS.applicationForm : PAPER_WORDS.material(seq)),
        problem: what,
        requirement: PAPER_WORDS.requirement,
        basis: materials.get(seq)?.byLaw ?? `${PAPER_WORDS.permitLaw}第三十二条`,
      })),
      answerVia: PAPER_WORDS.answerVia,
      ...(answer && answerBy(ctx, answer)),
    },
  })
}

/** 不予受理决定书. */
export async function issueNonAcceptance(
  ctx: Ctx,
  found: Permit,
  version: ItemVersion,
  refusal: { ground: 'not-needed' | 'not-competent'; reasons: string; competentBody: string | undefined },
): Promise<void> {
  const { unit, data } = await ofCase(ctx, found, version)
  const notNeeded = refusal.ground === 'not-needed'
  await issuePaper(ctx, {
    template: 'non-acceptance',
    unit,
    caseId: found.id,
    data: {
      ...data,
      ground: notNeeded ? 'not-required' : 'not-competent',
      legalBasis: [`${PAPER_WORDS.permitLaw}第三十二条第一款第${notNeeded ? '一' : '二'}项`],
      reasons: [refusal.reasons],
      ...(refusal.competentBody && { competentBody: refusal.competentBody }),
      remedies: await remediesOf(ctx, unit),
    },
  })
}
