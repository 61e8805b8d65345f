import { Fields, Id } from '#kernel/contract'
import { type Job, job, jobDefinition } from '#kernel/jobs'

/** Removes from the disk the bytes of a destroyed file, after the destruction is committed. */
export const removeDestroyed = jobDefinition(
  'files.remove-destroyed',
  Fields({ governmentId: Id, fileId: Id }),
  'bulk',
)

export const removeDestroyedJob: Job = job(removeDestroyed, [], ({ governmentId, fileId }, work) =>
  work(governmentId, (ctx) => ctx.services.files.removeDestroyed(ctx, fileId)),
)
