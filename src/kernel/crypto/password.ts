import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

/** Argon2id cost: 19 MiB, 2 passes, 1 lane (the minimum OWASP recommends). */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const

/** Hash of a password, with salt and cost inside: `argon2id$memory$passes$salt$tag`. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await derive('argon2id', { ...COST, nonce, message: password.normalize('NFKC') })
  return ['argon2id', COST.memory, COST.passes, nonce.toString('base64url'), tag.toString('base64url')].join(
    '$',
  )
}

const HASH = /^argon2id\$(\d{4,7})\$(\d{1,2})\$([\w-]{22})\$([\w-]{43})$/

/** Whether the password is the one that was hashed. A malformed hash is never equal. */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const [, memory, passes, salt, tag] = HASH.exec(hash) ?? []
  if (!memory || !passes || !salt || !tag) return false
  const found = await derive('argon2id', {
    ...COST,
    memory: Number(memory),
    passes: Number(passes),
    nonce: Buffer.from(salt, 'base64url'),
    message: password.normalize('NFKC'),
  })
  return timingSafeEqual(found, Buffer.from(tag, 'base64url'))
}

/** A hash to verify against where there is no account, so that the answer takes as long. */
export const absentPasswordHash: Promise<string> = hashPassword(randomBytes(16).toString('hex'))
