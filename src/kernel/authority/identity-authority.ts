import { ServiceFailure } from '#kernel/signed-post'

/** What an authority is asked: whether these belong together. */
export interface IdentityQuestion {
  /** Id of the question: an authority that gets it again gives the same answer. */
  readonly id: string
  readonly idType: 'resident-id' | 'uscc'
  /** Normal form. */
  readonly idNumber: string
  readonly name: string
  /** Mobile number, 11 digits. */
  readonly phone: string
}

/** What the authority says. */
export interface IdentityAnswer {
  readonly verdict: 'match' | 'mismatch'
  /** The authority's own number of this answer, by which it can be asked for later. */
  readonly reference: string
  /** Name of the authority, as it is shown to the citizen. */
  readonly authority: string
}

/** An outside authority that knows who people are: 身份核验, 权威核验. */
export interface IdentityAuthority {
  /** Set where the installation has none: nobody can be asked. */
  readonly absent?: true
  /**
   * Asks one question.
   * @throws AuthorityFailure; `permanent` says whether another try can help
   */
  ask(question: IdentityQuestion): Promise<IdentityAnswer>
}

/** No usable answer of the authority. */
export class AuthorityFailure extends ServiceFailure {}

/** Stands where a node has no authority. */
export const noAuthority: IdentityAuthority = {
  absent: true,
  ask: async () => {
    throw new AuthorityFailure('authority-not-configured', true)
  },
}
