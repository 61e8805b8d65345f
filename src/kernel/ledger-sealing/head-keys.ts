import { createHmac, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { sm2 } from 'sm-crypto-v2'
import type { Keyring } from '#kernel/crypto'
import type { PublicKeys, SignedHead } from './head.ts'

/** A pair of keys that heads are signed with. */
export interface HeadKeys {
  /** Id of the master key that they are derived from. */
  readonly id: string
  readonly ed25519: KeyObject
  /** Private key, 64 hexadecimal digits. */
  readonly sm2: string
  readonly publicKeys: PublicKeys
}

const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex')
const SPKI_SM2 = Buffer.from('3059301306072a8648ce3d020106082a811ccf5501822d034200', 'hex')
/** Order of the curve (GB/T 32918.5), less one: private keys are below it. */
const SM2_LIMIT = 'fffffffeffffffffffffffffffffffff7203df6b21c6052b53bbf40939d54122'

const rootOf = (keyring: Keyring, id: string, purpose: string): Buffer => keyring.derive(id, purpose).export()

/** The first number of a row of HMACs that can be a private key. */
function sm2Private(root: Buffer): string {
  for (let turn = 0; ; turn++) {
    const candidate = createHmac('sm3', root).update(`sm2 ${turn}`).digest('hex')
    if (candidate < SM2_LIMIT && !/^0+$/.test(candidate)) return candidate
  }
}

/** An SM2 public key (`04…`, hexadecimal) of its SubjectPublicKeyInfo in base64; undefined where it is none. */
export function sm2Point(spki: string): string | undefined {
  const der = Buffer.from(spki, 'base64')
  const point = der.subarray(SPKI_SM2.length).toString('hex')
  const fits = der.subarray(0, SPKI_SM2.length).equals(SPKI_SM2) && /^04[0-9a-f]{128}$/.test(point)
  return fits ? point : undefined
}

/**
 * The keys that heads are signed with, derived from a master key: they are kept, copied, restored and changed with
 * it, and lie in no file of their own.
 * @param id the current master key where left out
 * @throws Error where the installation does not have that master key
 */
export function headKeysOf(keyring: Keyring, id: string = keyring.currentId): HeadKeys {
  const seed = rootOf(keyring, id, 'head/ed25519')
  const ed25519 = createPrivateKey({
    key: Buffer.concat([PKCS8_ED25519, seed]),
    format: 'der',
    type: 'pkcs8',
  })
  const privateKey = sm2Private(rootOf(keyring, id, 'head/sm2'))
  const point = Buffer.from(sm2.getPublicKeyFromPrivateKey(privateKey), 'hex')
  return {
    id,
    ed25519,
    sm2: privateKey,
    publicKeys: {
      ed25519: createPublicKey(ed25519).export({ format: 'der', type: 'spki' }).toString('base64'),
      sm2: Buffer.concat([SPKI_SM2, point]).toString('base64'),
    },
  }
}

/** Whether a head says that it is signed with a key of this installation; the signature is another question. */
export function headKeyCheck(keyring: Keyring): (head: SignedHead) => boolean {
  const known = new Map<string, PublicKeys | undefined>()
  const keysOf = (id: string): PublicKeys | undefined => {
    try {
      return headKeysOf(keyring, id).publicKeys
    } catch {
      return undefined
    }
  }
  return ({ key, publicKeys }) => {
    if (!known.has(key)) known.set(key, keysOf(key))
    const own = known.get(key)
    return own?.ed25519 === publicKeys.ed25519 && own.sm2 === publicKeys.sm2
  }
}

/** Name of the tree of an installation: it outlives master keys, copies and restores. */
export const originOf = (keyring: Keyring): string =>
  `yichuang/${createHmac('sm3', keyring.indexKey('node', 'origin')).digest('hex').slice(0, 16)}`
