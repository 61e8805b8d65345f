import { authorize, type Ctx, staffOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { maskIdNumber, maskName, maskPhone } from '#kernel/crypto'
import { type CitizenProfile, citizenProfile, findCitizenProfile, findMeant } from '#modules/identity'
import { recordLook } from '#modules/privacy'
import type { deskContract } from './desk.contract.ts'
import { standingOf } from './level.ts'
import { standingView } from './proof-view.ts'
import { checkAtWindow } from './realname.permissions.ts'
import { restoreUntil } from './restore.model.ts'

type Endpoints = typeof deskContract.endpoints

/** Accounts belong to the node; whoever checks them acts for his own unit. */
export function demandClerk({ actor }: Ctx): void {
  if (actor.kind === 'staff') authorize(actor, checkAtWindow, actor)
}

/** Finds the account of somebody at the window by what he says; that it was looked for is on record for him. */
export async function findAccount(
  ctx: Ctx,
  { account }: InputOf<Endpoints['findAccount']>,
): Promise<OutputOf<Endpoints['findAccount']>> {
  demandClerk(ctx)
  const accountId = await findMeant(ctx, account)
  const profile = accountId === undefined ? undefined : await findCitizenProfile(ctx, accountId)
  if (!profile) return { accountId: null }
  await recordLook(ctx, { kind: 'window-check', idNumbers: [profile.idNumber], reference: null })
  return { accountId: profile.accountId }
}

function masked({ accountId, kind, name, idNumber, phone, contactName }: CitizenProfile) {
  const person = kind === 'person'
  return {
    ...{ accountId, kind, phone: maskPhone(phone) },
    name: person ? maskName(name) : name,
    idNumber: person ? maskIdNumber(idNumber) : idNumber,
    contactName: contactName === null ? null : maskName(contactName),
  }
}

/** The account of somebody at the window, masked. @throws Refusal `kernel.not-found` */
export async function readAccount(
  ctx: Ctx,
  { accountId }: InputOf<Endpoints['readAccount']>,
): Promise<OutputOf<Endpoints['readAccount']>> {
  demandClerk(ctx)
  const profile = await citizenProfile(ctx, accountId)
  const standing = await standingOf(ctx, accountId)
  const until = restoreUntil(standing.proofs, staffOf(ctx).personId, ctx.now)
  return {
    ...masked(profile),
    ...standingView(ctx, standing),
    restoreUntil: until?.toISOString() ?? null,
  }
}
