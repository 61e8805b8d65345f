import { type LegalDay, legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { maskIdNumber } from '#kernel/crypto'
import { type CaseClock, openParties, openTexts, type Party, ruleOf } from '#modules/casework'
import type { ItemVersion } from '#modules/item'
import { issueLicence } from '#modules/licence'
import { findGovernment, unitOf } from '#modules/org'
import { issuePaper, type PaperData } from '#modules/paper'
import { caseTexts } from './case-texts.ts'
import type { Correction } from './correction.ts'
import { COUNTED_IN } from './counted-in.ts'
import { PAPER_WORDS } from './paper-words.ts'
import type { Permit } from './permit.ts'
import { remediesOf } from './remedies.ts'
import type { Succeeded } from './succession.ts'

/** What every paper of a case says. */
export async function ofCase(ctx: Ctx, found: Permit, { facts, code }: ItemVersion) {
  const unit = await unitOf(ctx, found.unitId)
  const parties = await openParties(ctx, found.id)
  const applicant = parties.find((party) => party.capacity === 'applicant')
  const handler = parties.find((party) => party.capacity === 'handler')
  return {
    unit,
    applicant,
    handler,
    data: {
      applicant: applicantOn(applicant),
      ...(handler && { handler: handler.name }),
      item: { name: facts.name, code },
      caseNumber: found.number,
      appliedOn: legalDayOf(found.openedAt),
      contact: {
        ...(facts.address !== null && { address: facts.address }),
        ...(facts.contact !== null && { phone: facts.contact }),
        ...(facts.supervision !== null && { supervisionPhone: facts.supervision }),
      },
      ...(found.head && { evidence: { act: found.head.hash, url: `${ctx.services.publicUrl}/evidence` } }),
      illustrative: facts.codeStatus !== 'official' || facts.promiseIllustrative,
    },
  }
}

/** The applicant as a paper names him: in full by name, an identity number masked. */
function applicantOn(party: Party | undefined) {
  if (!party) return { name: PAPER_WORDS.nobody }
  const id = party.idType === 'uscc' ? party.idNumber : maskIdNumber(party.idNumber)
  return { name: party.name, idLabel: PAPER_WORDS.idLabel[party.idType], id }
}

/** What a date on a paper rests on: the law, or the item's own list where that sets another length than the law does. */
function lawOf(ctx: Ctx, { kind, rule }: CaseClock, { number, facts }: ItemVersion): string {
  const { law, article, unit, length } = ctx.services.ruleVersion(rule.id, rule.version)
  const { statutoryDays, statutoryUnit } = facts
  const legal = kind === 'legal' ? ruleOf(ctx.services, rule) : { length: statutoryDays, unit: statutoryUnit }
  const words = PAPER_WORDS.article(law, article)
  const listed = legal.length !== length || legal.unit !== unit
  return PAPER_WORDS[kind](listed ? PAPER_WORDS.listed(number, words) : words)
}

/** Clocks as dates on a paper, each with its law; a promise names itself, and the law that it stays within. */
export const dueDates = (
  ctx: Ctx,
  clocks: readonly CaseClock[],
  version: ItemVersion,
): PaperData['acceptance']['dueDates'] =>
  clocks.map((clock) => {
    const { dueOn, provisional, extensions = [] } = clock
    const rule = ruleOf(ctx.services, clock.rule)
    return {
      label: rule.name,
      days: extensions.reduce((sum, { length }) => sum + length, rule.length),
      unit: COUNTED_IN[rule.unit],
      date: dueOn,
      law: lawOf(ctx, clock, version),
      provisional,
    }
  })

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
