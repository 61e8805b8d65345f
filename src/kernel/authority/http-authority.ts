import { type Static, Type } from 'typebox'
import { Fields, fits, Line, OneOf } from '#kernel/contract'
import type { TimeSource } from '#kernel/time'
import { AuthorityFailure, type IdentityAuthority } from './identity-authority.ts'
import { isSigned, signatureOf } from './signature.ts'

/** How to reach an authority that speaks the protocol of this part's README. */
export interface HttpAuthorityOptions {
  readonly url: string
  /** Secret shared with the authority. */
  readonly key: Buffer
  readonly time: TimeSource
  /** How long to wait for the whole answer. */
  readonly timeoutMs?: number
}

/** The answer on the wire: it names the question, so that an old answer says nothing about a new one. */
const Answer = Fields({
  id: Type.String(),
  verdict: OneOf('match', 'mismatch'),
  reference: Line(100),
  authority: Line(100),
})

/** Longest answer that is read, characters. */
const MAX_ANSWER = 4096
/** Too early, too busy or timed out: the same question may pass later. */
const TEMPORARY = new Set([408, 425, 429])

const failureOf = (status: number): AuthorityFailure =>
  new AuthorityFailure(`authority-http-${status}`, status >= 400 && status < 500 && !TEMPORARY.has(status))

const unbelievable = (): AuthorityFailure => new AuthorityFailure('authority-answer-unbelievable', true)

function parsed(body: string): Static<typeof Answer> {
  try {
    const answer: unknown = JSON.parse(body)
    if (fits(Answer, answer)) return answer
  } catch {
    throw unbelievable()
  }
  throw unbelievable()
}

/** Reads an answer up to its longest. */
async function textOf(response: Response): Promise<string> {
  let text = ''
  const decoder = new TextDecoder()
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    if (text.length > MAX_ANSWER) throw unbelievable()
  }
  return text
}

/** A failure of our own making passes; anything else is a line that broke. */
function asFailure(error: unknown): AuthorityFailure {
  return error instanceof AuthorityFailure ? error : new AuthorityFailure('authority-unreachable', false)
}

/** An authority reached by HTTP. An answer that is not signed, or is to another question, is not believed. */
export function httpAuthority({
  url,
  key,
  time,
  timeoutMs = 10_000,
}: HttpAuthorityOptions): IdentityAuthority {
  async function post(body: string): Promise<string> {
    const timestamp = time().toISOString()
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-yichuang-timestamp': timestamp,
        'x-yichuang-signature': signatureOf(key, 'question', timestamp, body),
      },
      body,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    })
    if (!response.ok) {
      await response.body?.cancel()
      throw failureOf(response.status)
    }
    const text = await textOf(response)
    const signed = {
      timestamp: response.headers.get('x-yichuang-timestamp') ?? '',
      signature: response.headers.get('x-yichuang-signature') ?? '',
      body: text,
    }
    if (!isSigned(key, 'answer', signed, time())) throw unbelievable()
    return text
  }

  return {
    async ask({ id, idType, idNumber, name, phone }) {
      const text = await post(JSON.stringify({ id, idType, idNumber, name, phone })).catch(
        (error: unknown) => {
          throw asFailure(error)
        },
      )
      const { id: answered, ...answer } = parsed(text)
      if (answered !== id) throw unbelievable()
      return answer
    },
  }
}
