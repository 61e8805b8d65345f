import { authorize, type Ctx, can, governmentOf, staffOf } from '#kernel/context'
import { notFound } from '#kernel/errors'
import { findRun, type Importer, type ImportRun, type ImportState, lockRun } from './import.store.ts'
import { permittedTarget } from './targets.ts'
import { importBusy } from './transfer.errors.ts'
import { readHistory, useTransfer } from './transfer.permissions.ts'

const scopedRun = (run: ImportRun) => ({ governmentId: run.governmentId, owners: [run.personId] })

/** Who imports, as it is kept with the import. */
export function importerOf(ctx: Ctx): Importer {
  const { kind: _kind, sessionId: _session, ...importer } = staffOf(ctx)
  return importer
}

/** An import that the actor may see: his own, or any for who reads the history. @throws Refusal `kernel.not-found` */
export async function seenRun(ctx: Ctx, id: string): Promise<ImportRun> {
  const run = await findRun(ctx, id)
  if (!run) throw notFound()
  const all = can(ctx.actor, readHistory, { governmentId: governmentOf(ctx) })
  if (!all) authorize(ctx.actor, useTransfer, scopedRun(run))
  return run
}

/** An import of the actor's own, whose rows he may read. @throws Refusal `kernel.not-found` */
export async function ownRun(ctx: Ctx, id: string): Promise<ImportRun> {
  const run = await findRun(ctx, id)
  if (!run) throw notFound()
  authorize(ctx.actor, useTransfer, scopedRun(run))
  permittedTarget(ctx, run.target)
  return run
}

/**
 * An import of the actor's own, locked, in one of these states.
 * @throws Refusal `kernel.not-found`, `transfer.import-state`
 */
export async function lockOwnRun(ctx: Ctx, id: string, ...states: ImportState[]): Promise<ImportRun> {
  const run = await lockRun(ctx, id)
  authorize(ctx.actor, useTransfer, scopedRun(run))
  permittedTarget(ctx, run.target, run.options)
  if (!states.includes(run.state)) throw importBusy()
  return run
}

/** Whether the person who asks is the one who imports. */
export const isOwn = (ctx: Ctx, run: ImportRun): boolean =>
  ctx.actor.kind === 'staff' && ctx.actor.personId === run.personId
