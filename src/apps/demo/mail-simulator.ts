import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import type { TimeSource } from '#kernel/time'

/** A mail that the simulator took. */
export interface SimulatedMail {
  /** Its `Message-ID`, by which a mail that comes again is known. */
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly at: Date
}

/** 邮件模拟器: a mail server for demos and tests that delivers nothing and shows everything. */
export interface MailSimulator {
  /** Where it takes mail by SMTP, on this machine only. */
  readonly port: number
  /** The last 500 mails, newest first; kept in memory only. */
  inbox(): readonly SimulatedMail[]
  close(): Promise<void>
}

const KEPT = 500
/** Longest mail that is taken, bytes. */
const MAX_MAIL = 256 * 1024

/** Starts a simulator on a free port of the machine's choice. A mail that comes again under its `Message-ID` is shown once. */
export async function startMailSimulator({ time }: { readonly time: TimeSource }): Promise<MailSimulator> {
  const taken: SimulatedMail[] = []

  async function take(raw: Buffer, to: string): Promise<void> {
    const { messageId: id = '', subject = '', text = '' } = await PostalMime.parse(raw)
    if (taken.some((mail) => mail.id === id)) return
    taken.unshift({ id, to, subject, text: text.trim(), at: time() })
    taken.splice(KEPT)
  }

  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    size: MAX_MAIL,
    logger: false,
    onData(stream, { envelope }, done) {
      buffer(stream)
        .then((raw) => take(raw, envelope.rcptTo.map(({ address }) => address).join(', ')))
        .then(() => done(), done)
    },
  })
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  return {
    port: (listening.address() as AddressInfo).port,
    inbox: () => [...taken],
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}
