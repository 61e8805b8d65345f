import type { Ctx } from '#kernel/context'

/** Ends a transaction that was only tried: nothing of it is kept. */
class Rehearsed extends Error {}

/** Does work on trial within a transaction that `transact` opens. @returns what it would have made for people to see */
export async function rehearse(
  transact: (work: (ctx: Ctx) => Promise<never>) => Promise<unknown>,
  work: (ctx: Ctx) => Promise<unknown>,
): Promise<readonly unknown[]> {
  const rehearsal: unknown[] = []
  const tried = async (ctx: Ctx): Promise<never> => {
    await work({ ...ctx, rehearsal })
    throw new Rehearsed()
  }
  await transact(tried).catch((error: unknown) => {
    if (!(error instanceof Rehearsed)) throw error
  })
  return rehearsal
}
