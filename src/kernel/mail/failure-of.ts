import { GatewayFailure } from '#kernel/gateway'

/** What nodemailer says of an error besides its words. */
interface Told {
  readonly code?: unknown
  /** What Node.js called it, where it came from the connection. */
  readonly originalCode?: unknown
  /** Command that was under way. */
  readonly command?: unknown
  /** Number of the server's answer, where it gave one. */
  readonly responseCode?: unknown
}

/** Commands whose refusal is about this very mail, not about the server or its settings. */
const ABOUT_THE_MAIL: readonly unknown[] = ['RCPT TO', 'DATA']
const OF_TLS = /^(ERR_TLS|ERR_SSL|EPROTO|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED)/
const LOGGING_IN: readonly unknown[] = ['EAUTH', 'ENOAUTH', 'EOAUTH2']

/**
 * What a failure of the connection means.
 * @param given whether the server had been given the whole mail
 */
export function failureOf(error: unknown, given: boolean): GatewayFailure {
  const { code, originalCode, command, responseCode } = error as Told
  if (code === 'ETLS' || OF_TLS.test(String(originalCode))) return new GatewayFailure('mail-tls', false)
  if (LOGGING_IN.includes(code)) return new GatewayFailure('mail-login', false)
  if (typeof responseCode === 'number') {
    return new GatewayFailure(`mail-${responseCode}`, responseCode >= 500 && ABOUT_THE_MAIL.includes(command))
  }
  return given
    ? new GatewayFailure('mail-unanswered', false, true)
    : new GatewayFailure('mail-unreachable', false)
}
