import { askServer } from './ask-server.store.ts'
import { say } from './cluster-error.ts'
import { type Postmaster, runningPostmaster, waitUntil } from './processes.ts'
import { stopServer } from './server.ts'

/** The address at which the administrator enters a cluster. */
export const adminUrl = (password: string, port: number): string =>
  `postgres://postgres:${password}@127.0.0.1:${port}/postgres`

/** What a running server must be to be taken over instead of started anew. */
export interface Wanted {
  readonly password: string
  /** For example `18.4`. */
  readonly version: string
  readonly durable: boolean
  readonly archives: boolean
}

async function isAsWanted(
  { port }: Postmaster,
  { password, version, durable, archives }: Wanted,
): Promise<boolean> {
  const facts = await askServer(adminUrl(password, port)).catch(() => undefined)
  return facts?.version === version && facts.fsync === durable && facts.archives === archives
}

/**
 * Takes over the server that a killed start left running, if it answers and is the one wanted; otherwise stops it.
 * @returns nothing where no server runs (any more)
 */
export async function adopt(
  cluster: string,
  wanted: Wanted,
  onProgress: (text: string) => void,
): Promise<Postmaster | undefined> {
  const found = runningPostmaster(cluster)
  if (!found) return undefined
  const settled = () => runningPostmaster(cluster)?.ready !== false
  await waitUntil(settled, 30_000)
  const server = runningPostmaster(cluster)
  if (server?.ready && (await isAsWanted(server, wanted))) {
    onProgress(say('adopting', { pid: server.pid }))
    return server
  }
  onProgress(say('replacing', { pid: found.pid }))
  await stopServer(found.pid)
  return undefined
}
