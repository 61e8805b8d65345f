import { appendFileSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A copy of the keys that somebody keeps elsewhere. */
export interface KeyCopy {
  /** Mark of exactly the keys that it holds. */
  readonly fingerprint: string
  /** ISO 8601, UTC. */
  readonly at: string
  /** Whether a passphrase is needed to open it. */
  readonly sealed: boolean
}

const pathOf = (dataDir: string): string => join(dataDir, 'keys', 'copies.jsonl')

/** Notes that a copy of the keys was made and read back. */
export function recordCopy(dataDir: string, copy: KeyCopy): void {
  mkdirSync(join(dataDir, 'keys'), { recursive: true, mode: 0o700 })
  appendFileSync(pathOf(dataDir), `${JSON.stringify(copy)}\n`, { mode: 0o600, flush: true })
}

/** The last copy made of exactly these keys; undefined where there is none. */
export function lastCopy(dataDir: string, fingerprint: string): KeyCopy | undefined {
  try {
    const lines = readFileSync(pathOf(dataDir), 'utf8').trim().split('\n')
    const copies = lines.map((line) => JSON.parse(line) as KeyCopy)
    return copies.findLast((copy) => copy.fingerprint === fingerprint)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
