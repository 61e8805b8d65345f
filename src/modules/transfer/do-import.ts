import { legalDayOf } from '#kernel/calendar'
import type { Ctx, StaffActor } from '#kernel/context'
import { Fields, Id } from '#kernel/contract'
import { Refusal } from '#kernel/errors'
import { emit } from '#kernel/events'
import { type Job, type JobWork, job, jobDefinition } from '#kernel/jobs'
import type { ImportTarget, TakeBatch, Taken } from '#kernel/table'
import { appointmentsInForce } from '#modules/org'
import { deleteHandoutsBefore, HANDOUT_KEPT_MS, insertHandouts } from './handout.store.ts'
import {
  filesOfRun,
  findRun,
  type ImportRun,
  insertNotes,
  lockRun,
  type StoredNote,
  updateRun,
} from './import.store.ts'
import { countRows, type ImportBatch, importBatches } from './import-batches.ts'
import { type SourceFile, type SourceTable, sourceTables } from './import-source.ts'
import { targetOf } from './targets.ts'
import { positionEnded } from './transfer.errors.ts'
import { imported } from './transfer.events.ts'

/** Checks or writes an import, batch by batch. */
export const doImport = jobDefinition(
  'transfer.do-import',
  Fields({ governmentId: Id, importId: Id }),
  'bulk',
)

const END_OF = { checking: 'checked', applying: 'done' } as const
type Phase = keyof typeof END_OF

const isPhase = (state: string): state is Phase => Object.hasOwn(END_OF, state)

/** The same transaction in the position of who imports, as long as it is in force. */
async function asImporter(ctx: Ctx, run: ImportRun): Promise<Ctx> {
  const { personId, appointmentId } = run.actor
  const held = await appointmentsInForce(ctx, run.governmentId, personId, legalDayOf(ctx.now))
  if (!held.includes(appointmentId)) throw positionEnded()
  const actor: StaffActor = { kind: 'staff', sessionId: run.id, ...run.actor }
  return { ...ctx, actor }
}

const linesOf = (notes: Taken['refused']): number =>
  new Set(notes.map(({ table, line }) => `${table} ${line}`)).size

const stored =
  (kind: StoredNote['kind']) =>
  (note: Taken['refused'][number]): StoredNote => ({ kind, ...note })

async function note(ctx: Ctx, run: ImportRun, { refused, rows }: ImportBatch, taken: Taken): Promise<void> {
  const all = [...refused, ...taken.refused]
  await insertNotes(ctx, run.id, [...all.map(stored('refused')), ...taken.warnings.map(stored('warning'))])
  await insertHandouts(ctx, run.id, run.rowsDone, taken.handout ?? [])
  await updateRun(ctx, run.id, {
    rowsDone: run.rowsDone + rows,
    created: run.created + taken.created,
    updated: run.updated + taken.updated,
    unchanged: run.unchanged + taken.unchanged,
    refused: run.refused + linesOf(all),
    warned: run.warned + linesOf(taken.warnings),
  })
}

/** One batch with its notes and its mark, in one transaction. @returns false where the import was stopped meanwhile */
async function takeOne(
  ctx: Ctx,
  { id }: ImportRun,
  phase: Phase,
  batch: ImportBatch,
  take: TakeBatch,
): Promise<boolean> {
  const run = await lockRun(ctx, id)
  if (run.state !== phase) return false
  const how = { dryRun: phase === 'checking', options: new Set(run.options) }
  await note(ctx, run, batch, await take(await asImporter(ctx, run), batch.batch, how))
  return true
}

async function finish(ctx: Ctx, { id }: ImportRun, phase: Phase): Promise<void> {
  const run = await lockRun(ctx, id)
  if (run.state !== phase) return
  await updateRun(ctx, id, { state: END_OF[phase], endedAt: ctx.now })
  if (phase === 'checking') return
  emit(ctx, imported, id, {
    ...{ importId: id, target: run.target, personId: run.personId },
    rows: run.created + run.updated,
  })
}

async function fail(ctx: Ctx, { id }: ImportRun, { code, params }: Refusal): Promise<void> {
  const run = await lockRun(ctx, id)
  if (!isPhase(run.state)) return
  await updateRun(ctx, id, { state: 'failed', failure: code, failureParams: params, endedAt: ctx.now })
}

interface Opened {
  readonly run: ImportRun
  readonly phase: Phase
  readonly target: ImportTarget
  readonly files: readonly SourceFile[]
  readonly ctx: Pick<Ctx, 'services' | 'locale'>
}

/** The files of an import. */
export const openFiles = async (ctx: Ctx, runId: string): Promise<SourceFile[]> =>
  Promise.all(
    (await filesOfRun(ctx, runId)).map(async ({ tableName, fileId }) => ({
      table: tableName,
      bytes: (await ctx.services.files.read(ctx, fileId)).bytes,
    })),
  )

async function opened(ctx: Ctx, id: string): Promise<Opened | undefined> {
  await deleteHandoutsBefore(ctx, new Date(ctx.now.getTime() - HANDOUT_KEPT_MS))
  const run = await findRun(ctx, id)
  if (!run || !isPhase(run.state)) return undefined
  const { services, locale } = ctx
  const target = targetOf(run.target)
  return { run, phase: run.state, target, files: await openFiles(ctx, id), ctx: { services, locale } }
}

async function countOnce(
  governmentId: string,
  { run }: Opened,
  tables: readonly SourceTable[],
  work: JobWork,
) {
  if (run.rowsTotal !== null) return
  const rowsTotal = await countRows(tables)
  await work(governmentId, (ctx) => updateRun(ctx, run.id, { rowsTotal }))
}

async function takeAll(governmentId: string, open: Opened, work: JobWork): Promise<void> {
  const { run, phase, target } = open
  const tables = await sourceTables(open.ctx, target, open.files)
  await countOnce(governmentId, open, tables, work)
  const take = target.open()
  for await (const batch of importBatches(target, tables, run.rowsDone)) {
    if (!(await work(governmentId, (ctx) => takeOne(ctx, run, phase, batch, take)))) return
  }
  await work(governmentId, (ctx) => finish(ctx, run, phase))
}

/**
 * Checks or writes an import. Killed at any moment it goes on, when the queue gives it out again, with the first
 * batch whose mark was not committed.
 */
export const doImportJob: Job = job(doImport, [], async ({ governmentId, importId }, work) => {
  const open = await work(governmentId, (ctx) => opened(ctx, importId))
  if (!open) return
  try {
    await takeAll(governmentId, open, work)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await work(governmentId, (ctx) => fail(ctx, open.run, error))
  }
})
