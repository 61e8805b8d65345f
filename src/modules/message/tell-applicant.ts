import type { Ctx } from '#kernel/context'
import type { MessageParams } from '#kernel/text'
import type { MessageTemplate, TextTemplate } from './message.words.ts'
import { tell } from './tell.ts'
import { textApplicant } from './text-applicant.ts'

/** A case whose applicant is told. */
interface Told {
  readonly caseId: string
  readonly number: string
  readonly itemName: string
  /** His account; null where he came to the window. */
  readonly owner: string | null
}

/** The applicant is told in his inbox, where he has an account, and on the phone that he gave. */
export async function tellBoth(
  ctx: Ctx,
  { caseId, number, itemName: item, owner }: Told,
  template: MessageTemplate & TextTemplate,
  more: MessageParams = {},
): Promise<void> {
  const params = { item, number, ...more }
  if (owner !== null) {
    await tell(ctx, { recipients: [{ kind: 'citizen', id: owner }], template, params, caseId })
  }
  await textApplicant(ctx, { caseId, owner }, template, params)
}
