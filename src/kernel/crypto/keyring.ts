import { createHmac, randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const KEY_BYTES = 32

/** Root keys of an installation, from which every other key is derived. */
export interface Keyring {
  /** Id of the key that new ciphertexts are made with; written into each of them. */
  readonly currentId: string
  /**
   * A 32-byte key for one purpose, derived from the master key of that id by HMAC-SM3.
   * @throws Error where the installation does not have that master key
   */
  derive(keyId: string, purpose: string): Buffer
  /** A 32-byte key for blind indexes and file addresses of one government; it outlives master keys. */
  indexKey(governmentId: string, purpose: string): Buffer
}

/** Makes a keyring of given root keys. */
export function keyringOf(currentId: string, masters: ReadonlyMap<string, Buffer>, index: Buffer): Keyring {
  const cache = new Map<string, Buffer>()
  const derived = (root: Buffer, label: string): Buffer => {
    const known = cache.get(label)
    if (known) return known
    const key = createHmac('sm3', root).update(label).digest()
    cache.set(label, key)
    return key
  }
  return {
    currentId,
    derive(keyId, purpose) {
      const master = masters.get(keyId)
      if (!master) throw new Error(`no master key ${keyId}`)
      return derived(master, `${keyId}\0${purpose}`)
    },
    indexKey: (governmentId, purpose) => derived(index, `index\0${governmentId}\0${purpose}`),
  }
}

function readOrMake(path: string): Buffer {
  try {
    return Buffer.from(readFileSync(path, 'utf8').trim(), 'base64')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const key = randomBytes(KEY_BYTES)
  writeFileSync(path, `${key.toString('base64')}\n`, { mode: 0o600, flag: 'wx' })
  return key
}

/** Opens the keys of an installation under `DATA_DIR/keys`, made on first use, readable by their owner only. */
export function openKeyring(dataDir: string): Keyring {
  const folder = join(dataDir, 'keys')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  const masters = new Map([['k1', readOrMake(join(folder, 'k1.key'))]])
  return keyringOf('k1', masters, readOrMake(join(folder, 'index.key')))
}
