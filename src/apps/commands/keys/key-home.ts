import { type KeyHome, type KeySet, readKeys } from '#kernel/crypto'
import { say } from '../command.ts'
import { CommandError } from '../explain.ts'

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? ''

/** What a disk says where it takes no new key. */
const CLOSED = ['EROFS', 'EACCES', 'EPERM', 'EBUSY']

/** Reads a file, or says which cannot be read and why. @throws CommandError */
export function orSay<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    const reason = codeOf(error) || (error instanceof Error ? error.message : '')
    throw new CommandError(say('keys.unreadable', { path, reason }))
  }
}

/** The keys of this node. @throws CommandError where they are missing or damaged */
export const ownKeys = (home: KeyHome): KeySet =>
  orSay(home.keysFile ?? `${home.dataDir}/keys`, () => readKeys(home))

/** A write that a mounted file refuses, as a sentence that says what to do. */
export function closedFault(error: unknown, { keysFile }: KeyHome): unknown {
  if (keysFile === undefined || !CLOSED.includes(codeOf(error))) return error
  return new CommandError(say('keys rotate.mounted', { path: keysFile }))
}
