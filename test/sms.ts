import type { SmsGateway } from '#kernel/sms'

/** A text message that was sent. */
export interface SentText {
  readonly to: string
  readonly text: string
}

/** A gateway that keeps what it is given. */
export interface MemorySms extends SmsGateway {
  readonly sent: readonly SentText[]
}

export function memorySms(): MemorySms {
  const sent: SentText[] = []
  return {
    sent,
    send: async ({ to, text }) => {
      sent.push({ to, text })
    },
  }
}
