import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { ItemVersion } from '#modules/item'
import { findGovernment } from '#modules/org'
import { issuePaper, type PaperData } from '#modules/paper'
import { dueDates, ofCase } from './case-paper.ts'
import type { Permit } from './permit.ts'

/** 材料接收回执, issued after the application was received: it tells the period that began with it. */
export async function issueReceipt(
  ctx: Ctx,
  found: Permit,
  version: ItemVersion,
  received: { readonly government: string; readonly materials: PaperData['receipt']['materials'] },
): Promise<void> {
  const { unit, data } = await ofCase(ctx, found, version)
  const { queryCode, number, state } = found
  await issuePaper(ctx, {
    template: 'receipt',
    unit,
    caseId: found.id,
    data: {
      ...data,
      progress: {
        queryCode,
        url: `${ctx.services.publicUrl}/${received.government}/progress?number=${number}`,
      },
      materials: received.materials,
      dueDates: dueDates(ctx, state.clocks.slice(0, 1), version),
    },
  })
}

/** Page that tells why the date of a clock is that day, for whoever has the paper. */
async function whyLink(ctx: Ctx, { governmentId, number, queryCode }: Permit, clock: number) {
  const government = await findGovernment(ctx.tx, governmentId)
  const query = new URLSearchParams({ number, queryCode, clock: String(clock) })
  return { url: `${ctx.services.publicUrl}/${government?.slug ?? ''}/progress/why?${query}` }
}

/** 受理通知书. */
export async function issueAcceptance(
  ctx: Ctx,
  found: Permit,
  version: ItemVersion,
  bySilence = false,
): Promise<void> {
  const { unit, data } = await ofCase(ctx, found, version)
  const { business, clocks } = found.state
  const missed = clocks.findLast(({ name }) => name === 'notice')
  await issuePaper(ctx, {
    ...(bySilence && { bySilence }),
    template: 'acceptance',
    unit,
    caseId: found.id,
    data: {
      ...data,
      acceptedOn: business.acceptedOn ?? legalDayOf(ctx.now),
      ...(business.deemed && missed && { noticeMissedOn: missed.dueOn }),
      dueDates: dueDates(
        ctx,
        clocks.filter((clock) => clock.stoppedOn === null),
        version,
      ),
      why: await whyLink(
        ctx,
        found,
        clocks.findIndex(({ stoppedOn }) => stoppedOn === null),
      ),
    },
  })
}
