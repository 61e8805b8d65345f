import { type Ctx, holds } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { findsFor } from '#kernel/desk'
import { casesOfParty } from '#modules/casework'
import type { deskContract } from './desk.contract.ts'

type Endpoints = typeof deskContract.endpoints

/** Whatever the caller may open that a text names. */
export const find = async (
  ctx: Ctx,
  { text }: InputOf<Endpoints['find']>,
): Promise<OutputOf<Endpoints['find']>> => findsFor(ctx, text.trim())

/** Cases of a party by his whole identity number, as far as the caller may read them; the newest first. */
export async function findByParty(
  ctx: Ctx,
  { idNumber }: InputOf<Endpoints['findByParty']>,
): Promise<OutputOf<Endpoints['findByParty']>> {
  if (!holds(ctx.actor, 'casework.case.read')) return []
  const found = await casesOfParty(ctx, idNumber)
  return found.map(({ id, number, subject, unitName }) => ({
    ...{ kind: 'case', id, title: subject, code: number, note: unitName },
  }))
}
