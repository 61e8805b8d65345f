import { isIP } from 'node:net'

/** Where passkeys of this installation work: the relying party's id, and the address of the pages. */
export interface PasskeySite {
  readonly rpId: string
  readonly origin: string
}

/**
 * The place for passkeys that belongs to the public address. Browsers give them to named hosts with TLS only, and to
 * `localhost`, which stands for the loopback address here.
 */
export function passkeySite(publicUrl: string): PasskeySite | null {
  const url = new URL(publicUrl)
  const loopback = ['localhost', '127.0.0.1', '[::1]', '0.0.0.0'].includes(url.hostname)
  if (loopback)
    return { rpId: 'localhost', origin: `${url.protocol}//localhost${url.port && `:${url.port}`}` }
  if (url.protocol !== 'https:' || isIP(url.hostname.replace(/^\[|\]$/g, '')) !== 0) return null
  return { rpId: url.hostname, origin: url.origin }
}
