import { legalDayOf } from '#kernel/calendar'
import { type Ctx, governmentOf } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { newCode, newId } from '#kernel/ids'
import { recordDayAct } from '#kernel/ledger'
import { datedBy } from '#modules/legaltime'
import type { hallContract } from './hall.contract.ts'
import { ownAccountId } from './own-account.ts'
import { insertRequest } from './request.store.ts'
import { ANSWER_RULE, sealIn } from './request.ts'

type Endpoint = (typeof hallContract.endpoints)['askRequest']

/** Such as 20260302-7KQ2MX: the day and six characters that are not guessed. */
const newNumber = (day: string): string => `${day.replaceAll('-', '')}-${newCode(6)}`

/** Takes the caller's request about his data and says until when he is answered (个人信息保护法 §46–48, §50). */
export async function askRequest(ctx: Ctx, input: InputOf<Endpoint>): Promise<OutputOf<Endpoint>> {
  const id = newId()
  const today = legalDayOf(ctx.now)
  const number = newNumber(today)
  const dated = datedBy(ctx, ctx.services.rule(ANSWER_RULE), ctx.now)
  const { dueOn, ruleVersion } = dated
  await insertRequest(ctx, {
    ...{ governmentId: governmentOf(ctx), id, number, accountId: ownAccountId(ctx), kind: input.kind },
    ...dated,
    what: sealIn(ctx, 'what', id, input.what),
    caseNumber: input.caseNumber ?? null,
    askedAt: ctx.now,
  })
  await recordDayAct(ctx, 'privacy.request-asked@1', {
    ...{ requestId: id, kind: input.kind, dueOn, ruleVersion, calendar: dated.calendar },
  })
  return { requestId: id, number, dueOn }
}
