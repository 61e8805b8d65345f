import { createHmac, createSecretKey, type KeyObject, randomBytes } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { newId } from '#kernel/ids'

const KEY_BYTES = 32

/** Root keys of an installation, from which every other key is derived. */
export interface Keyring {
  /** Id of the key that new ciphertexts are made with; written into each of them. */
  readonly currentId: string
  /**
   * A key for one purpose, derived from the master key of that id by HMAC-SM3.
   * @param bytes 32, or 16 for SM4
   * @throws Error where the installation does not have that master key
   */
  derive(keyId: string, purpose: string, bytes?: 16 | 32): KeyObject
  /** A 32-byte key for blind indexes and file addresses of one government; it outlives master keys. */
  indexKey(governmentId: string, purpose: string): KeyObject
}

/** Makes a keyring of given root keys. */
export function keyringOf(currentId: string, masters: ReadonlyMap<string, Buffer>, index: Buffer): Keyring {
  const cache = new Map<string, KeyObject>()
  const derived = (root: Buffer, label: string, bytes: 16 | 32): KeyObject => {
    const name = `${bytes}\0${label}`
    const known = cache.get(name)
    if (known) return known
    const key = createSecretKey(createHmac('sm3', root).update(label).digest().subarray(0, bytes))
    cache.set(name, key)
    return key
  }
  return {
    currentId,
    derive(keyId, purpose, bytes = 32) {
      const master = masters.get(keyId)
      if (!master) throw new Error(`no master key ${keyId}`)
      return derived(master, `${keyId}\0${purpose}`, bytes)
    },
    indexKey: (governmentId, purpose) => derived(index, `index\0${governmentId}\0${purpose}`, 32),
  }
}

function readKey(path: string): Buffer | undefined {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  const key = Buffer.from(text.trim(), 'base64')
  if (key.length !== KEY_BYTES) throw new Error(`${path} is damaged: a key has ${KEY_BYTES} bytes, in base64`)
  return key
}

function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

/** Writes a new key whole and flushed, or leaves the one that another process wrote meanwhile. */
function makeKey(folder: string, path: string): void {
  const draft = `${path}.${newId()}.part`
  writeFileSync(draft, `${randomBytes(KEY_BYTES).toString('base64')}\n`, {
    mode: 0o600,
    flag: 'wx',
    flush: true,
  })
  try {
    linkSync(draft, path)
    syncFolder(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
}

function readOrMake(folder: string, name: string): Buffer {
  const path = join(folder, name)
  const known = readKey(path)
  if (known) return known
  makeKey(folder, path)
  return readKey(path) ?? readOrMake(folder, name)
}

/**
 * Opens the keys of an installation under `DATA_DIR/keys`, made on first use, readable by their owner only.
 * @throws Error where a key file is damaged: what was sealed with it would be lost by going on
 */
export function openKeyring(dataDir: string): Keyring {
  const folder = join(dataDir, 'keys')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  const masters = new Map([['k1', readOrMake(folder, 'k1.key')]])
  return keyringOf('k1', masters, readOrMake(folder, 'index.key'))
}
