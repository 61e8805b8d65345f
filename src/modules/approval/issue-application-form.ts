import type { Ctx } from '#kernel/context'
import { maskIdNumber, maskPhone } from '#kernel/crypto'
import type { AnswerSection } from '#kernel/form'
import { openTexts, type Party } from '#modules/casework'
import type { ItemVersion } from '#modules/item'
import { issuePaper, type PaperData } from '#modules/paper'
import type { ApplicationForm } from './application-form.ts'
import { ofCase } from './case-paper.ts'
import { caseTexts } from './case-texts.ts'
import { sectionsOfCase } from './item-form.ts'
import { PAPER_WORDS } from './paper-words.ts'
import type { Permit } from './permit.ts'

type Content = PaperData['application-form']
type Fact = Content['particulars'][number]

const WORDS = PAPER_WORDS.form

/** What was filled in, without the fields that were left empty. */
const filledIn = (facts: readonly Fact[]): Fact[] => facts.filter(({ value }) => value.trim() !== '')

/** 委托代理人: who came in for the applicant, masked like every number on a paper. */
function agentOf(handler: Party | undefined): Pick<Content, 'agent'> {
  if (!handler) return {}
  const { name, idType, idNumber, phone } = handler
  return {
    agent: {
      ...{ name: name.slice(0, 60), idLabel: PAPER_WORDS.idLabel[idType], id: maskIdNumber(idNumber) },
      ...(phone && { phone: maskPhone(phone) }),
    },
  }
}

/** The answers of the item's form page by page, else what was applied for in the applicant's words; then his remark. */
function sectionsOf(
  { matter, remark }: ApplicationForm,
  answered: readonly AnswerSection[],
): Content['sections'] {
  const general = filledIn([
    ...(answered.length > 0 ? [] : [{ label: WORDS.matter, value: matter }]),
    { label: WORDS.remark, value: remark },
  ])
  return [
    ...answered.map(({ title, lines }) => ({
      title,
      facts: lines.map(({ label, value }) => ({ label: label.slice(0, 60), value: value.slice(0, 2000) })),
    })),
    ...(general.length > 0 ? [{ title: WORDS.matterTitle, facts: general }] : []),
  ]
}

/**
 * 行政许可申请书, filled in with what was submitted or registered at the window (行政许可法 §29, §31). It bears no seal: the
 * applicant signs it. Part: the caller authorizes.
 * @param materials what was handed in beside the form itself
 */
export async function issueApplicationForm(
  ctx: Ctx,
  found: Permit,
  version: ItemVersion,
  materials: Content['materials'],
): Promise<void> {
  const { unit, applicant, handler, data } = await ofCase(ctx, found, version)
  const { form } = caseTexts(await openTexts(ctx, found.id), 'zh-CN')
  const answered = await sectionsOfCase(ctx, version, form, 'zh-CN')
  await issuePaper(ctx, {
    template: 'application-form',
    unit,
    caseId: found.id,
    data: {
      ...data,
      particulars: filledIn([
        { label: WORDS.address, value: form.address },
        { label: WORDS.phone, value: applicant ? maskPhone(applicant.phone) : '' },
      ]),
      ...agentOf(handler),
      sections: sectionsOf(form, answered),
      materials,
      channel: found.channel === 'window' ? 'window' : 'online',
    },
  })
}
