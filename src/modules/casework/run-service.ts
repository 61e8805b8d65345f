import type { Ctx } from '#kernel/context'
import { type Job, job } from '#kernel/jobs'
import { needsOf } from '#modules/flow'
import { lockCaseRow } from './case.store.ts'
import { perform } from './case.ts'
import { SERVICE_DONE } from './casework.model.ts'
import { kindOf } from './kinds.ts'
import { saveCase } from './save-case.ts'
import { runService } from './service-queue.ts'
import { serviceOf } from './services.ts'

/**
 * Does what a waiting service task names and lets the flow go on, in one transaction: whenever the job runs again, nothing
 * waits any more and nothing is done twice. While the machine's clock is not believed it fails, and is tried again.
 * @throws Error where the product has no such service
 */
export async function serveCase(ctx: Ctx, caseId: string, waitId: string): Promise<void> {
  const found = await lockCaseRow<unknown>(ctx, caseId)
  const wait = found?.state.flow.waits?.find(({ id }) => id === waitId)
  if (!found || !wait) return
  const name = needsOf(found.definition).services.find(({ node }) => node === wait.node)?.service ?? ''
  const service = serviceOf(found.kind, name)
  if (!service) throw new Error(`no service ${name}`)
  const kind = kindOf(found.kind)
  const variables = await service.work(ctx, found)
  const after = perform(ctx, kind, found, SERVICE_DONE, {
    facts: { node: wait.node, service: name },
    flow: { type: 'service-done', wait: wait.id, variables },
  })
  await saveCase(ctx, kind, after)
}

export const serviceJob: Job = job(runService, [], ({ governmentId, caseId, wait }, work) =>
  work(governmentId, (ctx) => serveCase(ctx, caseId, wait)),
)
