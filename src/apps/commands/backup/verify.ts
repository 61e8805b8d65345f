import { findCopy, type Manifest, verifyCopy } from '#kernel/backup'
import { answer, exitCodes, say, tell } from '../command.ts'
import { progressTeller } from './progress.ts'

/** What a copy holds, in numbers. */
export const summaryOf = ({ takenAt, product, tables, blobs, keys }: Manifest) => ({
  ...{ takenAt, product },
  tables: tables.length,
  rows: tables.reduce((sum, { rows }) => sum + rows, 0),
  megabytes: Math.ceil((tables.reduce((sum, { bytes }) => sum + bytes, 0) + blobs.content) / 1e6),
  files: blobs.count,
  ...{ gone: blobs.gone, lost: blobs.lost },
  keys: keys.sealed ? 'sealed' : 'separate',
})

/** `backup --verify`: reads a copy through. @returns the exit code */
export async function verifyBackup(path: string, json: boolean): Promise<number> {
  const copy = await findCopy(path)
  tell(say('backup.verifying', { folder: copy.folder }))
  const summary = summaryOf(await verifyCopy(copy, progressTeller().onProgress))
  answer(json ? JSON.stringify({ folder: copy.folder, ...summary }) : say('backup.verified', summary))
  return exitCodes.ok
}
