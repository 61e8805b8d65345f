import { httpAuthority, type IdentityAuthority, noAuthority } from '#kernel/authority'
import type { Config } from '#kernel/config'
import { newToken } from '#kernel/ids'
import { systemTime } from '#kernel/time'
import { startIdentitySimulator } from './identity-simulator.ts'

/** Who is asked about people. */
export interface OpenAuthority {
  readonly authority: IdentityAuthority
  close(): Promise<void>
}

const nothingToClose = async (): Promise<void> => undefined

/** The operator's authority where one is set, else the simulator of a demo node; a node without either asks nobody. */
export async function openAuthority({
  identity,
  demo,
}: Pick<Config, 'identity' | 'demo'>): Promise<OpenAuthority> {
  if (identity) {
    const { url, key } = identity
    return {
      authority: httpAuthority({ url, key: Buffer.from(key), time: systemTime }),
      close: nothingToClose,
    }
  }
  if (demo === 'none') return { authority: noAuthority, close: nothingToClose }
  const key = Buffer.from(newToken())
  const simulator = await startIdentitySimulator({ key, time: systemTime })
  return {
    authority: httpAuthority({ url: simulator.url, key, time: systemTime }),
    close: simulator.close,
  }
}
