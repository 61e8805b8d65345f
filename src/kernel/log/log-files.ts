import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { legalDayOf } from '#kernel/calendar'
import { systemTime, type TimeSource } from '#kernel/time'

/** Where a log is written, and how much of it is kept. */
export interface LogFileOptions {
  /** Absolute folder; made when it is missing. */
  readonly folder: string
  /** A file that has grown to this is put aside, in bytes. */
  readonly maxBytes: number
  /** Files put aside are deleted after so many days. */
  readonly keepDays: number
}

/** Takes the lines of a log. */
export interface LineSink {
  write(line: string): void
}

const CURRENT = 'yichuang.log'
const PUT_ASIDE = /^yichuang-\d{8}T\d{9}Z\.log$/
/** Files put aside that are kept at most, so that a fault that fills the log does not fill the disk. */
const MOST_FILES = 50
const DAY_MS = 86_400_000

interface OpenFile {
  readonly handle: number
  readonly day: string
  bytes: number
}

function openFile(path: string, now: Date): OpenFile {
  const handle = openSync(path, 'a', 0o600)
  const { size, mtime } = fstatSync(handle)
  return { handle, bytes: size, day: legalDayOf(size > 0 ? mtime : now) }
}

function clearOld(folder: string, keepDays: number, now: Date): void {
  const aside = readdirSync(folder)
    .filter((name) => PUT_ASIDE.test(name))
    .sort()
    .reverse()
  const isOld = (name: string): boolean =>
    now.getTime() - statSync(join(folder, name)).mtimeMs > keepDays * DAY_MS
  for (const [index, name] of aside.entries()) {
    if (index >= MOST_FILES || isOld(name)) rmSync(join(folder, name), { force: true })
  }
}

/**
 * Writes a log to files: one for each day, and another when one is full. Each line is with the system before `write`
 * returns, so that none is lost however the process ends. A disk that takes no more stops nobody: the lines go to
 * `fallback` meanwhile.
 */
export function logFiles(
  { folder, maxBytes, keepDays }: LogFileOptions,
  fallback: LineSink,
  time: TimeSource = systemTime,
): LineSink {
  const path = join(folder, CURRENT)
  let file: OpenFile | undefined
  const close = (): void => {
    if (file) closeSync(file.handle)
    file = undefined
  }
  const putAside = (now: Date): void => {
    close()
    renameSync(path, join(folder, `yichuang-${now.toISOString().replace(/[-:.]/g, '')}.log`))
    clearOld(folder, keepDays, now)
  }
  const ready = (now: Date): OpenFile => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    file ??= openFile(path, now)
    if (file.bytes > 0 && (file.bytes >= maxBytes || file.day !== legalDayOf(now))) putAside(now)
    file ??= openFile(path, now)
    return file
  }
  const append = (line: string): void => {
    const open = ready(time())
    for (let rest = Buffer.from(line); rest.length > 0; ) {
      const written = writeSync(open.handle, rest)
      open.bytes += written
      rest = rest.subarray(written)
    }
  }
  return {
    write: (line) => {
      try {
        append(line)
      } catch {
        fallback.write(line)
      }
    },
  }
}
