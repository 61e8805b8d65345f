import { createServer } from 'node:net'
import type { Config } from '#kernel/config'
import { say } from './command.ts'
import { CommandError } from './explain.ts'

/** The sentence for an address that cannot be listened on; nothing for any other error. */
export function addressProblem(error: unknown, { port, host }: Config): CommandError | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'EADDRINUSE') return new CommandError(say('error.port-used', { port }))
  if (code === 'EACCES') return new CommandError(say('error.port-forbidden', { port }))
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new CommandError(say('error.host-unknown', { host }))
  return undefined
}

/** Tries out the web server's address before anything is started. @throws CommandError */
export async function checkAddress(config: Config): Promise<void> {
  const server = createServer()
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', (error) => reject(addressProblem(error, config) ?? error))
  server.listen(config.port, config.host, () => server.close(() => resolve()))
  await promise
}
