import { type Ctx, governmentOf, type RunWork } from '#kernel/context'
import { emit } from '#kernel/events'
import { takeUntoldHours } from './hours.store.ts'
import { hoursChanged } from './legaltime.events.ts'
import { ORDER, tellerOf } from './teller.ts'

async function tell(ctx: Ctx): Promise<number> {
  const news = await takeUntoldHours(ctx, governmentOf(ctx))
  for (const { id, unitId, validFrom } of news) {
    emit(ctx, hoursChanged, ORDER, { hours: id, unitId, from: validFrom })
  }
  return news.length
}

/**
 * Tells a government once of office hours that were set in it. The caller has made sure that every process knows them.
 * @returns how many were told
 */
export const tellHours = (run: RunWork, { id }: { readonly id: string }): Promise<number> =>
  run(tellerOf(id), false, tell)
