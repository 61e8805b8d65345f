import { actorRef, type Ctx } from '#kernel/context'
import type { FileReply, OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import type { Upload } from '#kernel/files'
import { fileMissing, tooManyFiles } from './casework.errors.ts'
import { lockedCase, lockedOpenCase } from './locked-case.ts'
import type { opinionContract } from './opinion.contract.ts'
import { seenCase } from './seen-case.ts'
import {
  addWorkingFile,
  deleteWorkingFile,
  type WorkingFileRecord,
  waitingFiles,
  workingFilesOf,
} from './working-file.store.ts'

type Endpoints = typeof opinionContract.endpoints

/** Files that one opinion has at most. */
const MAX_FILES = 20

/** The file that came with a call. @throws Refusal `casework.file-missing` */
function demandFile(upload: Upload | undefined): Upload {
  if (!upload) throw fileMissing({}, [{ field: 'file', code: 'casework.file-missing' }])
  return upload
}

/** A file for an opinion that the caller is writing. */
export async function addOpinionFile(
  ctx: Ctx,
  input: { caseId: string },
  upload: Upload | undefined,
): Promise<{ fileId: string }> {
  const taken = demandFile(upload)
  const found = await lockedOpenCase(ctx, input.caseId, 'casework.task.claim')
  const held = await waitingFiles(ctx, found.id, 'opinion')
  if (held.length >= MAX_FILES) throw tooManyFiles({ limit: MAX_FILES })
  const { id: fileId } = await ctx.services.files.put(ctx, taken)
  await addWorkingFile(ctx, found, { purpose: 'opinion', fileId, textId: null })
  return { fileId }
}

/** Takes back a file whose opinion was not given yet; done again, it changes nothing. */
export async function removeOpinionFile(
  ctx: Ctx,
  input: { caseId: string; fileId: string },
): Promise<Record<string, never>> {
  const found = await lockedCase(ctx, input.caseId, 'casework.task.claim')
  const row = (await waitingFiles(ctx, found.id, 'opinion')).find(({ fileId }) => fileId === input.fileId)
  if (!row) return {}
  await deleteWorkingFile(ctx, row.id)
  await ctx.services.files.destroy(ctx, [row.fileId])
  return {}
}

/** Whether somebody sees a file: it belongs to something said, or he is about to say it. */
const isShown = (ctx: Ctx, { textId, addedBy }: WorkingFileRecord): boolean =>
  textId !== null || addedBy === actorRef(ctx.actor)

/** Files of opinions given, and those that the caller has added for his next one. */
export async function listOpinionFiles(
  ctx: Ctx,
  input: { caseId: string },
): Promise<OutputOf<Endpoints['listOpinionFiles']>> {
  const found = await seenCase(ctx, input.caseId)
  const rows = (await workingFilesOf(ctx, found.id)).filter(
    (row) => row.purpose === 'opinion' && isShown(ctx, row),
  )
  const infos = await ctx.services.files.infos(
    ctx,
    rows.map(({ fileId }) => fileId),
  )
  const textOf = new Map(rows.map(({ fileId, textId }) => [fileId, textId]))
  return {
    rows: infos.map(({ id, name, mediaType, bytes, destroyed }) => ({
      ...{ id, name, mediaType, bytes, destroyed },
      textId: textOf.get(id) ?? null,
    })),
  }
}

/** One file of the office's own work. @throws Refusal `kernel.not-found` where it is not of this case */
export async function readWorkingFile(
  ctx: Ctx,
  input: { caseId: string; fileId: string },
): Promise<FileReply> {
  const found = await seenCase(ctx, input.caseId)
  const row = (await workingFilesOf(ctx, found.id)).find(({ fileId }) => fileId === input.fileId)
  if (!row || !isShown(ctx, row)) throw notFound()
  const { info, bytes } = await ctx.services.files.read(ctx, row.fileId)
  return { name: info.name, type: info.mediaType, bytes, disposition: 'inline' }
}
