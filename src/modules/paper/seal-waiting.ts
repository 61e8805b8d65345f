import type { Ctx } from '#kernel/context'
import { governmentOf } from '#kernel/context'
import { Fields, Id } from '#kernel/contract'
import { type Subscriber, subscriber } from '#kernel/events'
import { enqueue, type Job, job, jobDefinition } from '#kernel/jobs'
import { isUseAsked, sealFor, sealRegistered } from '#modules/seal'
import { lockPaper, type PaperRow } from './paper.store.ts'
import { waitingPapers } from './seal.store.ts'
import { putSeal } from './seal-paper.ts'
import { askOrRecord } from './sealing.ts'

/** Has a paper that waited for a seal to come into use sealed, or its use asked for. */
const sealWaiting = jobDefinition('paper.seal-waiting', Fields({ governmentId: Id, paperId: Id }))

/** Nobody wrote what the platform itself issued: sealing it without a person takes an order that says so. */
const writtenByNobody = ({ issuedBy }: PaperRow): true | undefined =>
  issuedBy.startsWith('system:') || undefined

/** What the seal now in use means for a paper that waits. Done again, it changes nothing. */
async function takeUp(ctx: Ctx, paperId: string): Promise<void> {
  const row = await lockPaper(ctx, paperId)
  if (row?.seal !== 'awaited' || row.state === 'void') return
  const { unitId, template, number } = row
  const held = await sealFor(ctx, { unitId, paper: template, bySilence: writtenByNobody(row) })
  if (held?.form !== 'electronic') return
  if (held.orderId !== undefined) return putSeal(ctx, row, held, held.orderId)
  if (await isUseAsked(ctx, paperId)) return
  await askOrRecord(ctx, { held, columns: { seal: 'awaited' } }, { unitId, paperId, paper: template, number })
}

/** Each paper in a transaction of its own: a unit may have waited for long. */
export const sealWaitingJob: Job = job(sealWaiting, [], ({ governmentId, paperId }, work) =>
  work(governmentId, (ctx) => takeUp(ctx, paperId)),
)

/** Another seal is registered: what waited for it is taken up. */
const takeUpWaiting = subscriber(
  'paper.take-up-waiting',
  sealRegistered,
  [],
  async (ctx, { body: { unitId, papers } }) => {
    const governmentId = governmentOf(ctx)
    for (const paperId of await waitingPapers(ctx, unitId, papers)) {
      enqueue(ctx, sealWaiting, { governmentId, paperId })
    }
  },
)

export const paperSubscribers: readonly Subscriber[] = [takeUpWaiting]
