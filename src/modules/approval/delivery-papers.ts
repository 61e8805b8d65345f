import type { LegalDay } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { versionOf } from '#modules/item'
import { type CasePaper, issuePaper, paperTitle } from '#modules/paper'
import { ofCase } from './case-paper.ts'
import { MANNER_RULES, type Manner } from './delivery.kinds.ts'
import { PAPER_WORDS } from './paper-words.ts'
import type { Permit } from './permit.ts'

/** A delivery as its 送达回证 tells it. */
interface ServedPapers {
  readonly manner: Manner
  readonly papers: readonly Pick<CasePaper, 'template' | 'number'>[]
  readonly on: LegalDay
  readonly servers: readonly string[]
  readonly witnesses: readonly string[]
  readonly receiver?: string | undefined
  readonly relation?: string | undefined
  readonly place?: string | undefined
  readonly reason?: string | undefined
  /** Tracking number, or what else proves it. */
  readonly proof?: string | undefined
}

/** 送达回证: which papers reached whom, how, when and where (行政许可法 §44; ways after 民事诉讼法). */
export async function issueServiceReturn(ctx: Ctx, found: Permit, served: ServedPapers): Promise<void> {
  const version = await versionOf(ctx, found.pinned.item ?? '')
  const { unit, applicant, data } = await ofCase(ctx, found, version)
  const { manner, papers, on, servers, witnesses, receiver, relation, place, reason, proof } = served
  await issuePaper(ctx, {
    ...{ template: 'service-return', unit, caseId: found.id },
    data: {
      ...data,
      papers: papers.map(({ template, number }) => ({ title: paperTitle(template), number, copies: 1 })),
      recipient: applicant?.name ?? PAPER_WORDS.nobody,
      way: MANNER_RULES[manner].way,
      place: place || PAPER_WORDS.servedAt[manner],
      servers: [...servers],
      servedOn: on,
      ...(receiver && { receivedBy: receiver }),
      ...(relation && { relation }),
      ...(witnesses.length > 0 && { witnesses: [...witnesses] }),
      ...(proof && { proof: proof.slice(0, 120) }),
      ...(reason && { remark: reason }),
    },
  })
}
