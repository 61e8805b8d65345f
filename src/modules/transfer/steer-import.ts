import { type Ctx, governmentOf, staffOf } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { unreadable } from '#kernel/errors'
import type { Upload } from '#kernel/files'
import { newId } from '#kernel/ids'
import { enqueue } from '#kernel/jobs'
import { doImport } from './do-import.ts'
import { deleteHandouts } from './handout.store.ts'
import type { importContract } from './import.contract.ts'
import {
  deleteNotes,
  filesOfRun,
  type ImportRun,
  type ImportState,
  insertRun,
  saveFile,
  updateRun,
} from './import.store.ts'
import { importerOf, lockOwnRun, ownRun } from './import-access.ts'
import { permittedTarget } from './targets.ts'
import { fileMissing, filesGone, tableUnknown } from './transfer.errors.ts'

type Endpoints = typeof importContract.endpoints
type OfImport = InputOf<Endpoints['checkImport']>

/** Begins an import. @throws Refusal `kernel.not-found` where the target is unknown or not the actor's to fill */
export async function createImport(
  ctx: Ctx,
  input: InputOf<Endpoints['createImport']>,
): Promise<{ id: string }> {
  permittedTarget(ctx, input.target, input.options)
  const id = newId()
  const { personId } = staffOf(ctx)
  await insertRun(ctx, { id, ...input, options: input.options, personId, actor: importerOf(ctx) })
  return { id }
}

/** Takes a file for an import that is not under way; what was found before is forgotten. */
export async function putImportFile(
  ctx: Ctx,
  { importId, table = '' }: InputOf<Endpoints['putImportFile']>,
  upload: Upload | undefined,
): Promise<Record<string, never>> {
  if (!upload) throw unreadable()
  const run = await lockOwnRun(ctx, importId, 'draft', 'checked', 'failed')
  const { tables } = permittedTarget(ctx, run.target)
  if (table !== '' && !tables.some(({ name }) => name === table)) throw tableUnknown()
  const before = (await filesOfRun(ctx, importId)).filter(({ tableName }) => tableName === table)
  const { id: fileId } = await ctx.services.files.put(ctx, upload)
  await saveFile(ctx, importId, { tableName: table, fileId })
  await ctx.services.files.destroy(
    ctx,
    before.map((one) => one.fileId),
  )
  await updateRun(ctx, importId, { ...BLANK, state: 'draft', rowsTotal: null, failure: null })
  return {}
}

/** A phase begins with nothing done. */
const BLANK = {
  ...{ rowsDone: 0, created: 0, updated: 0, unchanged: 0, refused: 0, warned: 0 },
  ...{ startedAt: null, endedAt: null },
}

async function begin(ctx: Ctx, run: ImportRun, state: ImportState): Promise<Record<string, never>> {
  await deleteNotes(ctx, run.id)
  await updateRun(ctx, run.id, { ...BLANK, state, failure: null, actor: importerOf(ctx), startedAt: ctx.now })
  enqueue(ctx, doImport, { governmentId: governmentOf(ctx), importId: run.id })
  return {}
}

/** 试运行: checks the file, writing nothing. @throws Refusal `transfer.import-state`, `transfer.file-missing` */
export async function checkImport(ctx: Ctx, { importId }: OfImport): Promise<Record<string, never>> {
  const run = await lockOwnRun(ctx, importId, 'draft', 'checked', 'failed')
  if ((await filesOfRun(ctx, importId)).length === 0) throw fileMissing({ table: '' })
  return begin(ctx, run, 'checking')
}

/**
 * 确认导入: writes what the dry run found sound.
 * @throws Refusal `transfer.import-state`, `transfer.files-gone`
 */
export async function confirmImport(ctx: Ctx, { importId }: OfImport): Promise<Record<string, never>> {
  const run = await lockOwnRun(ctx, importId, 'checked')
  if ((await filesOfRun(ctx, importId)).length === 0) throw filesGone()
  return begin(ctx, run, 'applying')
}

/** Stops an import after the batch that is under way; what was written stays. @throws Refusal `transfer.import-state` */
export async function cancelImport(ctx: Ctx, { importId }: OfImport): Promise<Record<string, never>> {
  const run = await lockOwnRun(ctx, importId, 'draft', 'checking', 'checked', 'applying', 'failed')
  await updateRun(ctx, run.id, { state: 'cancelled', failure: null, endedAt: ctx.now })
  return {}
}

/** Destroys what an import hands out. */
export async function destroyHandout(ctx: Ctx, { importId }: OfImport): Promise<Record<string, never>> {
  const run = await ownRun(ctx, importId)
  await deleteHandouts(ctx, run.id)
  return {}
}
