import type { Ctx, Services } from '#kernel/context'
import { type EnquiryAnswer, EnquiryFailure, type EnquiryQuestion } from '#kernel/enquiry'
import { type Case, perform } from './case.ts'
import { SERVICE_DONE } from './casework.model.ts'
import { kindOf } from './kinds.ts'
import type { Asking } from './services.ts'

/** Outcome of a question that nobody answered: the flow leads it to a person. */
export const UNANSWERED = 'unanswered'

/** How long an outside service that cannot be reached is asked again and again, ms. */
const PATIENCE_MS = 3_600_000

/** What came of a question. */
export type Heard = EnquiryAnswer | { readonly outcome: typeof UNANSWERED; readonly failure: string }

/** The question that a waiting step asks. */
export async function questionOf(
  ctx: Ctx,
  found: Case<unknown>,
  wait: { readonly id: string; readonly node: string },
  { facts }: Asking<unknown>,
): Promise<EnquiryQuestion> {
  const { id, number, kind } = found
  return { id: `${id}/${wait.id}`, topic: wait.node, number, kind, facts: await facts(ctx, found) }
}

/**
 * Asks somebody outside; in no transaction. What was refused for good, or not answered within an hour, is unanswered.
 * @param waited since the flow came to the step, ms
 * @throws EnquiryFailure where it is to be asked again
 */
export async function hear(
  { enquiry }: Pick<Services, 'enquiry'>,
  question: EnquiryQuestion,
  waited: number,
): Promise<Heard> {
  try {
    return await enquiry.ask(question)
  } catch (error) {
    if (!(error instanceof EnquiryFailure)) throw error
    if (!error.permanent && waited < PATIENCE_MS) throw error
    return { outcome: UNANSWERED, failure: error.message }
  }
}

/** The variable that a step decides by: its own id, also within a called flow. */
const variableOf = (node: string): string => node.split('/').at(-1) ?? node

/** Puts what was heard on record and lets the flow go on. */
export function heardBy(
  ctx: Ctx,
  found: Case<unknown>,
  wait: { readonly id: string; readonly node: string },
  service: string,
  heard: Heard,
): Case<unknown> {
  return perform(ctx, kindOf(found.kind), found, SERVICE_DONE, {
    facts: { node: wait.node, service, ...heard },
    flow: { type: 'service-done', wait: wait.id, variables: { [variableOf(wait.node)]: heard.outcome } },
  })
}
