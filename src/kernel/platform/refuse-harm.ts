import type { Ctx, Harm } from '#kernel/context'
import type { Endpoint } from '#kernel/contract'
import { invalidInput, TracedRefusal } from '#kernel/errors'
import { recordDayAct } from '#kernel/ledger'

/**
 * Does, in the place of the use case, what becomes of a harmful file: an act of the government's day tells who sent it
 * where, and what was found in it; never its name.
 * @throws Refusal `kernel.invalid-input` for the field `file`
 */
export async function refuseHarm(ctx: Ctx, { method, path }: Endpoint, { signature }: Harm): Promise<never> {
  if (ctx.governmentId !== null) {
    await recordDayAct(ctx, 'files.harm-refused@1', { endpoint: `${method} ${path}`, signature })
  }
  const field = { field: 'file', code: 'kernel.file-infected', params: { signature } }
  throw new TracedRefusal(invalidInput({}, [field]))
}
