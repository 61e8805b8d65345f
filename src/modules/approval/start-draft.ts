import { type Ctx, governmentOf } from '#kernel/context'
import { newId } from '#kernel/ids'
import { citizenProfile } from '#modules/identity'
import { type ItemVersion, versionInForce } from '#modules/item'
import { itemNotInForce, notServed } from './approval.errors.ts'
import { insertDraft } from './draft.store.ts'
import { accountOf, EMPTY_FORM, sealForm } from './draft.ts'

/** Whether an item is for natural persons, or for organisations of any kind (服务对象). */
function servesKind({ facts }: ItemVersion, kind: 'person' | 'enterprise'): boolean {
  return facts.serviceObjects.some((object) => (object === 'person') === (kind === 'person'))
}

/** Begins an application for an item in force; the draft remembers the version of today. */
export async function startDraft(ctx: Ctx, input: { itemCode: string }): Promise<{ draftId: string }> {
  const version = await versionInForce(ctx, input.itemCode)
  if (!version) throw itemNotInForce()
  const account = await citizenProfile(ctx, accountOf(ctx))
  if (!servesKind(version, account.kind)) throw notServed()
  const id = newId()
  await insertDraft(ctx, {
    governmentId: governmentOf(ctx),
    id,
    accountId: accountOf(ctx),
    itemCode: version.code,
    versionId: version.id,
    formSealed: sealForm(ctx, id, EMPTY_FORM),
    createdAt: ctx.now,
    updatedAt: ctx.now,
    caseId: null,
  })
  return { draftId: id }
}
