import type { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { say } from '../command.ts'
import { CommandError } from '../explain.ts'

/** The password on the first line of a stream. @throws CommandError where there is none */
export async function readPassword(from: Readable): Promise<string> {
  const [line = ''] = (await text(from)).split(/\r?\n/)
  if (line === '') throw new CommandError(say('error.no-password'))
  return line
}
