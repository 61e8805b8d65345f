import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import { sm2 } from 'sm-crypto-v2'
import { type Head, headText, type SignedHead } from './head.ts'
import { type HeadKeys, sm2Point } from './head-keys.ts'

/** The identity that SM2 signatures are made with where nobody agreed on another (GB/T 35276). */
const USER_ID = '1234567812345678'
const OPTIONS = { der: true, hash: true, userId: USER_ID } as const

/** Signs a head with both keys, over the same bytes. */
export function signHead(head: Head, keys: HeadKeys): SignedHead {
  const text = Buffer.from(headText(head), 'utf8')
  const point = sm2Point(keys.publicKeys.sm2) ?? ''
  const signed = sm2.doSignature(text, keys.sm2, { ...OPTIONS, publicKey: point })
  return {
    ...head,
    key: keys.id,
    signatures: {
      ed25519: sign(null, text, keys.ed25519).toString('base64'),
      sm2: Buffer.from(signed, 'hex').toString('base64'),
    },
    publicKeys: keys.publicKeys,
  }
}

type Sm2Key = ReturnType<typeof sm2.precomputePublicKey>
const sm2Keys = new Map<string, Sm2Key>()
const ed25519Keys = new Map<string, KeyObject>()

/** Makes a key once: reading it costs more than a signature. */
function kept<T>(keys: Map<string, T>, name: string, make: () => T): T {
  const made = keys.get(name) ?? make()
  if (keys.size < 64) keys.set(name, made)
  return made
}

function sm2Holds(text: Buffer, signature: string, spki: string): boolean {
  const point = sm2Point(spki)
  if (point === undefined) return false
  const key = kept(sm2Keys, point, () => sm2.precomputePublicKey(point))
  return sm2.doVerifySignature(text, Buffer.from(signature, 'base64').toString('hex'), key, OPTIONS)
}

function ed25519Holds(text: Buffer, signature: string, spki: string): boolean {
  const key = kept(ed25519Keys, spki, () =>
    createPublicKey({ key: Buffer.from(spki, 'base64'), format: 'der', type: 'spki' }),
  )
  return key.asymmetricKeyType === 'ed25519' && verify(null, text, key, Buffer.from(signature, 'base64'))
}

const holds = (check: () => boolean): boolean => {
  try {
    return check()
  } catch {
    return false
  }
}

/** Which signatures of a head hold, under the keys that it names itself. Whose keys those are is another question. */
export function checkHead({ signatures, publicKeys, ...head }: SignedHead): {
  readonly ed25519: boolean
  readonly sm2: boolean
} {
  const text = Buffer.from(headText(head), 'utf8')
  return {
    ed25519: holds(() => ed25519Holds(text, signatures.ed25519, publicKeys.ed25519)),
    sm2: holds(() => sm2Holds(text, signatures.sm2, publicKeys.sm2)),
  }
}
