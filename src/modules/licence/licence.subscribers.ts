import { type Subscriber, subscriber } from '#kernel/events'
import { recordStreamAct } from '#kernel/ledger'
import { paperVoided } from '#modules/paper'
import { ACTS, streamOf } from './fold-licence.ts'
import { VOID_STATE } from './licence.model.ts'
import { saveStateByPaper } from './licence.store.ts'

/** A licence whose paper was made void is no longer in force. */
const followVoid = subscriber('licence.follow-void', paperVoided, [], async (ctx, { body: { paperId } }) => {
  for (const id of await saveStateByPaper(ctx, paperId, VOID_STATE)) {
    await recordStreamAct(ctx, streamOf(id), ACTS.voided, { paperId })
  }
})

export const licenceSubscribers: readonly Subscriber[] = [followVoid]
