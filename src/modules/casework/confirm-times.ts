import { authorize, type Ctx, can } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import { listDoubts } from '#kernel/timecheck'
import { lockCaseRow } from './case.store.ts'
import { perform, scopeOf } from './case.ts'
import type { caseworkContract } from './casework.contract.ts'
import { timeStillInDoubt } from './casework.errors.ts'
import { TIME_CONFIRMED } from './casework.model.ts'
import { kindOf } from './kinds.ts'
import { saveCase } from './save-case.ts'
import { listUnconfirmedCases } from './unconfirmed.store.ts'

type Endpoints = typeof caseworkContract.endpoints

const SHOWN = 100

/** 时间待核: what was received while the clock was not believed, with by how much it was wrong as far as that was measured. */
export async function listUnconfirmed(ctx: Ctx): Promise<OutputOf<Endpoints['listUnconfirmed']>> {
  const doubts = new Map((await listDoubts(ctx.tx)).map((doubt) => [doubt.id, doubt]))
  const cases = await listUnconfirmedCases(ctx, SHOWN)
  return {
    inDoubt: ctx.services.timeDoubt() !== null,
    rows: cases
      .filter((found) => can(ctx.actor, 'casework.time.confirm', scopeOf(found)))
      .flatMap(({ id, number, subject, state }) => {
        const last = state.unconfirmed?.at(-1)
        const ahead = Math.round((doubts.get(last?.doubt ?? '')?.offsetMs ?? 0) / 1000)
        return last ? [{ caseId: id, number, subject, recordedAt: last.at, aheadSeconds: ahead }] : []
      }),
  }
}

async function confirmOne(ctx: Ctx, caseId: string, aheadSeconds: number): Promise<void> {
  const found = await lockCaseRow<unknown>(ctx, caseId)
  const last = found?.state.unconfirmed?.at(-1)
  if (!found || !last) throw notFound()
  authorize(ctx.actor, 'casework.time.confirm', scopeOf(found), 'casework.case.read')
  const kind = kindOf(found.kind)
  const receivedAt = new Date(new Date(last.at).getTime() - aheadSeconds * 1000)
  const follows = kind.redated?.(ctx, found.state, receivedAt)
  const after = perform(ctx, kind, found, TIME_CONFIRMED, {
    ...follows,
    facts: { ...follows?.facts, act: last.n, aheadSeconds, receivedAt: receivedAt.toISOString() },
  })
  await saveCase(ctx, kind, after)
}

/**
 * Confirms when cases were received of which the clock could not be believed; the person stands on the record for it. What
 * waited for it goes on.
 * @throws Refusal `casework.time-still-in-doubt`, `kernel.not-found`
 */
export async function confirmTimes(
  ctx: Ctx,
  { caseIds, aheadSeconds }: InputOf<Endpoints['confirmTimes']>,
): Promise<Record<string, never>> {
  if (ctx.services.timeDoubt() !== null) throw timeStillInDoubt()
  for (const caseId of [...caseIds].sort()) await confirmOne(ctx, caseId, aheadSeconds)
  return {}
}
