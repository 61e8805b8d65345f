import { authorize, type Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { personNames, reachedPeople } from '#modules/org'
import { scopeOf } from './at-desk.ts'
import { runDesk } from './complaint.permissions.ts'
import { findComplaint } from './complaint.store.ts'
import { handlersOf } from './concerned.ts'
import type { deskContract } from './desk.contract.ts'

type Endpoint = (typeof deskContract.endpoints)['listAboutPeople']

/**
 * Whom a complaint may be about: who did something in its matter, then the staff of a unit, by name. Without a matter the
 * unit alone says who they are.
 */
export async function listAboutPeople(
  ctx: Ctx,
  { complaintId, unitId }: InputOf<Endpoint>,
): Promise<OutputOf<Endpoint>> {
  const row = await findComplaint(ctx, complaintId)
  if (!row) throw notFound()
  authorize(ctx.actor, runDesk, await scopeOf(ctx, row))
  const handlers = await personNames(ctx, [...(await handlersOf(ctx, row))])
  const staff = unitId === undefined ? [] : [...(await reachedPeople(ctx, runDesk, { unitId })).values()]
  return {
    rows: [
      ...[...handlers].map(([id, name]) => ({ id, name, handledCase: true })),
      ...staff
        .filter(({ id }) => !handlers.has(id))
        .map(({ id, name }) => ({ id, name, handledCase: false }))
        .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN')),
    ],
  }
}
