import { type LegalDay, legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { CaseClock } from '#modules/casework'
import type { ItemVersion } from '#modules/item'
import { issuePaper, papersOf } from '#modules/paper'
import { dueDates, ofCase } from './case-paper.ts'
import { PAPER_WORDS } from './paper-words.ts'
import type { Permit } from './permit.ts'

/** A suspension that the applicant is told of. */
interface ToldSuspension {
  /** The paper, as the act names it. */
  readonly id: string
  readonly from: LegalDay
  /** The day on which the period goes on at the latest. */
  readonly until: LegalDay
  /** Law and article that allow it. */
  readonly basis: string
  readonly reasons: string
  readonly resumesWhen: string
}

/** 中止通知书: handling stands still, by which law, why, and what has to happen for it to go on. */
export async function issueSuspension(
  ctx: Ctx,
  found: Permit,
  version: ItemVersion,
  { id, from, until, basis, reasons, resumesWhen }: ToldSuspension,
): Promise<void> {
  const { unit, data } = await ofCase(ctx, found, version)
  await issuePaper(ctx, {
    ...{ id, template: 'suspension', unit, caseId: found.id },
    data: {
      ...data,
      acceptedOn: found.state.business.acceptedOn ?? from,
      since: from,
      legalBasis: [basis],
      reasons,
      resumesWhen: PAPER_WORDS.resumesWhen(resumesWhen, until),
    },
  })
}

/** 恢复通知书: what handling stood still for is over; when the periods end now. */
export async function issueResumption(
  ctx: Ctx,
  found: Permit,
  version: ItemVersion,
  { pause, reasons }: { readonly pause: NonNullable<CaseClock['pauses']>[number]; readonly reasons: string },
): Promise<void> {
  const { unit, data } = await ofCase(ctx, found, version)
  const notice = (await papersOf(ctx, found.id)).find(({ id }) => id === pause.notice)
  await issuePaper(ctx, {
    ...{ template: 'resumption', unit, caseId: found.id },
    data: {
      ...data,
      acceptedOn: found.state.business.acceptedOn ?? pause.from,
      suspendedSince: pause.from,
      ...(notice && { suspensionNumber: notice.number }),
      resumedOn: legalDayOf(ctx.now),
      reasons,
      dueDates: dueDates(
        ctx,
        found.state.clocks.filter(({ stoppedOn }) => stoppedOn === null),
        version,
      ),
    },
  })
}
