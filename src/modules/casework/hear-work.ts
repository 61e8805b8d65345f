import { type Ctx, staffOf } from '#kernel/context'
import type { InputOf, SignalsReply } from '#kernel/contract'
import { hearable, hearableTopics } from '#kernel/live'
import { reachedUnitIds } from '#modules/org'
import type { casePageContract } from './case-page.contract.ts'
import { claimTasks } from './casework.permissions.ts'
import { seenCase } from './seen-case.ts'
import { caseTopic, trayTopic } from './work-topics.ts'

hearable(async (ctx) => {
  if (staffOf(ctx).withheld) return []
  return (await reachedUnitIds(ctx, claimTasks.name)).map(trayTopic)
})

/**
 * What a member of staff hears while he is at the workbench: his trays, his messages, and the case that he looks at.
 * @throws Refusal `kernel.not-found` for a case that he may not see
 */
export async function hearWork(
  ctx: Ctx,
  { caseId }: InputOf<(typeof casePageContract.endpoints)['hearWork']>,
): Promise<SignalsReply> {
  if (caseId !== undefined) await seenCase(ctx, caseId)
  const watched = caseId === undefined ? [] : [caseTopic(caseId)]
  return { hears: [...watched, ...(await hearableTopics(ctx))] }
}
