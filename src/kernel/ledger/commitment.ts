import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto'

const SALT_BYTES = 32

/** A fresh salt of 32 bytes; `randomBytes` is the caller's source of randomness. */
export function newSalt(randomBytes: (size: number) => Uint8Array): Uint8Array {
  return sized(randomBytes(SALT_BYTES))
}

/**
 * Stands in an act for a personal value: HMAC-SM3 with the salt as key over the UTF-8 bytes, 64
 * hexadecimal digits. Value and salt are stored apart from the act; once both are destroyed, nobody can
 * find the value again and the chain stays valid.
 * @throws RangeError for a salt of another size; TypeError for text with a lone surrogate
 */
export function commit(value: string, salt: Uint8Array): string {
  if (!value.isWellFormed()) throw new TypeError('a value with a lone surrogate cannot be committed to')
  return createHmac('sm3', createSecretKey(sized(salt)))
    .update(value, 'utf8')
    .digest('hex')
}

/** True where `value` and `salt` are what `commitment` was made from. */
export function opens(commitment: string, value: string, salt: Uint8Array): boolean {
  const [given, made] = [Buffer.from(commitment, 'hex'), Buffer.from(commit(value, salt), 'hex')]
  return given.length === made.length && timingSafeEqual(given, made)
}

function sized(salt: Uint8Array): Uint8Array {
  if (salt.length !== SALT_BYTES) throw new RangeError(`a salt has ${SALT_BYTES} bytes`)
  return salt
}
