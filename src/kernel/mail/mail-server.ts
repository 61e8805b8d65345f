import { isIP } from 'node:net'

/** A mail server and how it is spoken to. */
export interface MailServer {
  readonly host: string
  readonly port: number
  /** TLS from the first byte, TLS after STARTTLS or not at all, or as it is. */
  readonly security: 'tls' | 'starttls' | 'plain'
  readonly user?: { readonly name: string; readonly password: string }
}

const PORTS: Readonly<Record<string, number>> = { 'smtp:': 587, 'smtps:': 465 }

/** Whether mail to this host leaves the machine never. */
const isHere = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))

/** Whether a text is the address of a mail server: `smtp://` or `smtps://`, a host, perhaps a port, a user and his password. */
export function isMailServer(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, pathname, search, hash } = new URL(text)
  return protocol in PORTS && hostname !== '' && ['', '/'].includes(pathname) && search + hash === ''
}

/** @param text one that `isMailServer` confirms */
export function mailServerOf(text: string): MailServer {
  const { protocol, hostname, port, username, password } = new URL(text)
  const host = hostname.replace(/^\[(.*)\]$/, '$1')
  const plain = protocol === 'smtp:' && isHere(host)
  return {
    host,
    port: port === '' ? (PORTS[protocol] ?? 0) : Number(port),
    security: protocol === 'smtps:' ? 'tls' : plain ? 'plain' : 'starttls',
    ...(username !== '' && {
      user: { name: decodeURIComponent(username), password: decodeURIComponent(password) },
    }),
  }
}
