import type { Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { seenCase } from '#modules/casework'
import { personNames } from '#modules/org'
import type { caseMessagesContract } from './case-messages.contract.ts'
import { noticesOfCase } from './case-messages.store.ts'
import { shownTexts } from './list-texts.ts'
import { textTitle } from './message.words.ts'
import { pageOfTexts } from './text-log.store.ts'

/** Messages of a case that are shown at most. */
const MOST = 200

type Endpoint = typeof caseMessagesContract.endpoints.listCaseMessages

/** What was told about a case, for who may see it: to whom and whether it arrived, not what it said. */
export async function listCaseMessages(ctx: Ctx, { caseId }: InputOf<Endpoint>): Promise<OutputOf<Endpoint>> {
  await seenCase(ctx, caseId)
  const window = { limit: MOST, offset: 0, most: MOST }
  const [notices, texts] = await Promise.all([
    noticesOfCase(ctx, caseId),
    pageOfTexts(ctx, { caseId }, window),
  ])
  const staff = notices.flatMap(({ recipientKind, recipientId }) =>
    recipientKind === 'staff' ? [recipientId] : [],
  )
  const names = await personNames(ctx, [...new Set(staff)])
  return {
    notices: notices.map(({ id, template, recipientKind, recipientId, at, readAt }) => ({
      id,
      title: textTitle(template, ctx.locale),
      recipientKind: recipientKind === 'staff' ? 'staff' : 'citizen',
      recipient: names.get(recipientId) ?? '',
      at: at.toISOString(),
      read: readAt !== null,
    })),
    texts: shownTexts(ctx, texts.rows),
  }
}
