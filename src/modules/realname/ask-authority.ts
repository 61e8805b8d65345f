import type { IdentityAnswer, IdentityAuthority, IdentityQuestion } from '#kernel/authority'
import { AuthorityFailure } from '#kernel/authority'
import type { Ctx } from '#kernel/context'
import { Fields, Id } from '#kernel/contract'
import { newId } from '#kernel/ids'
import { type Job, job, jobDefinition } from '#kernel/jobs'
import { recordDayAct } from '#kernel/ledger'
import { citizenProfile, findCitizenProfile, phoneIndexOf } from '#modules/identity'
import { findCheck, lockCheck, saveCheck } from './authority-check.store.ts'
import { tellLevel } from './level.ts'
import { insertProof } from './proof.store.ts'

/** Asks the authority about one account. */
export const askAuthorityJob = jobDefinition(
  'realname.ask-authority',
  Fields({ governmentId: Id, checkId: Id }),
  'awaited',
)

/** Tries before a question without a usable answer is given up: some minutes with the queue's waits. */
const MOST_TRIES = 5

interface Asking {
  readonly authority: IdentityAuthority
  readonly question: IdentityQuestion
}

/** The question, as long as it waits for an answer and its account is not closed. */
async function asking(ctx: Ctx, checkId: string): Promise<Asking | undefined> {
  const check = await findCheck(ctx, checkId)
  if (check?.state !== 'pending') return undefined
  const profile = await findCitizenProfile(ctx, check.accountId)
  if (!profile) return undefined
  const { idType, idNumber, name, phone } = profile
  return { authority: ctx.services.authority, question: { id: checkId, idType, idNumber, name, phone } }
}

type Outcome = IdentityAnswer | AuthorityFailure

/** What came of one try. A bug is no failure of the authority and is thrown on. */
async function outcomeOf({ authority, question }: Asking): Promise<Outcome> {
  try {
    return await authority.ask(question)
  } catch (error) {
    if (error instanceof AuthorityFailure) return error
    throw error
  }
}

async function prove(
  ctx: Ctx,
  accountId: string,
  governmentId: string,
  answer: IdentityAnswer,
): Promise<void> {
  const { phone } = await citizenProfile(ctx, accountId)
  await insertProof(ctx, {
    ...{ id: newId(), accountId, level: 'authority', at: ctx.now, governmentId },
    ...{ unitName: answer.authority, reference: answer.reference, phoneIndex: phoneIndexOf(ctx, phone) },
  })
  await recordDayAct(ctx, 'realname.authority-matched@1', { accountId, reference: answer.reference })
  await tellLevel(ctx, accountId)
}

/** Notes a try. @returns whether another should follow */
async function note(ctx: Ctx, checkId: string, outcome: Outcome): Promise<boolean> {
  const check = await lockCheck(ctx, checkId)
  if (check?.state !== 'pending') return false
  const attempts = check.attempts + 1
  if (outcome instanceof AuthorityFailure) {
    const again = !outcome.permanent && attempts < MOST_TRIES
    await saveCheck(ctx, checkId, again ? 'pending' : 'unavailable', attempts)
    return again
  }
  await saveCheck(ctx, checkId, outcome.verdict, attempts)
  if (outcome.verdict === 'match') await prove(ctx, check.accountId, check.governmentId, outcome)
  return false
}

/**
 * Asks outside any transaction. A temporary failure is thrown on to the queue, which tries again later; the authority
 * gets the same question under the same id.
 */
export const askAuthorityWork: Job = job(askAuthorityJob, [], async ({ governmentId, checkId }, work) => {
  const found = await work(governmentId, (ctx) => asking(ctx, checkId))
  if (!found) return
  const outcome = await outcomeOf(found)
  const again = await work(governmentId, (ctx) => note(ctx, checkId, outcome))
  if (again) throw outcome
})
