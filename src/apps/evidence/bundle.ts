import { hash } from 'node:crypto'

export const BUNDLE_FORMAT = 'yichuang-bundle-1'
export const MANIFEST = 'manifest.json'
export const RECEIPT = 'receipt.json'
export const PERSONAL = 'personal.json'

/** One file of a bundle. */
export interface BundlePart {
  readonly name: string
  readonly bytes: Buffer
}

/** What a bundle says of itself; the last of its files. */
export interface BundleManifest {
  readonly format: typeof BUNDLE_FORMAT
  /** Number of the case. */
  readonly case: string
  /** ISO 8601, UTC. */
  readonly exportedAt: string
  readonly product: string
  readonly personal: boolean
  readonly withFiles: boolean
  /** Every other file, with its length and SM3. */
  readonly files: readonly { readonly name: string; readonly bytes: number; readonly sm3: string }[]
}

/** SM3 of a file of a bundle, hexadecimal. */
export const sm3Of = (bytes: Uint8Array): string => hash('sm3', bytes, 'hex')

/** A value as a file of a bundle. */
export const jsonPart = (name: string, value: unknown): BundlePart => ({
  name,
  bytes: Buffer.from(`${JSON.stringify(value, null, 1)}\n`),
})

/** Adds the manifest to the files of a bundle. */
export function withManifest(
  parts: readonly BundlePart[],
  about: Omit<BundleManifest, 'format' | 'files'>,
): BundlePart[] {
  const files = parts.map(({ name, bytes }) => ({ name, bytes: bytes.length, sm3: sm3Of(bytes) }))
  const manifest: BundleManifest = { format: BUNDLE_FORMAT, ...about, files }
  return [...parts, jsonPart(MANIFEST, manifest)]
}
