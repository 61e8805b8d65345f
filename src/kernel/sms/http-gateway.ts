import { createHmac } from 'node:crypto'
import type { TimeSource } from '#kernel/time'
import { SmsFailure, type SmsGateway } from './sms-gateway.ts'

/** How to reach a gateway that speaks the protocol of this part's README. */
export interface HttpGatewayOptions {
  readonly url: string
  /** Secret shared with the gateway. */
  readonly key: Buffer
  readonly time: TimeSource
  /** How long to wait for an answer. */
  readonly timeoutMs?: number
}

/** Signature of a body sent at an instant: HMAC-SM3 over `timestamp \n body`, in hex. */
export const signatureOf = (key: Buffer, timestamp: string, body: string): string =>
  createHmac('sm3', key).update(`${timestamp}\n${body}`).digest('hex')

/** Too early, too busy or timed out: the same message may pass later. */
const TEMPORARY = new Set([408, 425, 429])

function failureOf(status: number): SmsFailure {
  return new SmsFailure(`sms-http-${status}`, status >= 400 && status < 500 && !TEMPORARY.has(status))
}

/** A gateway reached by HTTP. */
export function httpSmsGateway({ url, key, time, timeoutMs = 10_000 }: HttpGatewayOptions): SmsGateway {
  return {
    async send(message) {
      const body = JSON.stringify({ id: message.id, to: message.to, text: message.text })
      const timestamp = time().toISOString()
      const answer = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'x-yichuang-timestamp': timestamp,
          'x-yichuang-signature': signatureOf(key, timestamp, body),
        },
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      }).catch(() => {
        throw new SmsFailure('sms-unreachable', false)
      })
      await answer.body?.cancel()
      if (!answer.ok) throw failureOf(answer.status)
    },
  }
}
