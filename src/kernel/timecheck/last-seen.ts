import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { uptime } from 'node:os'
import { dirname } from 'node:path'

/** How long a machine has been running, which nobody can set. */
export interface MachineClock {
  /** Another after each start of the machine. */
  readonly boot: string
  readonly uptimeMs: number
}

/** The clock when it was last believed, and what ran beside it. */
export interface LastSeen extends MachineClock {
  /** ISO text. */
  readonly wall: string
}

/** Where that is kept on this machine. */
export interface SeenStore {
  read(): LastSeen | null
  write(seen: LastSeen): void
}

const BOOT_FILE = '/proc/sys/kernel/random/boot_id'

/** The running time of this machine; null where it does not tell which of its starts that counts from. */
export function machineClock(): MachineClock | null {
  try {
    return { boot: readFileSync(BOOT_FILE, 'utf8').trim(), uptimeMs: uptime() * 1000 }
  } catch {
    return null
  }
}

const isSeen = (value: unknown): value is LastSeen =>
  typeof value === 'object' &&
  value !== null &&
  'boot' in value &&
  'uptimeMs' in value &&
  'wall' in value &&
  typeof value.boot === 'string' &&
  typeof value.uptimeMs === 'number' &&
  typeof value.wall === 'string' &&
  !Number.isNaN(Date.parse(value.wall))

/** Keeps it in a file. One that cannot be read is as if there were none. */
export const seenInFile = (file: string): SeenStore => ({
  read() {
    try {
      const value: unknown = JSON.parse(readFileSync(file, 'utf8'))
      return isSeen(value) ? value : null
    } catch {
      return null
    }
  },
  write(seen) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(`${file}.new`, `${JSON.stringify(seen)}\n`)
    renameSync(`${file}.new`, file)
  },
})
