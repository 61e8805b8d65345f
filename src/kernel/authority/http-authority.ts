import { type Static, Type } from 'typebox'
import { Fields, fits, Line, OneOf } from '#kernel/contract'
import { PostFailure, type SignedPostOptions, signedPost } from '#kernel/signed-post'
import { AuthorityFailure, type IdentityAuthority } from './identity-authority.ts'

/** How to reach an authority that speaks the protocol of this part's README. */
export type HttpAuthorityOptions = Omit<SignedPostOptions, 'maxAnswer'>

/** The answer on the wire: it names the question, so that an old answer says nothing about a new one. */
const Answer = Fields({
  id: Type.String(),
  verdict: OneOf('match', 'mismatch'),
  reference: Line(100),
  authority: Line(100),
})

/** Longest answer that is read, bytes. */
const MAX_ANSWER = 4096

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

function asFailure(error: unknown): unknown {
  return error instanceof PostFailure
    ? new AuthorityFailure(`authority-${error.message}`, error.permanent)
    : error
}

/** An authority reached by HTTP. An answer that is not signed, or is to another question, is not believed. */
export function httpAuthority(options: HttpAuthorityOptions): IdentityAuthority {
  return {
    async ask({ id, idType, idNumber, name, phone }) {
      const question = JSON.stringify({ id, idType, idNumber, name, phone })
      const text = await signedPost({ ...options, maxAnswer: MAX_ANSWER }, question).catch(
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
