import type { MailGateway, MailMessage } from '#kernel/mail'

/** A mail server that keeps what it is given. */
export interface MemoryMail extends MailGateway {
  readonly sent: readonly MailMessage[]
}

export function memoryMail(): MemoryMail {
  const sent: MailMessage[] = []
  return {
    sent,
    send: async (message) => {
      sent.push(message)
    },
  }
}
