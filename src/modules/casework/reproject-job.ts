import { Type } from 'typebox'
import { type Ctx, governmentOf } from '#kernel/context'
import { type Subscriber, subscriber } from '#kernel/events'
import { newId } from '#kernel/ids'
import { enqueue, type Job, job, jobDefinition } from '#kernel/jobs'
import { calendarChanged, hoursChanged, ruleConfirmed } from '#modules/legaltime'
import { reprojectClocks } from './reproject-clocks.ts'
import { insertReprojection } from './reprojection.store.ts'

const reproject = jobDefinition('casework.reproject', Type.Object({ governmentId: Type.String() }))

/** Batches of one job: a node that stops waits for no more. */
const BATCHES = 20

const again = (ctx: Ctx): void => {
  const governmentId = governmentOf(ctx)
  enqueue(ctx, reproject, { governmentId }, `casework.reproject/${governmentId}`)
}

/** Counts clocks anew in the background, after notices and rules have changed. */
export const reprojectJob: Job = job(reproject, [], async ({ governmentId }, work) => {
  let left = BATCHES
  const more = await reprojectClocks(
    (_actor, _readOnly, batch) => work(governmentId, batch),
    governmentId,
    () => left-- > 0,
  )
  if (more) await work(governmentId, async (ctx) => again(ctx))
})

async function begin(ctx: Ctx, change: Parameters<typeof insertReprojection>[1]): Promise<void> {
  if (await insertReprojection(ctx, change)) again(ctx)
}

/** What follows for running clocks from a change of the law of time. */
export const caseworkSubscribers: readonly Subscriber[] = [
  subscriber('casework.follow-calendar', calendarChanged, [], (ctx, { body }) =>
    begin(ctx, {
      ...{ id: newId(), amendment: body.amendment, reason: 'calendar', subject: body.layer },
      ...{ fromDay: body.from, toDay: body.to },
    }),
  ),
  subscriber('casework.follow-hours', hoursChanged, [], (ctx, { body: { hours, unitId, from } }) =>
    begin(ctx, { id: newId(), hoursId: hours, reason: 'hours', subject: hours, unitId, fromDay: from }),
  ),
  subscriber('casework.follow-rule', ruleConfirmed, [], async (ctx, { body }) => {
    if (body.openCases !== 'move') return
    const subject = `${body.rule}@${body.version}`
    await begin(ctx, { id: newId(), amendment: body.amendment, reason: 'rule', subject })
  }),
]
