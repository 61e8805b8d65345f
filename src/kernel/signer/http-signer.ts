import { verify, X509Certificate } from 'node:crypto'
import { type Static, Type } from 'typebox'
import { Fields, fits } from '#kernel/contract'
import { newId } from '#kernel/ids'
import { PostFailure, type SignedPostOptions, signedPost } from '#kernel/signed-post'
import { type Signer, SignerFailure } from './signer.ts'

/** How to reach a signer that speaks the protocol of this part's README. */
export interface HttpSignerOptions extends Omit<SignedPostOptions, 'maxAnswer'> {
  /** Certificates in DER, the signer's own first. */
  readonly chain: readonly Buffer[]
}

const Answer = Fields({ id: Type.String(), signature: Type.String({ maxLength: 4096 }) })

/** Longest answer that is read, bytes: a signature of 16,384 bits in base64 with room. */
const MAX_ANSWER = 8192

const unbelievable = (): SignerFailure => new SignerFailure('signer-answer-unbelievable')

function answerOf(text: string): Static<typeof Answer> {
  try {
    const answer: unknown = JSON.parse(text)
    if (fits(Answer, answer)) return answer
  } catch {
    throw unbelievable()
  }
  throw unbelievable()
}

function asFailure(error: unknown): unknown {
  return error instanceof PostFailure ? new SignerFailure(`signer-${error.message}`) : error
}

/** A signer reached by HTTP. A signature that its certificate does not confirm is not believed. */
export function httpSigner({ chain, ...reached }: HttpSignerOptions): Signer {
  const [own] = chain
  if (!own) throw new SignerFailure('signer-file-incomplete')
  const { publicKey } = new X509Certificate(own)
  return {
    chain,
    async sign(data) {
      const id = newId()
      const question = JSON.stringify({ id, data: data.toString('base64') })
      const text = await signedPost({ ...reached, maxAnswer: MAX_ANSWER }, question).catch(
        (error: unknown) => {
          throw asFailure(error)
        },
      )
      const answer = answerOf(text)
      const signature = Buffer.from(answer.signature, 'base64')
      if (answer.id !== id || !verify('sha256', data, publicKey, signature)) throw unbelievable()
      return signature
    },
  }
}
