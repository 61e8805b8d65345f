import { type Ctx, governmentOf } from '#kernel/context'
import type { OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { newId } from '#kernel/ids'
import { enqueue } from '#kernel/jobs'
import { askAuthorityJob } from './ask-authority.ts'
import { checksSince, insertCheck } from './authority-check.store.ts'
import type { hallContract } from './hall.contract.ts'
import { standingOf } from './level.ts'
import { standingView } from './proof-view.ts'
import { authorityAbsent, authorityTooOften } from './realname.errors.ts'

type Endpoints = typeof hallContract.endpoints

const DAY_MS = 24 * 3_600_000
/** Questions about one account within a day: an authority that says no is not asked on and on. */
const MOST_CHECKS = 3

function ownAccountId({ actor }: Ctx): string {
  if (actor.kind !== 'citizen') throw notFound()
  return actor.accountId
}

const checksToday = (ctx: Ctx, accountId: string) =>
  checksSince(ctx, accountId, new Date(ctx.now.getTime() - DAY_MS))

/** The caller's 实名等级, what it rests on, and how it may be raised. */
export async function readOwnLevel(ctx: Ctx): Promise<OutputOf<Endpoints['readOwnLevel']>> {
  const accountId = ownAccountId(ctx)
  const standing = await standingOf(ctx, accountId)
  const [last] = await checksToday(ctx, accountId)
  return {
    ...standingView(ctx, standing),
    authority: ctx.services.authority.absent !== true,
    check: last ? { state: last.state, askedAt: last.askedAt.toISOString() } : null,
  }
}

/**
 * Has the authority asked whether name, number and phone belong together; the answer comes later.
 * @throws Refusal `realname.authority-absent`, `realname.authority-too-often`
 */
export async function askAuthority(ctx: Ctx): Promise<Record<string, never>> {
  if (ctx.services.authority.absent) throw authorityAbsent()
  const accountId = ownAccountId(ctx)
  const governmentId = governmentOf(ctx)
  const made = await checksToday(ctx, accountId)
  if (made.length >= MOST_CHECKS || made[0]?.state === 'pending') throw authorityTooOften()
  const id = newId()
  await insertCheck(ctx, { id, accountId, governmentId })
  enqueue(ctx, askAuthorityJob, { governmentId, checkId: id })
  return {}
}
