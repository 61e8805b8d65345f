import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import SmtpConnection from 'nodemailer/lib/smtp-connection'
import { failureOf } from './failure-of.ts'
import type { MailGateway, MailMessage } from './mail-gateway.ts'
import type { MailServer } from './mail-server.ts'

/** How mail is handed to a server. */
export interface SmtpOptions {
  readonly server: MailServer
  /** Address that mails come from, in normal form. */
  readonly from: string
  /** How long all of one mail may take, milliseconds; 20 s where left out. */
  readonly timeoutMs?: number
}

const TIMEOUT_MS = 20_000
const MAX_RESPONSE_BYTES = 65_536

const securityOf = ({ security }: MailServer) => ({
  secure: security === 'tls',
  requireTLS: security === 'starttls',
  ignoreTLS: security === 'plain',
})

/** The mail as it goes over the wire: the same bytes whenever it is handed over. */
const written = (from: string, { id, to, subject, text, at }: MailMessage): Promise<Buffer> =>
  new MailComposer({
    ...{ from, to, subject, text, date: at, textEncoding: 'base64' },
    messageId: `<${id}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build()

/** Speaks with the server until it has answered for the mail. */
function deliver(
  connection: SmtpConnection,
  { user }: MailServer,
  envelope: { from: string; to: string },
  mail: Readable,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const unless =
    (next: () => void) =>
    (error?: Error | null): void =>
      error ? reject(error) : next()
  connection.on('error', reject)
  connection.once('end', () => reject(new Error('closed')))
  const send = () => connection.send(envelope, mail, unless(resolve))
  const logIn = () =>
    user ? connection.login({ user: user.name, pass: user.password }, unless(send)) : send()
  connection.connect(unless(logIn))
  return promise
}

/** A mail server reached by SMTP, as this part's README says. */
export function smtpGateway({ server, from, timeoutMs = TIMEOUT_MS }: SmtpOptions): MailGateway {
  return {
    async send(message) {
      const { host, port } = server
      const connection = new SmtpConnection({
        ...{ host, port, ...securityOf(server), maxResponseSize: MAX_RESPONSE_BYTES },
        ...{ connectionTimeout: timeoutMs, greetingTimeout: timeoutMs, socketTimeout: timeoutMs },
        socketCloseTimeout: 0,
      })
      const mail = Readable.from([await written(from, message)])
      const late = Promise.withResolvers<never>()
      const timer = setTimeout(() => late.reject(new Error('time is up')), timeoutMs)
      try {
        await Promise.race([deliver(connection, server, { from, to: message.to }, mail), late.promise])
      } catch (error) {
        throw failureOf(error, mail.readableEnded)
      } finally {
        clearTimeout(timer)
        connection.close()
      }
    },
  }
}
