import {
  argon2,
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify(argon2)

/** Argon2id cost of a passphrase: 256 MiB, 4 passes: about a second for each guess. */
const COST = { memory: 262_144, passes: 4, parallelism: 1, tagLength: 48 } as const
const SALT_BYTES = 16
const IV_BYTES = 16
const TAG_BYTES = 32
const HEAD = 'yichuang-sealed-1'

async function keysOf(passphrase: string, salt: Buffer): Promise<{ cipher: KeyObject; mac: KeyObject }> {
  const bytes = await derive('argon2id', { ...COST, nonce: salt, message: passphrase.normalize('NFKC') })
  return { cipher: createSecretKey(bytes.subarray(0, 16)), mac: createSecretKey(bytes.subarray(16)) }
}

const tagOf = (mac: KeyObject, salt: Buffer, iv: Buffer, body: Buffer): Buffer =>
  createHmac('sm3', mac).update(HEAD).update(salt).update(iv).update(body).digest()

/**
 * Seals a text for whoever knows the passphrase: Argon2id, SM4-CTR, then HMAC-SM3. For what leaves the installation,
 * such as its keys.
 * @returns `yichuang-sealed-1.base64url(salt ‖ iv ‖ tag ‖ ciphertext)`
 */
export async function sealWithPassphrase(text: string, passphrase: string): Promise<string> {
  const [salt, iv] = [randomBytes(SALT_BYTES), randomBytes(IV_BYTES)]
  const { cipher, mac } = await keysOf(passphrase, salt)
  const sealing = createCipheriv('sm4-ctr', cipher, iv)
  const body = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()])
  return `${HEAD}.${Buffer.concat([salt, iv, tagOf(mac, salt, iv, body), body]).toString('base64url')}`
}

/**
 * Opens what `sealWithPassphrase` made.
 * @returns undefined where the passphrase is another one or the text was changed
 */
export async function openWithPassphrase(sealed: string, passphrase: string): Promise<string | undefined> {
  const [head, text = ''] = sealed.trim().split('.')
  const bytes = Buffer.from(text, 'base64url')
  const bodyAt = SALT_BYTES + IV_BYTES + TAG_BYTES
  if (head !== HEAD || bytes.length < bodyAt) return undefined
  const salt = bytes.subarray(0, SALT_BYTES)
  const iv = bytes.subarray(SALT_BYTES, SALT_BYTES + IV_BYTES)
  const body = bytes.subarray(bodyAt)
  const { cipher, mac } = await keysOf(passphrase, salt)
  const tag = bytes.subarray(SALT_BYTES + IV_BYTES, bodyAt)
  if (!timingSafeEqual(tag, tagOf(mac, salt, iv, body))) return undefined
  const opening = createDecipheriv('sm4-ctr', cipher, iv)
  return opening.update(body, undefined, 'utf8') + opening.final('utf8')
}
