import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const pathIn = (dataDir: string): string => join(dataDir, 'restore-unfinished')

/** Whether a restore of this node began and did not end. */
export const isHalfRestored = (dataDir: string): boolean => existsSync(pathIn(dataDir))

/** Marks a node while it is being restored: nobody may start it then. */
export function markRestoring(dataDir: string): { done(): void } {
  writeFileSync(pathIn(dataDir), '', { flag: 'wx', mode: 0o600 })
  return { done: () => rmSync(pathIn(dataDir)) }
}
