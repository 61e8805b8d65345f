import type { Ctx } from '#kernel/context'
import type { ItemVersion } from '#modules/item'
import { issuePaper, type PaperData } from '#modules/paper'
import { ofCase } from '../case-paper.ts'
import type { Permit } from '../permit.ts'
import { remediesOf } from '../remedies.ts'

type Told = Pick<PaperData['payment-change'], 'kind' | 'fees' | 'basis' | 'reasons' | 'left'>

/** 减免（退付）费用通知书: what is waived or paid back, on which ground, and what is left to pay. */
export async function issuePaymentChange(
  ctx: Ctx,
  found: Permit,
  version: ItemVersion,
  told: Told,
): Promise<void> {
  const { unit, data } = await ofCase(ctx, found, version)
  await issuePaper(ctx, {
    ...{ template: 'payment-change', unit, caseId: found.id },
    data: { ...data, ...told, remedies: await remediesOf(ctx, unit) },
  })
}
