import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import { maskIdNumber } from '#kernel/crypto'
import { type CaseClock, openParties, type Party, ruleOf } from '#modules/casework'
import type { ItemVersion } from '#modules/item'
import { unitOf } from '#modules/org'
import type { PaperData } from '#modules/paper'
import { COUNTED_IN } from './counted-in.ts'
import { PAPER_WORDS } from './paper-words.ts'
import type { Permit } from './permit.ts'

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
