import type { Ctx } from '#kernel/context'
import type { FileReply, InputOf, OutputOf } from '#kernel/contract'
import { notFound } from '#kernel/errors'
import type { Upload } from '#kernel/files'
import { newId } from '#kernel/ids'
import { type CaptureRecord, capturesOf, deleteCaptures, insertCapture } from './capture.store.ts'
import { openSitting, ownSitting } from './own-sitting.ts'
import type { receptionContract } from './reception.contract.ts'
import { fileMissing, tooManyCaptures } from './reception.errors.ts'

type Endpoints = typeof receptionContract.endpoints

/** Scans of one sitting. */
const MOST = 60

/** 采集: a scan that serves every matter of the sitting. @throws Refusal `reception.too-many-captures` */
export async function addCapture(
  ctx: Ctx,
  { sittingId }: InputOf<Endpoints['addCapture']>,
  upload: Upload | undefined,
): Promise<OutputOf<Endpoints['addCapture']>> {
  if (!upload) throw fileMissing({}, [{ field: 'file', code: 'reception.file-missing' }])
  await openSitting(ctx, sittingId)
  if ((await capturesOf(ctx, [sittingId])).length >= MOST) throw tooManyCaptures({ limit: MOST })
  const { id: fileId, name, mediaType, bytes } = await ctx.services.files.put(ctx, upload)
  const id = newId()
  await insertCapture(ctx, { id, sittingId, fileId })
  return { id, name, mediaType, bytes }
}

async function captureOf(ctx: Ctx, sittingId: string, captureId: string): Promise<CaptureRecord> {
  const found = (await capturesOf(ctx, [sittingId])).find(({ id }) => id === captureId)
  if (!found) throw notFound()
  return found
}

/** A scan of the caller's own sitting. */
export async function readCapture(
  ctx: Ctx,
  { sittingId, captureId }: InputOf<Endpoints['readCapture']>,
): Promise<FileReply> {
  await ownSitting(ctx, sittingId, false)
  const { fileId } = await captureOf(ctx, sittingId, captureId)
  const { info, bytes } = await ctx.services.files.read(ctx, fileId)
  return { name: info.name, type: info.mediaType, bytes, disposition: 'inline' }
}

/** Takes a scan out again and destroys it. Places that name it are the writer's to clear. */
export async function removeCapture(
  ctx: Ctx,
  { sittingId, captureId }: InputOf<Endpoints['removeCapture']>,
): Promise<Record<string, never>> {
  await openSitting(ctx, sittingId)
  const { fileId } = await captureOf(ctx, sittingId, captureId)
  await deleteCaptures(ctx, [captureId])
  await ctx.services.files.destroy(ctx, [fileId])
  return {}
}
