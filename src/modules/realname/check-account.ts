import { type Ctx, governmentOf, staffOf } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { invalidInput } from '#kernel/errors'
import { newId } from '#kernel/ids'
import { recordDayAct } from '#kernel/ledger'
import { type CitizenProfile, citizenProfile, denyPhone, typedNumber } from '#modules/identity'
import { unitOf } from '#modules/org'
import { recordLook } from '#modules/privacy'
import type { deskContract } from './desk.contract.ts'
import { tellLevel } from './level.ts'
import { endProofs, insertProof } from './proof.store.ts'
import { documentDiffers, documentUnsuited, nothingToEnd } from './realname.errors.ts'
import { demandClerk } from './window-account.ts'

type Endpoints = typeof deskContract.endpoints
type Check = InputOf<Endpoints['checkAccount']>

const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '')

/** Fields of the document that are not what the account says. */
function differences(profile: CitizenProfile, { name, idNumber, handlerName }: Check): string[] {
  const wrong = [
    ['name', plain(name) !== plain(profile.name)],
    ['idNumber', typedNumber(idNumber) !== profile.idNumber],
    ['handlerName', profile.contactName !== null && plain(handlerName ?? '') !== plain(profile.contactName)],
  ] as const
  return wrong.filter(([, differs]) => differs).map(([field]) => field)
}

function demandSuited(profile: CitizenProfile, { document, handlerName }: Check): void {
  const forEnterprise = document === 'business-licence'
  if (forEnterprise !== (profile.kind === 'enterprise')) throw documentUnsuited()
  if (forEnterprise && handlerName === undefined) {
    throw invalidInput({}, [{ field: 'handlerName', code: 'kernel.field.required' }])
  }
}

/**
 * 窗口核验: a clerk has compared the document with the person and with the account. By whom, when and which document is
 * kept; no image, and nothing that is printed on it.
 * @throws Refusal `realname.document-unsuited`, `realname.document-differs`, `kernel.not-found`
 */
export async function checkAccount(ctx: Ctx, input: Check): Promise<Record<string, never>> {
  demandClerk(ctx)
  const { personId, unitId } = staffOf(ctx)
  const profile = await citizenProfile(ctx, input.accountId)
  demandSuited(profile, input)
  const wrong = differences(profile, input)
  if (wrong.length > 0) {
    throw documentDiffers(
      {},
      wrong.map((field) => ({ field, code: 'realname.document-differs' })),
    )
  }
  const { accountId } = profile
  const id = newId()
  await insertProof(ctx, {
    ...{ id, accountId, level: 'window', at: ctx.now, governmentId: governmentOf(ctx), personId },
    unitName: (await unitOf(ctx, unitId)).name,
    document: input.document,
    validUntil: input.validUntil ?? null,
  })
  await recordDayAct(ctx, 'realname.checked@1', { accountId, proof: id, document: input.document })
  await recordLook(ctx, { kind: 'window-check', idNumbers: [profile.idNumber], reference: null })
  await tellLevel(ctx, accountId)
  return {}
}

/**
 * Lowers a level by ending what it rests on: a check made in error, a document found invalid, or a phone that is not
 * its owner's.
 * @throws Refusal `realname.nothing-to-end`, `kernel.not-found`
 */
export async function endProof(
  ctx: Ctx,
  { accountId, what, reason }: InputOf<Endpoints['endProof']>,
): Promise<Record<string, never>> {
  demandClerk(ctx)
  const { phoneProvenAt } = await citizenProfile(ctx, accountId)
  const end = { endedReason: reason, endedBy: staffOf(ctx).personId }
  const ended = what === 'phone' ? Number(phoneProvenAt !== null) : await endProofs(ctx, accountId, what, end)
  if (ended === 0) throw nothingToEnd()
  if (what === 'phone') await denyPhone(ctx, accountId)
  await recordDayAct(ctx, 'realname.ended@1', { accountId, what, reason })
  await tellLevel(ctx, accountId)
  return {}
}
