import type { Ctx } from '#kernel/context'
import { openTexts } from '#modules/casework'
import { caseTexts } from './case-texts.ts'
import type { ApplicationForm } from './draft.ts'
import type { Permit } from './permit.ts'

const FIELDS = ['matter', 'address', 'remark'] as const

/** Fields of a form as somebody wrote them anew; what is left out stays as it is. */
export type FormChanges = { readonly [K in keyof ApplicationForm]?: string | undefined }

/** The form of a case with what was written anew, and which fields are others than before. */
export async function changedForm(
  ctx: Ctx,
  found: Permit,
  fields: FormChanges,
): Promise<{ form: ApplicationForm; changed: (typeof FIELDS)[number][] }> {
  const { form: before } = caseTexts(await openTexts(ctx, found.id), ctx.locale)
  const form = {
    matter: fields.matter?.trim() || before.matter,
    address: fields.address?.trim() || before.address,
    remark: fields.remark?.trim() ?? before.remark,
  }
  return { form, changed: FIELDS.filter((name) => form[name] !== before[name]) }
}
