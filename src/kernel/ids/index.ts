import { randomBytes, randomInt } from 'node:crypto'
import { idFrom } from './id.ts'
import { randomPool } from './random-pool.ts'

/** A new id: UUID version 7, unique across nodes, ordered by time, and in the order of making within a process. */
export const newId: () => string = idFrom(randomPool(16, 256), Date.now)

/** Letters and digits that cannot be confused when read aloud or copied by hand (no 0 O 1 I L). */
const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/**
 * A random code that a person can type, such as a query code.
 * @param length number of characters; each carries about 4.95 bits
 */
export function newCode(length: number): string {
  let code = ''
  for (let i = 0; i < length; i++) code += CODE_ALPHABET.charAt(randomInt(CODE_ALPHABET.length))
  return code
}

/** A decimal code for a text message; leading zeros kept. */
export const newDigits = (length: number): string => String(randomInt(10 ** length)).padStart(length, '0')

/** 256 random bits as base64url: session tokens and the like. */
export const newToken = (): string => randomBytes(32).toString('base64url')
