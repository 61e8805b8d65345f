import type { Ctx } from '#kernel/context'
import { type Delivered, type EventDefinition, type Subscriber, subscriber } from '#kernel/events'
import {
  abandoned,
  accepted,
  correctionsAsked,
  decided,
  deemedAccepted,
  ended,
  notAccepted,
  permitKind,
  rated,
  submitted,
  withdrawn,
} from '#modules/approval'
import { datesMoved, duePassed } from '#modules/casework'
import { casesOfSitting, sittingRated } from '#modules/reception'
import { followCase } from './follow-case.ts'

/** Events of approval after which a case has other facts. */
const TURNS = {
  submitted,
  'corrections-asked': correctionsAsked,
  accepted,
  'deemed-accepted': deemedAccepted,
  'not-accepted': notAccepted,
  decided,
  withdrawn,
  abandoned,
  ended,
  rated,
} as const satisfies Readonly<Record<string, EventDefinition>>

async function followPermit(ctx: Ctx, { body }: Delivered<{ caseId: string; kind: string }>): Promise<void> {
  if (body.kind === permitKind.name) await followCase(ctx, body.caseId)
}

/** Each matter of a sitting is rated by what was said of the sitting, until it is rated itself. */
async function followSitting(ctx: Ctx, { body }: Delivered<{ readonly sittingId: string }>): Promise<void> {
  for (const caseId of await casesOfSitting(ctx, body.sittingId)) await followCase(ctx, caseId)
}

/** Keeps the facts of cases as their acts are. */
export const statisticsSubscribers: readonly Subscriber[] = [
  ...Object.entries(TURNS).map(([name, turn]) =>
    subscriber(`statistics.follow-${name}`, turn as typeof submitted, [], (ctx, { body }) =>
      followCase(ctx, body.caseId),
    ),
  ),
  subscriber('statistics.follow-due-passed', duePassed, [], followPermit),
  subscriber('statistics.follow-dates-moved', datesMoved, [], followPermit),
  subscriber('statistics.follow-sitting-rated', sittingRated, [], followSitting),
]
