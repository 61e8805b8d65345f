import type { RunWork, SystemActor } from '#kernel/context'
import { deleteAnswersBefore } from './idempotency.store.ts'

/** How long a repeated request still gets its first answer. */
const KEPT_MS = 7 * 86_400_000
const BATCH = 5_000

const forgetter: SystemActor = {
  kind: 'system',
  name: 'platform.forgetter',
  governmentId: null,
  permissions: [],
}

/**
 * Forgets the answers of requests that nobody repeats any more, so that they do not pile up. Each batch is a
 * transaction of its own and small.
 * @returns how many were forgotten
 */
export async function forgetOldAnswers(run: RunWork, batch = BATCH): Promise<number> {
  let total = 0
  for (;;) {
    const gone = await run(forgetter, false, (ctx) =>
      deleteAnswersBefore(ctx.tx, new Date(ctx.now.getTime() - KEPT_MS), batch),
    )
    total += gone
    if (gone < batch) return total
  }
}
