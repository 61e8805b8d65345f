import type { TimeSource } from '#kernel/time'
import { ServiceFailure } from './service-failure.ts'
import { isSigned, signatureOf } from './signature.ts'

/** How to reach a service that signs as this part's README says. */
export interface SignedPostOptions {
  readonly url: string
  /** Secret shared with the service. */
  readonly key: Buffer
  readonly time: TimeSource
  /** How long to wait for the whole answer, milliseconds; 10 s where left out. */
  readonly timeoutMs?: number | undefined
  /** Longest answer that is read, bytes. */
  readonly maxAnswer: number
}

/** Why a post brought no answer that can be believed. */
export class PostFailure extends ServiceFailure {
  declare readonly message: 'unreachable' | 'answer-unbelievable' | `http-${number}`
}

const TIMEOUT_MS = 10_000
/** Too early, too busy or timed out: the same question may pass later. */
const TEMPORARY = new Set([408, 425, 429])

const refused = (status: number): PostFailure =>
  new PostFailure(`http-${status}`, status >= 400 && status < 500 && !TEMPORARY.has(status))

const unbelievable = (): PostFailure => new PostFailure('answer-unbelievable', true)

/** Reads an answer up to its longest; a longer one is given up where it passes it. */
async function textOf(response: Response, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length
    if (bytes > maxBytes) throw unbelievable()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

async function ask({ url, key, time, timeoutMs, maxAnswer }: SignedPostOptions, body: string) {
  const sentAt = time().toISOString()
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-yichuang-timestamp': sentAt,
      'x-yichuang-signature': signatureOf(key, 'question', sentAt, body),
    },
    body,
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs ?? TIMEOUT_MS),
  })
  if (!response.ok) {
    await response.body?.cancel()
    throw refused(response.status)
  }
  const timestamp = response.headers.get('x-yichuang-timestamp') ?? ''
  const signature = response.headers.get('x-yichuang-signature') ?? ''
  const answer = await textOf(response, maxAnswer)
  if (!isSigned(key, 'answer', { timestamp, signature, body: answer }, time())) throw unbelievable()
  return answer
}

/**
 * Posts a signed question and gives the signed answer.
 * @throws PostFailure
 */
export async function signedPost(options: SignedPostOptions, body: string): Promise<string> {
  try {
    return await ask(options, body)
  } catch (error) {
    throw error instanceof PostFailure ? error : new PostFailure('unreachable', false)
  }
}
