import { type Static, Type } from 'typebox'
import { Fields, fits, Line } from '#kernel/contract'
import { PostFailure, type SignedPostOptions, signedPost } from '#kernel/signed-post'
import { type Enquiry, EnquiryFailure } from './enquiry.ts'

/** How to reach a service that speaks the protocol of this part's README. */
export type HttpEnquiryOptions = Omit<SignedPostOptions, 'maxAnswer'>

/** The answer on the wire: it names the question, so that an old answer says nothing about a new one. */
const Answer = Fields({
  id: Type.String(),
  outcome: Type.String({ pattern: '^[a-z][a-z0-9-]{0,39}$' }),
  reference: Line(100),
  by: Line(100),
})

/** Longest answer that is read, bytes. */
const MAX_ANSWER = 4096

const unbelievable = (): EnquiryFailure => new EnquiryFailure('enquiry-answer-unbelievable', true)

function parsed(body: string): Static<typeof Answer> {
  try {
    const answer: unknown = JSON.parse(body)
    if (fits(Answer, answer)) return answer
  } catch {
    throw unbelievable()
  }
  throw unbelievable()
}

/** A service reached by HTTP. An answer that is not signed, or is to another question, is not believed. */
export function httpEnquiry(options: HttpEnquiryOptions): Enquiry {
  return {
    async ask({ id, topic, number, kind, facts }) {
      const question = JSON.stringify({ id, topic, number, kind, facts })
      const text = await signedPost({ ...options, maxAnswer: MAX_ANSWER }, question).catch(
        (error: unknown) => {
          if (!(error instanceof PostFailure)) throw error
          throw new EnquiryFailure(`enquiry-${error.message}`, error.permanent)
        },
      )
      const { id: answered, ...answer } = parsed(text)
      if (answered !== id) throw unbelievable()
      return answer
    },
  }
}
