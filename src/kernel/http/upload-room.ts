import type { FastifyRequest } from 'fastify'
import { busy } from '#kernel/errors'

/** Memory for uploads on their way, in bytes. */
export const UPLOAD_ROOM = 96 * 1_048_576

const WAIT_SECONDS = 10

/** Keeps the memory that uploads take within bounds, however many come at once. */
export interface UploadRoom {
  /**
   * Does work while room for the request's body is kept.
   * @param maxBytes what the endpoint takes at most, kept where the request does not say how long it is
   * @throws Refusal `kernel.busy`
   */
  within<T>(request: FastifyRequest, maxBytes: number, work: () => Promise<T>): Promise<T>
}

/** Makes room of this many bytes. One upload always fits where nothing else is on its way. */
export function uploadRoom(bytes: number): UploadRoom {
  let taken = 0
  return {
    async within(request, maxBytes, work) {
      const declared = Number(request.headers['content-length'])
      const wanted = Number.isInteger(declared) ? Math.min(declared, maxBytes) : maxBytes
      if (taken > 0 && taken + wanted > bytes) throw busy({ seconds: WAIT_SECONDS })
      taken += wanted
      return work().finally(() => {
        taken -= wanted
      })
    },
  }
}
