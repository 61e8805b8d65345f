import type { LegalDay } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { type CaseClock, ruleOf } from '#modules/casework'
import type { ItemVersion } from '#modules/item'
import { issuePaper } from '#modules/paper'
import { dueDates, ofCase } from './case-paper.ts'
import { authorityName, groundName } from './clock-words.ts'
import { COUNTED_IN } from './counted-in.ts'
import { PAPER_WORDS } from './paper-words.ts'
import type { Permit } from './permit.ts'

const running = ({ state }: Permit): CaseClock[] => state.clocks.filter((clock) => clock.stoppedOn === null)

/** A special procedure that the applicant is told of. */
export interface ToldProcedure {
  /** The paper, as the act names it. */
  readonly id: string
  readonly ground: string
  readonly from: LegalDay
  readonly until: LegalDay
  readonly reasons: string
}

/** 特别程序告知书 (行政许可法 §45). */
export async function issueSpecialProcedure(
  ctx: Ctx,
  found: Permit,
  version: ItemVersion,
  { id, ground, from, until, reasons }: ToldProcedure,
): Promise<void> {
  const { unit, data } = await ofCase(ctx, found, version)
  await issuePaper(ctx, {
    ...{ id, template: 'special-procedure', unit, caseId: found.id },
    data: {
      ...data,
      acceptedOn: found.state.business.acceptedOn ?? from,
      procedure: groundName(ground, 'zh-CN'),
      ...{ from, until, reasons },
      dueDates: dueDates(ctx, running(found), version),
    },
  })
}

/** An extension that the applicant is told of. */
export interface ToldExtension {
  readonly id: string
  /** The period before it. */
  readonly former: CaseClock
  readonly length: number
  readonly authority: string
  readonly reasons: string
}

/** 延长办理期限通知书 (行政许可法 §42). */
export async function issueExtension(
  ctx: Ctx,
  found: Permit,
  version: ItemVersion,
  { id, former, length, authority, reasons }: ToldExtension,
): Promise<void> {
  const { unit, data } = await ofCase(ctx, found, version)
  const { law, article, unit: of } = ruleOf(ctx.services, former.rule)
  await issuePaper(ctx, {
    ...{ id, template: 'extension', unit, caseId: found.id },
    data: {
      ...data,
      acceptedOn: found.state.business.acceptedOn ?? former.startOn,
      approvedBy: authorityName(authority, 'zh-CN'),
      ...{ days: length, counted: COUNTED_IN[of] },
      basis: PAPER_WORDS.article(law, article),
      formerDate: former.dueOn,
      reasons,
      dueDates: dueDates(
        ctx,
        running(found).filter(({ name }) => name === former.name),
        version,
      ),
    },
  })
}
