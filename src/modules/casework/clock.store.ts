import type { Ctx } from '#kernel/context'
import { newId } from '#kernel/ids'
import { tables } from './case.store.ts'
import type { Case } from './case.ts'
import type { ActBody, CaseClock } from './casework.model.ts'

async function insertClocks(
  ctx: Ctx,
  { governmentId, id: caseId }: Case<unknown>,
  clocks: readonly CaseClock[],
): Promise<void> {
  await tables(ctx)
    .insertInto('casework.clock')
    .values(
      clocks.map((clock) => ({
        ...clock,
        governmentId,
        id: newId(),
        caseId,
        rule: JSON.stringify(clock.rule),
      })),
    )
    .execute()
}

async function stopClocks(
  ctx: Ctx,
  found: Case<unknown>,
  names: readonly string[],
  on: string,
): Promise<void> {
  await tables(ctx)
    .updateTable('casework.clock')
    .set({ stoppedOn: on })
    .where('governmentId', '=', found.governmentId)
    .where('caseId', '=', found.id)
    .where('stoppedOn', 'is', null)
    .where('name', 'in', [...names])
    .execute()
}

/** Brings the table of clocks to what the unsaved acts of a case say. */
export async function writeClocks(ctx: Ctx, found: Case<unknown>): Promise<void> {
  for (const act of found.acts) {
    const body = act.body as unknown as ActBody
    if (body.stopClocks && body.stopClocks.names.length > 0) {
      await stopClocks(ctx, found, body.stopClocks.names, body.stopClocks.on)
    }
    if (body.startClocks && body.startClocks.length > 0) await insertClocks(ctx, found, body.startClocks)
  }
}
