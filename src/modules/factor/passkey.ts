import type { WebAuthnCredential } from '@simplewebauthn/server'
import type { Ctx } from '#kernel/context'
import { noPasskeysHere } from './factor.errors.ts'
import { type PasskeySite, passkeySite } from './site.model.ts'

interface Kept {
  readonly publicKey: WebAuthnCredential['publicKey']
  readonly transports?: WebAuthnCredential['transports'] | undefined
}

/** The text in which a passkey's public key is kept. */
export const packPasskey = ({ publicKey, transports = [] }: Kept): string =>
  JSON.stringify({ publicKey: Buffer.from(publicKey).toString('base64url'), transports })

/** Reads what `packPasskey` wrote. */
export function unpackPasskey(text: string): Required<Kept> & { transports: string[] } {
  const { publicKey, transports } = JSON.parse(text) as { publicKey: string; transports: string[] }
  return { publicKey: Uint8Array.from(Buffer.from(publicKey, 'base64url')), transports }
}

/** Where passkeys work. @throws Refusal `factor.no-passkeys` where they do not */
export function demandSite({ services }: Ctx): PasskeySite {
  const site = passkeySite(services.publicUrl)
  if (!site) throw noPasskeysHere()
  return site
}
