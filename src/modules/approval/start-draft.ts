import { type Ctx, governmentOf } from '#kernel/context'
import { newId } from '#kernel/ids'
import { citizenProfile } from '#modules/identity'
import { type ItemVersion, versionInForce } from '#modules/item'
import { EMPTY_FORM } from './application-form.ts'
import { itemNotInForce, notServed } from './approval.errors.ts'
import { demandNoneOpen, ownAsked } from './asked-licence.ts'
import { insertDraft } from './draft.store.ts'
import { accountOf, sealForm } from './draft.ts'

type ServiceObject = ItemVersion['facts']['serviceObjects'][number]

/** A sole trader 个体工商户 is a natural person in business, and may log in as one or under his credit code. */
const FOR_PERSONS = new Set<ServiceObject>(['person', 'sole-trader'])

/** Whether an item is for applicants of this kind (服务对象). */
const servesKind = ({ facts }: ItemVersion, kind: 'person' | 'enterprise'): boolean =>
  facts.serviceObjects.some((object) => (kind === 'person' ? FOR_PERSONS.has(object) : object !== 'person'))

/**
 * Begins an application for an item in force, or for the renewal or variation of a licence of it; the draft remembers the
 * version of today.
 * @throws Refusal `approval.item-not-in-force`, `approval.not-served`, `approval.not-renewable`, `approval.not-variable`,
 * `approval.renewal-open`
 */
export async function startDraft(
  ctx: Ctx,
  input: { itemCode: string; renews?: string | undefined; varies?: string | undefined },
): Promise<{ draftId: string }> {
  const version = await versionInForce(ctx, input.itemCode)
  if (!version) throw itemNotInForce()
  const account = await citizenProfile(ctx, accountOf(ctx))
  if (!servesKind(version, account.kind)) throw notServed()
  const asks = await ownAsked(ctx, input, { itemCode: version.code, idNumber: account.idNumber })
  if (asks) await demandNoneOpen(ctx, asks.licence.id)
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
    renews: input.renews ?? null,
    varies: input.varies ?? null,
  })
  return { draftId: id }
}
