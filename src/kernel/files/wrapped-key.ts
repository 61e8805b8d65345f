import { type Keyring, openField, sealedColumn, sealField } from '#kernel/crypto'
import type { BlobKey } from './blob.ts'

const context = sealedColumn('files.file', 'wrapped_key')

/** A file's own key as its row keeps it, sealed for that row alone. */
export const wrapKey = (keyring: Keyring, id: string, { key, iv }: BlobKey): string =>
  sealField(keyring, Buffer.concat([key, iv]).toString('base64url'), context(id))

/** The key that `wrapKey` sealed. @throws SealedValueError where it does not open */
export function unwrapKey(keyring: Keyring, id: string, wrapped: string): BlobKey {
  const bytes = Buffer.from(openField(keyring, wrapped, context(id)), 'base64url')
  return { key: bytes.subarray(0, 16), iv: bytes.subarray(16) }
}
