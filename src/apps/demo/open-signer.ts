import { readFileSync } from 'node:fs'
import type { Config } from '#kernel/config'
import { certificatesOf, httpSigner, localSigner, type Signer } from '#kernel/signer'
import type { TimeSource } from '#kernel/time'
import { demoSigner } from './demo-signer.ts'

/**
 * The operator's signer where one is set, else that of a demo node; a node without either signs nothing.
 * @throws SignerFailure, Error where the file cannot be read or does not hold what it should
 */
export function openSigner(
  { signer, demo, dataDir }: Pick<Config, 'signer' | 'demo' | 'dataDir'>,
  time: TimeSource,
): Signer | undefined {
  if (!signer) return demo === 'none' ? undefined : demoSigner(dataDir, time())
  const pem = readFileSync(signer.file, 'utf8')
  if (!signer.outside) return localSigner(pem)
  const { url, key } = signer.outside
  return httpSigner({ url, key: Buffer.from(key), chain: certificatesOf(pem), time })
}
