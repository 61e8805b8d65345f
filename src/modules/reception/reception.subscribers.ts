import { type Ctx, governmentOf } from '#kernel/context'
import { type Delivered, type Subscriber, subscriber } from '#kernel/events'
import { signal } from '#kernel/live'
import { abandoned, decided, ended, notAccepted, withdrawn } from '#modules/approval'
import { queueTopic } from '#modules/queue'
import { saveClosed } from './matter.store.ts'

async function closed(ctx: Ctx, { at, body }: Delivered<{ readonly caseId: string }>): Promise<void> {
  await saveClosed(ctx, body.caseId, at)
  signal(ctx, queueTopic(governmentOf(ctx)))
}

/** What ends a case that was registered in a sitting. */
export const receptionSubscribers: readonly Subscriber[] = [
  subscriber('reception.matter-decided', decided, [], closed),
  subscriber('reception.matter-not-accepted', notAccepted, [], closed),
  subscriber('reception.matter-withdrawn', withdrawn, [], closed),
  subscriber('reception.matter-abandoned', abandoned, [], closed),
  subscriber('reception.matter-ended', ended, [], closed),
]
