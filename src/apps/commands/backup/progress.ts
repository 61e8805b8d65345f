import type { CopyProgress } from '#kernel/backup'
import { monotonicMs } from '#kernel/time'
import { say, tell } from '../command.ts'

const EVERY_MS = 3_000

const textOf = (progress: CopyProgress): string =>
  progress.step === 'table'
    ? say('backup.progress.table', { done: progress.done, of: progress.of, table: progress.table })
    : say('backup.progress.blobs', { done: progress.done })

/** Says on the screen how far it is, every few seconds. */
export function tellProgress(): (progress: CopyProgress) => void {
  let toldAt = monotonicMs()
  return (progress) => {
    if (monotonicMs() - toldAt < EVERY_MS) return
    toldAt = monotonicMs()
    tell(textOf(progress))
  }
}
