import type { Ctx } from '#kernel/context'
import type { MessageParams } from '#kernel/text'
import { openParties } from '#modules/casework'
import type { MessageTemplate, TextTemplate } from './message.words.ts'
import { queueText } from './send-text.ts'
import { tell } from './tell.ts'

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
  const applicant = (await openParties(ctx, caseId)).find(({ capacity }) => capacity === 'applicant')
  if (applicant) await queueText(ctx, { phone: applicant.phone, template, params, caseId })
}
