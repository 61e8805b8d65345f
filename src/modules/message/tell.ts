import { type Ctx, governmentOf } from '#kernel/context'
import { newId } from '#kernel/ids'
import type { MessageParams } from '#kernel/text'
import { insertMessages, type Recipient } from './message.store.ts'
import type { MessageTemplate } from './message.words.ts'

/** What is told, and to whom. */
export interface Told {
  readonly recipients: readonly Recipient[]
  readonly template: MessageTemplate
  /** Values for the template; never personal data. */
  readonly params: MessageParams
  readonly caseId: string | null
}

/** Puts a message into inboxes of this government. Part: the caller decides who is told. */
export async function tell(ctx: Ctx, { recipients, template, params, caseId }: Told): Promise<void> {
  const governmentId = governmentOf(ctx)
  await insertMessages(
    ctx,
    recipients.map(({ kind, id }) => ({
      ...{ governmentId, id: newId(), recipientKind: kind, recipientId: id },
      ...{ template, params: JSON.stringify(params), caseId, at: ctx.now },
    })),
  )
}
