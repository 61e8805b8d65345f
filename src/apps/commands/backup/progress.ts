import type { CopyProgress } from '#kernel/backup'
import { say, tell } from '../command.ts'

const EVERY_MS = 5_000

const textOf = (progress: CopyProgress): string =>
  progress.step === 'table'
    ? say('backup.progress.table', { done: progress.done, of: progress.of, table: progress.table })
    : say('backup.progress.blobs', { done: progress.done })

/** Tells the person at the screen how far something is. */
export interface Teller {
  readonly onProgress: (progress: CopyProgress) => void
  /** Forgets what it was told: something else begins. */
  rest(): void
}

/** Repeats the newest progress on the screen every few seconds. It keeps no process alive. */
export function progressTeller(): Teller {
  let newest: CopyProgress | undefined
  setInterval(() => newest && tell(textOf(newest)), EVERY_MS).unref()
  return {
    onProgress: (progress) => {
      newest = progress
    },
    rest: () => {
      newest = undefined
    },
  }
}
