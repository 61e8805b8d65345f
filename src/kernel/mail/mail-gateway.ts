import { absentGateway, type Gateway } from '#kernel/gateway'

/** One mail of plain text. */
export interface MailMessage {
  /** Id of the message: a mail that is handed over again carries it again. */
  readonly id: string
  /** Address, in normal form (`checkMail` of `#kernel/codes`). */
  readonly to: string
  readonly subject: string
  readonly text: string
  /** When it was written. */
  readonly at: Date
}

/** Where mails leave the platform. */
export type MailGateway = Gateway<MailMessage>

/** Stands where a node has no mail server. */
export const noMail: MailGateway = absentGateway('mail-not-configured')
