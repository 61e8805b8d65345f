import type { Ctx } from '#kernel/context'
import { type Subscriber, subscriber } from '#kernel/events'
import { LAST_SATISFIED, permitKind, rated } from '#modules/approval'
import { openTexts, readCase, valuesDestroyed } from '#modules/casework'
import { casesOfSitting, sittingRated } from '#modules/reception'
import { forgetRatings } from './complaint.store.ts'
import { legalTimeSubscribers } from './follow-legal-time.ts'
import { openComplaint } from './open-complaint.ts'

/** What the applicant wrote with his rating; undefined where nothing, or where it was destroyed. */
async function commentOf(ctx: Ctx, caseId: string, textId: string | null): Promise<string | undefined> {
  if (textId === null) return undefined
  const found = (await openTexts(ctx, caseId)).find(({ id }) => id === textId)
  return found?.value ?? undefined
}

/** 差评 of a matter: its unit has to answer. */
const matterRated = subscriber('complaint.open-by-rating', rated, [], async (ctx, event) => {
  const { caseId, number, itemName, unitId, owner, grade } = event.body
  if (grade <= LAST_SATISFIED) return
  const { rating } = (await readCase(ctx, permitKind, caseId)).state.business
  await openComplaint(ctx, {
    ...{ origin: 'rating', eventId: event.id, accountId: owner, grade, unitId, who: undefined },
    about: { caseId, number, itemName },
    grounds: rating?.reasons ?? [],
    what: await commentOf(ctx, caseId, rating?.comment ?? null),
  })
})

/** 差评 at a pad: nobody says who he is; the desk decides which unit answers for the window. */
const sittingRatedBadly = subscriber('complaint.open-by-pad', sittingRated, [], async (ctx, event) => {
  const { sittingId, grade, reasons = [] } = event.body
  if (grade <= LAST_SATISFIED) return
  const [caseId] = await casesOfSitting(ctx, sittingId)
  const found = caseId === undefined ? undefined : await readCase(ctx, permitKind, caseId)
  await openComplaint(ctx, {
    ...{ origin: 'rating', eventId: event.id, accountId: null, grade, unitId: null },
    about: found ? { caseId: found.id, number: found.number, itemName: found.subject } : null,
    ...{ grounds: reasons, what: undefined, who: undefined },
  })
})

/** What was written with the rating of a case goes with the case's values. */
const forget = subscriber('complaint.forget-values', valuesDestroyed, [], async (ctx, { body }) => {
  if (body.extent.includes('texts')) await forgetRatings(ctx, body.caseId)
})

/** Bad ratings that open a duty, legal time that moves, values that go. */
export const complaintSubscribers: readonly Subscriber[] = [
  matterRated,
  sittingRatedBadly,
  forget,
  ...legalTimeSubscribers,
]
