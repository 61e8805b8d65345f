import { verify, X509Certificate } from 'node:crypto'
import { Type } from 'typebox'
import { isSigned, signatureOf } from '#kernel/authority'
import { Fields, fits } from '#kernel/contract'
import { newId } from '#kernel/ids'
import type { TimeSource } from '#kernel/time'
import { type Signer, SignerFailure } from './signer.ts'

/** How to reach a signer that speaks the protocol of this part's README. */
export interface HttpSignerOptions {
  readonly url: string
  /** Secret shared with the signer. */
  readonly key: Buffer
  /** Certificates in DER, the signer's own first. */
  readonly chain: readonly Buffer[]
  readonly time: TimeSource
  /** How long to wait for the whole answer, milliseconds. */
  readonly timeoutMs?: number
}

const Answer = Fields({ id: Type.String(), signature: Type.String({ maxLength: 4096 }) })

function answerOf(text: string) {
  const answer: unknown = JSON.parse(text)
  if (!fits(Answer, answer)) throw new SignerFailure('signer-answer-unbelievable')
  return answer
}

/** A signer reached by HTTP. A signature that its certificate does not confirm is not believed. */
export function httpSigner({ url, key, chain, time, timeoutMs = 10_000 }: HttpSignerOptions): Signer {
  const [own] = chain
  if (!own) throw new SignerFailure('signer-file-incomplete')
  const { publicKey } = new X509Certificate(own)

  async function ask(body: string): Promise<string> {
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
    const signed = {
      timestamp: response.headers.get('x-yichuang-timestamp') ?? '',
      signature: response.headers.get('x-yichuang-signature') ?? '',
      body: await response.text(),
    }
    if (!response.ok) throw new SignerFailure(`signer-http-${response.status}`)
    if (!isSigned(key, 'answer', signed, time())) throw new SignerFailure('signer-answer-unbelievable')
    return signed.body
  }

  return {
    chain,
    async sign(data) {
      const id = newId()
      const text = await ask(JSON.stringify({ id, data: data.toString('base64') })).catch(
        (error: unknown) => {
          throw error instanceof SignerFailure ? error : new SignerFailure('signer-unreachable')
        },
      )
      const answer = answerOf(text)
      const signature = Buffer.from(answer.signature, 'base64')
      if (answer.id !== id || !verify('sha256', data, publicKey, signature)) {
        throw new SignerFailure('signer-answer-unbelievable')
      }
      return signature
    },
  }
}
