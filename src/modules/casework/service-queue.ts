import { type Static, Type } from 'typebox'
import type { Ctx } from '#kernel/context'
import { Fields, Id, Instant } from '#kernel/contract'
import { enqueue, jobDefinition } from '#kernel/jobs'
import type { Case } from './case.ts'

/** Runs a service that the flow of a case waits for. */
export const runService = jobDefinition(
  'casework.service',
  Fields({
    governmentId: Id,
    caseId: Id,
    wait: Type.String(),
    /** When the flow came to the step; missing in jobs from before anybody outside could be asked. */
    since: Type.Optional(Instant),
  }),
)

/** What a job of a service is told. */
export type ServiceCall = Static<typeof runService.payload>

/** Queues the services that unsaved acts of a case call: they run after the commit. */
export function queueServices(ctx: Ctx, { governmentId, id, flowEvents }: Case<unknown>): void {
  for (const event of flowEvents) {
    if (event.type !== 'service-called') continue
    const call = { governmentId, caseId: id, wait: event.wait, since: ctx.now.toISOString() }
    enqueue(ctx, runService, call, `${id}/${event.wait}`)
  }
}
