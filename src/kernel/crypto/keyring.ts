import { createHmac, createSecretKey, type KeyObject } from 'node:crypto'
import { statSync } from 'node:fs'
import { monotonicMs } from '#kernel/time'
import { type KeyHome, keyPlace, readKeys, readOrMakeKeys } from './key-files.ts'
import type { KeySet } from './key-set.ts'

/** Root keys of an installation, from which every other key is derived. */
export interface Keyring {
  /** Id of the key that new ciphertexts are made with; written into each of them. A new key may come at any time. */
  readonly currentId: string
  /** Whether there are older master keys than the current one. */
  readonly rotated: boolean
  /**
   * A key for one purpose, derived from the master key of that id by HMAC-SM3.
   * @param bytes 32, or 16 for SM4
   * @throws Error where the installation does not have that master key
   */
  derive(keyId: string, purpose: string, bytes?: 16 | 32): KeyObject
  /** A 32-byte key for blind indexes and file addresses of one government; it outlives master keys. */
  indexKey(governmentId: string, purpose: string): KeyObject
}

/** A keyring over keys that may grow: `look` gives them as they are now. */
function keyringOver(look: (wanted?: string) => KeySet): Keyring {
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
    get currentId() {
      return look().currentId
    },
    get rotated() {
      return look().masters.size > 1
    },
    derive(keyId, purpose, bytes = 32) {
      const label = `${keyId}\0${purpose}`
      const known = cache.get(`${bytes}\0${label}`)
      if (known) return known
      const master = look(keyId).masters.get(keyId)
      if (!master) throw new Error(`no master key ${keyId}`)
      return derived(master, label, bytes)
    },
    indexKey: (governmentId, purpose) => derived(look().index, `index\0${governmentId}\0${purpose}`, 32),
  }
}

/** A keyring of given root keys. */
export function keyringOf(currentId: string, masters: ReadonlyMap<string, Buffer>, index: Buffer): Keyring {
  const set = { currentId, masters, index }
  return keyringOver(() => set)
}

/** How often it is looked whether the keys changed. */
const LOOK_EVERY_MS = 1_000

const markOf = (path: string): string => {
  const { mtimeMs, ino, size } = statSync(path)
  return `${mtimeMs} ${ino} ${size}`
}

/** Keys that were known stay what they were; a file that is away for a moment takes none away. */
function grown(known: KeySet, home: KeyHome): KeySet {
  try {
    const { currentId, masters } = readKeys(home)
    return { ...known, currentId, masters: new Map([...masters, ...known.masters]) }
  } catch {
    return known
  }
}

function markNow(path: string, last: string): string {
  try {
    return markOf(path)
  } catch {
    return last
  }
}

/**
 * Opens the keys of an installation; in `DATA_DIR/keys` they are made on first use, readable by their owner only. A key
 * that is added later, by whatever process, is found within a second, or at once where a value names it.
 * @throws Error where a key is damaged: what was sealed with it would be lost by going on
 */
export function openKeyring(dataDir: string, keysFile?: string): Keyring {
  const home = { dataDir, keysFile }
  const path = keyPlace(home)
  let set = readOrMakeKeys(home)
  let mark = ''
  let lookedAt = monotonicMs()
  return keyringOver((wanted) => {
    const unknown = wanted !== undefined && !set.masters.has(wanted)
    if (!unknown && monotonicMs() - lookedAt < LOOK_EVERY_MS) return set
    lookedAt = monotonicMs()
    const now = markNow(path, mark)
    if (unknown || now !== mark) set = grown(set, home)
    mark = now
    return set
  })
}
