import { createHmac } from 'node:crypto'
import { GatewayFailure } from '#kernel/gateway'
import type { TimeSource } from '#kernel/time'
import type { SmsGateway } from './sms-gateway.ts'

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

function failureOf(status: number): GatewayFailure {
  return new GatewayFailure(`sms-http-${status}`, status >= 400 && status < 500 && !TEMPORARY.has(status))
}

/** Nothing was sent where no connection came about; else nobody knows. */
function noAnswer(error: unknown): GatewayFailure {
  const { cause } = error as { cause?: { code?: unknown } }
  const refused = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'].includes(String(cause?.code))
  return new GatewayFailure('sms-unreachable', false, !refused)
}

const ANSWER_BYTES = 4096

/** The answer of a gateway is empty or names the message; anything else is somebody else's, such as a log-in page. */
async function checkAnswer(answer: Response, id: string): Promise<void> {
  const text = await textOf(answer).catch((error: unknown) => {
    throw noAnswer(error)
  })
  if (text.trim() === '') return
  if (!namesMessage(text, id)) throw new GatewayFailure('sms-answer', false, true)
}

/** The beginning of a body; the rest is not waited for. */
async function textOf({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of body ?? []) {
    chunks.push(chunk as Uint8Array)
    bytes += (chunk as Uint8Array).length
    if (bytes > ANSWER_BYTES) break
  }
  return Buffer.concat(chunks).toString()
}

/** A JSON object, with the id of the message where it has one. */
function namesMessage(text: string, id: string): boolean {
  try {
    const found: unknown = JSON.parse(text)
    if (found === null || typeof found !== 'object') return false
    return !('id' in found) || found.id === id
  } catch {
    return false
  }
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
      }).catch((error: unknown) => {
        throw noAnswer(error)
      })
      if (answer.ok) return checkAnswer(answer, message.id)
      await answer.body?.cancel().catch(() => undefined)
      throw failureOf(answer.status)
    },
  }
}
