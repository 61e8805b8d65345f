import type { Ctx } from '#kernel/context'
import type { MessageParams } from '#kernel/text'
import { openParties } from '#modules/casework'
import { languageOfAccount } from '#modules/identity'
import type { TextTemplate } from './message.words.ts'
import { queueText } from './send-text.ts'

/** A case, and the account that applied; null where the applicant came to the window. */
interface AppliedCase {
  readonly caseId: string
  readonly owner: string | null
}

/** The applicant gets a text message on the phone that he gave, in the language of his account. */
export async function textApplicant(
  ctx: Ctx,
  { caseId, owner }: AppliedCase,
  template: TextTemplate,
  params: MessageParams,
): Promise<void> {
  const applicant = (await openParties(ctx, caseId)).find(({ capacity }) => capacity === 'applicant')
  if (!applicant) return
  const locale = await languageOfAccount(ctx, owner)
  await queueText(ctx, { phone: applicant.phone, locale, template, params, caseId })
}
