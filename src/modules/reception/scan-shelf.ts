import type { Ctx } from '#kernel/context'
import type { CaptureRecord } from './capture.store.ts'
import { noSuchCapture } from './reception.errors.ts'

/** A stored file and the keyed address of its content. */
interface Scan {
  readonly fileId: string
  readonly address: string
}

/** The scans of a sitting, from which each matter takes its own. */
export interface ScanShelf {
  /** The file itself for whoever takes it first, a copy for each after. @throws Refusal `reception.no-such-capture` */
  take(captureId: string): Promise<Scan>
  /** Files that nobody took. */
  untaken(): string[]
}

/** Lays out the captures of a sitting. */
export function scanShelf(ctx: Ctx, captures: readonly CaptureRecord[]): ScanShelf {
  const { files } = ctx.services
  const taken = new Set<string>()
  return {
    async take(captureId) {
      const found = captures.find(({ id }) => id === captureId)
      if (!found) throw noSuchCapture()
      if (!taken.has(captureId)) {
        taken.add(captureId)
        const { id: fileId, address } = await files.info(ctx, found.fileId)
        return { fileId, address }
      }
      const { info, bytes } = await files.read(ctx, found.fileId)
      const { name, mediaType, scan } = info
      const copy = await files.put(ctx, { name, mediaType, bytes, ...(scan && { scan }) })
      return { fileId: copy.id, address: copy.address }
    },
    untaken: () => captures.filter(({ id }) => !taken.has(id)).map(({ fileId }) => fileId),
  }
}
