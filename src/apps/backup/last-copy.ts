import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The newest good copy of a node, as the node remembers it. */
export interface LastCopy {
  readonly folder: string
  /** Instant of its snapshot, ISO 8601. */
  readonly takenAt: string
  /** Files whose bytes the node itself had lost. */
  readonly lost: number
}

const pathIn = (dataDir: string): string => join(dataDir, 'last-copy.json')

/** What the node remembers of its newest good copy, wherever it lies; undefined where there was none. */
export async function readLastCopy(dataDir: string): Promise<LastCopy | undefined> {
  try {
    return JSON.parse(await readFile(pathIn(dataDir), 'utf8')) as LastCopy
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' || error instanceof SyntaxError) return undefined
    throw error
  }
}

/** Remembers a good copy. */
export async function rememberCopy(dataDir: string, copy: LastCopy): Promise<void> {
  await writeFile(`${pathIn(dataDir)}.part`, `${JSON.stringify(copy)}\n`, { mode: 0o600 })
  await rename(`${pathIn(dataDir)}.part`, pathIn(dataDir))
}
