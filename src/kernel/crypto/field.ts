import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import type { Keyring } from './keyring.ts'
import type { SealPlace } from './sealed-column.ts'

const IV_BYTES = 16
const TAG_BYTES = 32
const SEALED = /^(k\d+)\.([\w-]+)$/

function tagOf(key: KeyObject, iv: Buffer, cipher: Buffer, context: SealPlace): Buffer {
  return createHmac('sm3', key).update(context).update('\0').update(iv).update(cipher).digest()
}

/** A value that does not open: none that was sealed, or for another place or key, or changed. It is never repeated. */
export class SealedValueError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'SealedValueError'
  }
}

/**
 * Encrypts one value: SM4-CTR, then HMAC-SM3 over context, IV and ciphertext.
 * @param context where the value lives, as its declared column says (`sealedColumn`), so that a ciphertext moved elsewhere does not open
 * @returns `keyId.base64url(iv ‖ tag ‖ ciphertext)`
 */
export function sealField(keyring: Keyring, value: string, context: SealPlace): string {
  const id = keyring.currentId
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('sm4-ctr', keyring.derive(id, 'field', 16), iv)
  const text = Buffer.concat([cipher.update(value, 'utf8'), cipher.final()])
  const tag = tagOf(keyring.derive(id, 'field-mac'), iv, text, context)
  return `${id}.${Buffer.concat([iv, tag, text]).toString('base64url')}`
}

/**
 * Opens what `sealField` made.
 * @throws SealedValueError where key, context or content do not fit
 */
export function openField(keyring: Keyring, sealed: string, context: SealPlace): string {
  const [, id, body] = SEALED.exec(sealed) ?? []
  if (id === undefined || body === undefined) throw new SealedValueError('not a sealed value')
  const bytes = Buffer.from(body, 'base64url')
  const iv = bytes.subarray(0, IV_BYTES)
  const tag = bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)
  const text = bytes.subarray(IV_BYTES + TAG_BYTES)
  const wanted = tagOf(keyring.derive(id, 'field-mac'), iv, text, context)
  if (tag.length !== wanted.length || !timingSafeEqual(tag, wanted))
    throw new SealedValueError('sealed value does not open')
  const decipher = createDecipheriv('sm4-ctr', keyring.derive(id, 'field', 16), iv)
  return decipher.update(text, undefined, 'utf8') + decipher.final('utf8')
}

/**
 * Blind index of a value: equal values of one government and kind give equal indexes, and nothing else
 * can be learnt without the key. Letters, spaces and full-width forms are normalised first.
 */
export function blindIndex(keyring: Keyring, governmentId: string, kind: string, value: string): string {
  const plain = value.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  return createHmac('sm3', keyring.indexKey(governmentId, `blind:${kind}`))
    .update(plain)
    .digest('base64url')
}

/** Id of the master key that a sealed value was made with. @throws SealedValueError where it is no sealed value */
export function keyIdOf(sealed: string): string {
  const id = SEALED.exec(sealed)?.[1]
  if (id === undefined) throw new SealedValueError('not a sealed value')
  return id
}
