import { type Ctx, staffOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { newId } from '#kernel/ids'
import { personNames } from '#modules/org'
import type { deskContract } from './desk.contract.ts'
import { tooManyViews } from './desk.errors.ts'
import { countOwnViews, deleteView, putView, viewsFor } from './saved-view.store.ts'

type Endpoints = typeof deskContract.endpoints

/** Views that one person keeps of one list. */
const MOST = 30

/** 常用视图: one's own first, then those that colleagues of the unit share. */
export async function listViews(
  ctx: Ctx,
  { list }: InputOf<Endpoints['listViews']>,
): Promise<OutputOf<Endpoints['listViews']>> {
  const { personId, unitId } = staffOf(ctx)
  const rows = await viewsFor(ctx, { list, personId, unitId })
  const names = await personNames(
    ctx,
    rows.map((row) => row.personId).filter((id) => id !== personId),
  )
  return rows.map(({ id, name, query, shared, personId: owner }) => ({
    ...{ id, name, query, shared },
    mine: owner === personId,
    by: names.get(owner) ?? '',
  }))
}

/** Keeps a view; one of the same name is replaced. @throws Refusal `desk.too-many-views` */
export async function saveView(
  ctx: Ctx,
  input: InputOf<Endpoints['saveView']>,
): Promise<OutputOf<Endpoints['saveView']>> {
  const { personId, unitId } = staffOf(ctx)
  if ((await countOwnViews(ctx, input.list, personId)) >= MOST) throw tooManyViews({ most: MOST })
  return { id: await putView(ctx, { ...input, id: newId(), name: input.name.trim(), personId, unitId }) }
}

/** Forgets a view of one's own; one that is not there, or not his, stays as it is. */
export async function dropView(
  ctx: Ctx,
  { viewId }: InputOf<Endpoints['dropView']>,
): Promise<Record<string, never>> {
  await deleteView(ctx, viewId, staffOf(ctx).personId)
  return {}
}
