import { Type } from 'typebox'
import { Fields, Line } from '#kernel/contract'
import { type AskOptions, askSigned } from '#kernel/signed-post'
import { type Enquiry, EnquiryFailure } from './enquiry.ts'

const SERVICE = {
  answer: Fields({
    id: Type.String(),
    outcome: Type.String({ pattern: '^[a-z][a-z0-9-]{0,39}$' }),
    reference: Line(100),
    by: Line(100),
  }),
  failure: (code: string, permanent: boolean) => new EnquiryFailure(`enquiry-${code}`, permanent),
}

/** A service reached by HTTP, by the protocol of this part's README. */
export const httpEnquiry = (options: AskOptions): Enquiry => ({
  async ask({ id, topic, number, kind, facts }) {
    const { outcome, reference, by } = await askSigned(SERVICE, options, { id, topic, number, kind, facts })
    return { outcome, reference, by }
  },
})
