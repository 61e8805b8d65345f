import { createHmac, timingSafeEqual } from 'node:crypto'

/** How far the clocks of both sides may be apart, ms. */
const MAX_SKEW_MS = 5 * 60_000

/** Signature of a body sent at an instant by one side: HMAC-SM3 over `side \n timestamp \n body`, in hex. */
export const signatureOf = (
  key: Buffer,
  side: 'question' | 'answer',
  timestamp: string,
  body: string,
): string => createHmac('sm3', key).update(`${side}\n${timestamp}\n${body}`).digest('hex')

/** Whether a body was signed by the other side within five minutes of now. */
export function isSigned(
  key: Buffer,
  side: 'question' | 'answer',
  { timestamp, signature, body }: { timestamp: string; signature: string; body: string },
  now: Date,
): boolean {
  const wanted = Buffer.from(signatureOf(key, side, timestamp, body))
  const given = Buffer.from(signature)
  const skew = Math.abs(Date.parse(timestamp) - now.getTime())
  return skew <= MAX_SKEW_MS && given.length === wanted.length && timingSafeEqual(given, wanted)
}
