import type { Ctx } from '#kernel/context'
import { type Answers, changedAnswers } from '#kernel/form'
import { openTexts } from '#modules/casework'
import { formPagesOf, versionOf } from '#modules/item'
import type { ApplicationForm } from './application-form.ts'
import { caseTexts } from './case-texts.ts'
import { completedForm, demandAnswers, GENERAL_FIELDS, type GeneralField } from './item-form.ts'
import type { Permit } from './permit.ts'

/** Fields of a form as somebody wrote them anew; what is left out stays as it is. */
export type FormChanges = { readonly [K in GeneralField]?: string | undefined } & {
  readonly answers?: Answers | undefined
}

/** The answers of a case with what was written anew. @throws Refusal `approval.answers-wrong` */
async function changedAnswersOf(
  ctx: Ctx,
  found: Permit,
  before: ApplicationForm,
  written: ApplicationForm,
): Promise<ApplicationForm> {
  const { answers } = written
  if (answers === undefined) return written
  const version = await versionOf(ctx, found.pinned.item ?? '')
  const pages = await formPagesOf(ctx, version)
  const all = { ...before.answers, ...answers }
  demandAnswers(pages, all)
  return completedForm(pages, version, { ...written, answers: all })
}

/** The form of a case with what was written anew, and which fields are others than before; answers as `answers.<field>`. */
export async function changedForm(
  ctx: Ctx,
  found: Permit,
  fields: FormChanges,
): Promise<{ form: ApplicationForm; changed: string[] }> {
  const { form: before } = caseTexts(await openTexts(ctx, found.id), ctx.locale)
  const answers = fields.answers ?? before.answers
  const form = await changedAnswersOf(ctx, found, before, {
    matter: fields.matter?.trim() || before.matter,
    address: fields.address?.trim() || before.address,
    remark: fields.remark?.trim() ?? before.remark,
    ...(answers && { answers }),
  })
  const general = GENERAL_FIELDS.filter((name) => form[name] !== before[name])
  const answered = changedAnswers(before.answers ?? {}, form.answers ?? {}).map((id) => `answers.${id}`)
  return { form, changed: [...general, ...answered] }
}
