import { type Ctx, governmentOf } from '#kernel/context'
import { blindIndex } from '#kernel/crypto'
import { comparable } from './case-place.model.ts'
import { deletePlace, writePlace } from './case-place.store.ts'

/**
 * Notes by a blind index at which address a case is about something, so that others at the same are found; an empty address is none.
 * Part: called with every form in which the address is new.
 */
export async function storePlace(ctx: Ctx, caseId: string, address: string): Promise<void> {
  const text = comparable(address)
  if (text === '') await deletePlace(ctx, caseId)
  else await writePlace(ctx, caseId, blindIndex(ctx.services.keyring, governmentOf(ctx), 'place', text))
}
