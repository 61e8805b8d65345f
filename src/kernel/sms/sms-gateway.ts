import type { Gateway } from '#kernel/gateway'

/** One text message. */
export interface TextMessage {
  /** Id of the message: a gateway that gets the same id again does not send it again. */
  readonly id: string
  /** Mobile number, 11 digits. */
  readonly to: string
  readonly text: string
}

/** Where text messages leave the platform. */
export type SmsGateway = Gateway<TextMessage>
