import { type Ctx, staffOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { newId } from '#kernel/ids'
import { personNames } from '#modules/org'
import type { deskContract } from './desk.contract.ts'
import { tooManyViews } from './desk.errors.ts'
import { countOtherViews, deleteView, putView, viewsFor } from './saved-view.store.ts'

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
  const view = { ...input, id: newId(), name: input.name.trim(), personId, unitId }
  if ((await countOtherViews(ctx, view)) >= MOST) throw tooManyViews({ most: MOST })
  return { id: await putView(ctx, view) }
}

/** Forgets a view of one's own. @throws Refusal `kernel.not-found` of one that is not there, or not his */
export async function dropView(
  ctx: Ctx,
  { viewId }: InputOf<Endpoints['dropView']>,
): Promise<Record<string, never>> {
  if (!(await deleteView(ctx, viewId, staffOf(ctx).personId))) throw notFound()
  return {}
}
