import { say } from '../command.ts'
import { CommandError } from '../explain.ts'

/** What a disk says that the operator can mend. */
const MENDABLE = ['ENOSPC', 'EDQUOT', 'EFBIG', 'EROFS', 'EACCES', 'EPERM', 'EIO', 'ENOTDIR']

/** A failure of the disk as one sentence; any other error as it is. */
export function diskFault(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return MENDABLE.includes(code) ? new CommandError(say('backup.disk', { path, reason: code })) : error
}
