import type { Static } from 'typebox'
import { type Ctx, governmentOf } from '#kernel/context'
import { type EventDefinition, type Subscriber, subscriber } from '#kernel/events'
import { readActs } from '#kernel/ledger'
import { accepted, corrected, correctionsAsked, decided, submitted, withdrawn } from '#modules/approval'
import { valuesDestroyed } from '#modules/casework'
import { hasConsent } from '#modules/privacy'
import { clockSubscribers } from './clock.subscribers.ts'
import { complaintSubscribers } from './complaint.subscribers.ts'
import { delegationSubscribers } from './delegation.subscribers.ts'
import { flowSubscribers } from './flow.subscribers.ts'
import type { Recipient } from './message.store.ts'
import type { MessageTemplate, TextTemplate } from './message.words.ts'
import { ownerSubscribers } from './owner.subscribers.ts'
import { tell } from './tell.ts'
import { deleteTextsOfCase } from './text.store.ts'
import { textApplicant } from './text-applicant.ts'
import { turnSubscribers } from './turn.subscribers.ts'
import { workingSubscribers } from './working.subscribers.ts'

type Step = Static<typeof submitted.body>

const paramsOf = ({ itemName, number }: Step) => ({ item: itemName, number })

/** The applicant finds a message in his inbox where he has an account. */
async function tellApplicant(ctx: Ctx, step: Step, template: MessageTemplate): Promise<void> {
  if (step.owner === null) return
  const recipients: Recipient[] = [{ kind: 'citizen', id: step.owner }]
  await tell(ctx, { recipients, template, params: paramsOf(step), caseId: step.caseId })
}

/** The applicant gets a text message on the phone he gave with the application. */
const textOwner = (ctx: Ctx, step: Step, template: TextTemplate): Promise<void> =>
  textApplicant(ctx, step, template, paramsOf(step))

/** Consent without which an applicant with an account is not reminded by text message. */
const REMINDERS = 'progress-sms'

/** The applicant is reminded by text message; one with an account only where he has consented to it. */
async function remindApplicant(ctx: Ctx, step: Step, template: TextTemplate): Promise<void> {
  if (step.owner !== null && !(await hasConsent(ctx, step.owner, REMINDERS))) return
  await textOwner(ctx, step, template)
}

/** Everybody of the staff who has acted on the case finds a message in his inbox. */
async function tellThoseWhoActed(ctx: Ctx, step: Step, template: MessageTemplate): Promise<void> {
  const acts = await readActs(ctx.tx, governmentOf(ctx), step.caseId)
  const people = acts.flatMap(({ actor }) =>
    actor.startsWith('staff:') ? [actor.slice('staff:'.length)] : [],
  )
  const recipients = [...new Set(people)].map((id): Recipient => ({ kind: 'staff', id }))
  await tell(ctx, { recipients, template, params: paramsOf(step), caseId: step.caseId })
}

const toldByBoth = (
  to: EventDefinition<typeof submitted.body>,
  template: MessageTemplate & TextTemplate,
  text: typeof textOwner,
): Subscriber =>
  subscriber(`message.tell-${template}`, to, [], async (ctx, { body }) => {
    await tellApplicant(ctx, body, template)
    await text(ctx, body, template)
  })

const DECIDED = { grant: 'granted', part: 'granted-part', refuse: 'refused' } as const

/** Who is told of which step of an approval. */
export const messageSubscribers: readonly Subscriber[] = [
  subscriber('message.forget-values', valuesDestroyed, [], async (ctx, { body }) => {
    if (body.extent.includes('parties')) await deleteTextsOfCase(ctx, body.caseId)
  }),
  toldByBoth(submitted, 'submitted', remindApplicant),
  toldByBoth(correctionsAsked, 'corrections-asked', textOwner),
  toldByBoth(accepted, 'accepted', remindApplicant),
  subscriber('message.tell-decided', decided, [], async (ctx, { body: { outcome, ...step } }) => {
    const template = DECIDED[outcome]
    await tellApplicant(ctx, step, template)
    await textOwner(ctx, step, template)
  }),
  subscriber('message.tell-withdrawn', withdrawn, [], async (ctx, { body }) => {
    await tellApplicant(ctx, body, 'withdrawn')
    await textOwner(ctx, body, 'withdrawn')
    await tellThoseWhoActed(ctx, body, 'desk-withdrawn')
  }),
  subscriber('message.tell-corrected', corrected, [], async (ctx, { body }) => {
    await tellApplicant(ctx, body, 'corrected')
    await tellThoseWhoActed(ctx, body, 'desk-corrected')
  }),
  ...clockSubscribers,
  ...flowSubscribers,
  ...turnSubscribers,
  ...ownerSubscribers,
  ...complaintSubscribers,
  ...delegationSubscribers,
  ...workingSubscribers,
]
