import type { Ctx } from '#kernel/context'
import { type Job, type JobWork, job } from '#kernel/jobs'
import { needsOf } from '#modules/flow'
import { type Heard, hear, heardBy, questionOf } from './ask-outside.ts'
import { findCaseRow, lockCaseRow } from './case.store.ts'
import { type Case, perform } from './case.ts'
import { SERVICE_DONE } from './casework.model.ts'
import { kindOf } from './kinds.ts'
import { saveCase } from './save-case.ts'
import { runService, type ServiceCall } from './service-queue.ts'
import { type Service, serviceOf } from './services.ts'

/** A case whose flow waits for a service. */
interface Waiting {
  readonly found: Case<unknown>
  readonly wait: { readonly id: string; readonly node: string }
  readonly name: string
  readonly service: Service<unknown>
}

/** What waits, if it still does. @throws Error where the product has no such service */
function waitingIn(found: Case<unknown> | undefined, waitId: string): Waiting | undefined {
  const wait = found?.state.flow.waits?.find(({ id }) => id === waitId)
  if (!found || !wait) return undefined
  const name = needsOf(found.definition).services.find(({ node }) => node === wait.node)?.service ?? ''
  const service = serviceOf(found.kind, name)
  if (!service) throw new Error(`no service ${name}`)
  return { found, wait, name, service }
}

/** The case after its service; undefined where nothing was heard of a question. */
async function served(
  ctx: Ctx,
  { found, wait, name, service }: Waiting,
  heard: Heard | undefined,
): Promise<Case<unknown> | undefined> {
  if ('asks' in service) return heard && heardBy(ctx, found, wait, name, heard)
  return perform(ctx, kindOf(found.kind), found, SERVICE_DONE, {
    facts: { node: wait.node, service: name },
    flow: { type: 'service-done', wait: wait.id, variables: await service.work(ctx, found) },
  })
}

/** What somebody outside answers, where the step asks; asked between two transactions, so that nobody waits for it. */
async function answerTo(
  { governmentId, caseId, wait, since }: ServiceCall,
  work: JobWork,
): Promise<Heard | undefined> {
  const asking = await work(governmentId, async (ctx) => {
    const waiting = waitingIn(await findCaseRow<unknown>(ctx, caseId), wait)
    if (!waiting || !('asks' in waiting.service)) return undefined
    const waited = ctx.now.getTime() - Date.parse(since ?? ctx.now.toISOString())
    const question = await questionOf(ctx, waiting.found, waiting.wait, waiting.service.asks)
    return { question, waited, services: ctx.services }
  })
  return asking && hear(asking.services, asking.question, asking.waited)
}

/**
 * Does what a waiting service task names and lets the flow go on, in one transaction: whenever the job runs again, nothing
 * waits any more and nothing is done twice. While the machine's clock is not believed it fails, and is tried again.
 * @throws Error where the product has no such service
 */
async function serveCase(ctx: Ctx, caseId: string, waitId: string, heard: Heard | undefined): Promise<void> {
  const waiting = waitingIn(await lockCaseRow<unknown>(ctx, caseId), waitId)
  const after = waiting && (await served(ctx, waiting, heard))
  if (after) await saveCase(ctx, kindOf(after.kind), after)
}

export const serviceJob: Job = job(runService, [], async (payload, work) => {
  const heard = await answerTo(payload, work)
  await work(payload.governmentId, (ctx) => serveCase(ctx, payload.caseId, payload.wait, heard))
})
