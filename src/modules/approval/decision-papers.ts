import { type LegalDay, legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { openTexts } from '#modules/casework'
import type { ItemVersion } from '#modules/item'
import { issueLicence } from '#modules/licence'
import { issuePaper } from '#modules/paper'
import { ofCase } from './case-paper.ts'
import { caseTexts } from './case-texts.ts'
import { PAPER_WORDS } from './paper-words.ts'
import type { Permit } from './permit.ts'
import { remediesOf } from './remedies.ts'
import type { Succeeded } from './succession.ts'

/** What is granted. */
interface Granted {
  /** Last day; null where it has no end. */
  readonly validTo: LegalDay | null
  readonly scope?: string | undefined
  /** The licence whose place it takes. */
  readonly replaces?: Succeeded | undefined
}

/** The licence that is replaced, as a paper names it. */
const replacedOn = ({ former, way }: Succeeded) => ({
  ...{ way, title: former.name, number: former.number, identifier: former.identifier },
})

/** Lines of a licence that say whose place it takes and which version it is. */
const succession = ({ former, way }: Succeeded) => [
  { label: PAPER_WORDS.version, value: PAPER_WORDS.versionOf(former.next.version, way) },
  { label: PAPER_WORDS.replaces, value: PAPER_WORDS.replaced(former.number, former.identifier) },
]

/** 准予行政许可决定书 and the licence 证照 that follows from it; of all that was asked, or of a part. */
export async function issueGrant(
  ctx: Ctx,
  found: Permit,
  version: ItemVersion,
  given: Granted,
): Promise<void> {
  const { unit, applicant, data } = await ofCase(ctx, found, version)
  const { form } = caseTexts(await openTexts(ctx, found.id), ctx.locale)
  const { business } = found.state
  const decidedOn = business.decidedOn ?? legalDayOf(ctx.now)
  const validity = { from: decidedOn, to: given.validTo }
  const scope = given.scope ?? form.matter
  await issuePaper(ctx, {
    template: 'grant',
    unit,
    caseId: found.id,
    data: {
      ...data,
      acceptedOn: business.acceptedOn ?? decidedOn,
      legalBasis: [version.facts.legalBasis.slice(0, 300)],
      scope,
      validity,
      licence: version.facts.resultName,
      ...(given.replaces && { replaces: replacedOn(given.replaces) }),
    },
  })
  if (!applicant) return
  await issueLicence(ctx, {
    caseId: found.id,
    unitId: unit.id,
    itemCode: version.code,
    itemName: version.facts.name,
    name: version.facts.resultName,
    holder: applicant,
    scope,
    ...(given.replaces && {
      replaces: given.replaces,
      details: [{ label: PAPER_WORDS.address, value: form.address }, ...succession(given.replaces)],
    }),
    validFrom: validity.from,
    validTo: validity.to,
    owner: found.owner,
  })
}

/** 不予行政许可决定书, with reasons and remedies (行政许可法 §38). */
export async function issueRefusal(
  ctx: Ctx,
  found: Permit,
  version: ItemVersion,
  reasons: string,
): Promise<void> {
  const { unit, data } = await ofCase(ctx, found, version)
  const { business } = found.state
  await issuePaper(ctx, {
    template: 'refusal',
    unit,
    caseId: found.id,
    data: {
      ...data,
      acceptedOn: business.acceptedOn ?? legalDayOf(ctx.now),
      legalBasis: [version.facts.legalBasis.slice(0, 300)],
      reasons: [reasons],
      remedies: await remediesOf(ctx, unit),
    },
  })
}
