import { readFile } from 'node:fs/promises'
import { say } from '../command.ts'
import { CommandError } from '../explain.ts'

const SHORTEST = 12

/**
 * The passphrase in the first line of a file.
 * @throws CommandError where the file cannot be read or the passphrase is too short
 */
export async function readPassphrase(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CommandError(say('backup.passphrase-unreadable', { path, reason: error.code ?? '' }))
  })
  const passphrase = (text.split('\n')[0] ?? '').trim()
  if ([...passphrase].length < SHORTEST) {
    throw new CommandError(say('backup.passphrase-short', { path, least: SHORTEST }))
  }
  return passphrase
}
