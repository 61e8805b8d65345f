import { type Ctx, governmentOf } from '#kernel/context'
import { newId } from '#kernel/ids'
import type { MessageParams } from '#kernel/text'
import { mailAddressesOf } from '#modules/identity'
import { insertMessages, type Recipient } from './message.store.ts'
import type { MessageTemplate } from './message.words.ts'
import { queueMail } from './send-text.ts'

/** What is told, and to whom. */
export interface Told {
  readonly recipients: readonly Recipient[]
  readonly template: MessageTemplate
  /** Values for the template; never personal data. */
  readonly params: MessageParams
  readonly caseId: string | null
}

/**
 * Puts a message into inboxes of this government, and sends it by mail to those who have given an address. Part: the caller
 * decides who is told.
 */
export async function tell(ctx: Ctx, { recipients, template, params, caseId }: Told): Promise<void> {
  const governmentId = governmentOf(ctx)
  await insertMessages(
    ctx,
    recipients.map(({ kind, id }) => ({
      ...{ governmentId, id: newId(), recipientKind: kind, recipientId: id },
      ...{ template, params: JSON.stringify(params), caseId, at: ctx.now },
    })),
  )
  for (const receiver of await mailAddressesOf(ctx, recipients)) {
    await queueMail(ctx, { ...receiver, template, params, caseId })
  }
}
