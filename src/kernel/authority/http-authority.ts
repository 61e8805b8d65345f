import { Type } from 'typebox'
import { Fields, Line, OneOf } from '#kernel/contract'
import { type AskOptions, askSigned } from '#kernel/signed-post'
import { AuthorityFailure, type IdentityAuthority } from './identity-authority.ts'

const SERVICE = {
  answer: Fields({
    id: Type.String(),
    verdict: OneOf('match', 'mismatch'),
    reference: Line(100),
    authority: Line(100),
  }),
  failure: (code: string, permanent: boolean) => new AuthorityFailure(`authority-${code}`, permanent),
}

/** An authority reached by HTTP, by the protocol of this part's README. */
export const httpAuthority = (options: AskOptions): IdentityAuthority => ({
  async ask({ id, idType, idNumber, name, phone }) {
    const question = { id, idType, idNumber, name, phone }
    const { verdict, reference, authority } = await askSigned(SERVICE, options, question)
    return { verdict, reference, authority }
  },
})
