import { type Subscriber, subscriber } from '#kernel/events'
import { paperVoided } from '#modules/paper'
import { VOID_STATE } from './licence.model.ts'
import { saveStateByPaper } from './licence.store.ts'

/** A licence whose paper was made void is no longer in force. */
const followVoid = subscriber('licence.follow-void', paperVoided, [], (ctx, { body }) =>
  saveStateByPaper(ctx, body.paperId, VOID_STATE),
)

export const licenceSubscribers: readonly Subscriber[] = [followVoid]
