import { Type } from 'typebox'
import type { Ctx } from '#kernel/context'
import { Fields, Id } from '#kernel/contract'
import { enqueue, jobDefinition } from '#kernel/jobs'
import type { Case } from './case.ts'

/** Runs a service that the flow of a case waits for. */
export const runService = jobDefinition(
  'casework.service',
  Fields({ governmentId: Id, caseId: Id, wait: Type.String() }),
)

/** Queues the services that unsaved acts of a case call: they run after the commit. */
export function queueServices(ctx: Ctx, { governmentId, id, flowEvents }: Case<unknown>): void {
  for (const event of flowEvents) {
    if (event.type !== 'service-called') continue
    enqueue(ctx, runService, { governmentId, caseId: id, wait: event.wait }, `${id}/${event.wait}`)
  }
}
