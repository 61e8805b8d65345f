/** Where messages of one kind leave the platform. */
export interface Gateway<Message> {
  /** Set where the installation has no gateway: nothing is ever sent. */
  readonly absent?: true
  /**
   * Hands a message over.
   * @throws GatewayFailure; `permanent` says whether another try can help
   */
  send(message: Message): Promise<void>
}

/** A message that was not taken. Its text holds a code, never a receiver or a message. */
export class GatewayFailure extends Error {
  /** The gateway refused this very message: another try gets the same answer. */
  readonly permanent: boolean
  /** Nobody knows whether the gateway took it: it did not answer, or not in its protocol. */
  readonly maybeTaken: boolean

  constructor(code: string, permanent: boolean, maybeTaken = false) {
    super(code)
    this.name = 'GatewayFailure'
    this.permanent = permanent
    this.maybeTaken = maybeTaken
  }
}

/** Stands where a node has no gateway: messages fail with this code, and are kept as failed. */
export const absentGateway = (code: string): Gateway<unknown> => ({
  absent: true,
  send: async () => {
    throw new GatewayFailure(code, true)
  },
})

/**
 * Hands over a message that is forgotten then. One that is refused for good counts as dealt with: it is not asked again.
 * @throws GatewayFailure where another try can help
 */
export async function handOver<Message>(gateway: Gateway<Message>, message: Message): Promise<void> {
  try {
    await gateway.send(message)
  } catch (error) {
    if (!(error instanceof GatewayFailure && error.permanent)) throw error
  }
}
