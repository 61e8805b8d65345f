/** One text message. */
export interface TextMessage {
  /** Id of the message: a gateway that gets the same id again does not send it again. */
  readonly id: string
  /** Mobile number, 11 digits. */
  readonly to: string
  readonly text: string
}

/** Where text messages leave the platform. */
export interface SmsGateway {
  /** Set where the installation has no gateway: nothing is ever sent. */
  readonly absent?: true
  /**
   * Hands a message over.
   * @throws SmsFailure; `permanent` says whether another try can help
   */
  send(message: TextMessage): Promise<void>
}

/** A message that was not taken. Its text holds a code, never a number or a message. */
export class SmsFailure extends Error {
  /** The gateway refused this very message: another try gets the same answer. */
  readonly permanent: boolean
  /** Nobody knows whether the gateway took it: it did not answer, or not in its protocol. */
  readonly maybeTaken: boolean

  constructor(code: string, permanent: boolean, maybeTaken = false) {
    super(code)
    this.name = 'SmsFailure'
    this.permanent = permanent
    this.maybeTaken = maybeTaken
  }
}
