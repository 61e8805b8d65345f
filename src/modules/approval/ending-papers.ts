import type { LegalDay } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { ItemVersion } from '#modules/item'
import { issuePaper, type PaperData } from '#modules/paper'
import { ofCase } from './case-paper.ts'
import { ENDING_ARTICLES, type LicenceEnding } from './ending.kinds.ts'
import { PAPER_WORDS } from './paper-words.ts'
import type { Permit } from './permit.ts'
import { remediesOf } from './remedies.ts'

/** A licence that ends, as its paper tells it. */
interface ToldEnding {
  readonly licence: { readonly name: string; readonly identifier: string; readonly validFrom: LegalDay }
  readonly ending: LicenceEnding
  readonly ground: string
  readonly reasons: string
  readonly effectiveOn: LegalDay
  readonly compensation?: string | undefined
}

type Common = Omit<PaperData['withdrawal'], 'reasons' | 'compensation'>

/** 撤回决定书, 撤销决定书 or 注销决定书. */
export async function issueEnding(
  ctx: Ctx,
  found: Permit,
  version: ItemVersion,
  { licence, ending, ground, reasons, effectiveOn, compensation }: ToldEnding,
): Promise<void> {
  const { unit, data } = await ofCase(ctx, found, version)
  const common: Common = {
    ...data,
    permit: { title: licence.name, number: licence.identifier, grantedOn: licence.validFrom },
    legalBasis: [`${PAPER_WORDS.permitLaw}${ENDING_ARTICLES[ending]}`],
    effectiveOn,
    remedies: await remediesOf(ctx, unit),
  }
  const order = { unit, caseId: found.id }
  if (ending === 'withdrawal') {
    const data = { ...common, reasons: [reasons], ...(compensation && { compensation }) }
    await issuePaper(ctx, { ...order, template: 'withdrawal', data })
  } else if (ending === 'revocation') {
    const as = ground as PaperData['revocation']['ground']
    await issuePaper(ctx, {
      ...order,
      template: 'revocation',
      data: { ...common, ground: as, reasons: [reasons] },
    })
  } else {
    const as = ground as PaperData['cancellation']['ground']
    await issuePaper(ctx, { ...order, template: 'cancellation', data: { ...common, ground: as, reasons } })
  }
}
