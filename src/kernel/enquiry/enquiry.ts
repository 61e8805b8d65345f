import { ServiceFailure } from '#kernel/signed-post'

/** What is asked about a case: codes, nothing personal. */
export interface EnquiryQuestion {
  /** Id of the question: whoever gets it again gives the same answer. At most 64 characters. */
  readonly id: string
  /** The step that asks, as its flow names it. */
  readonly topic: string
  /** Number of the case. */
  readonly number: string
  /** Kind of case. */
  readonly kind: string
  readonly facts: Readonly<Record<string, string>>
}

/** What the outside service says. */
export interface EnquiryAnswer {
  /** What the flow decides by: a lower-case word. */
  readonly outcome: string
  /** The service's own number of this answer, by which it can be asked for later. */
  readonly reference: string
  /** Name of the service, as it is shown. */
  readonly by: string
}

/** An outside service that is asked about cases. */
export interface Enquiry {
  /** Set where the installation has none: nobody can be asked. */
  readonly absent?: true
  /**
   * Asks one question.
   * @throws EnquiryFailure; `permanent` says whether another try can help
   */
  ask(question: EnquiryQuestion): Promise<EnquiryAnswer>
}

/** No usable answer of the service that was asked about a case. */
export class EnquiryFailure extends ServiceFailure {}

/** Stands where a node has nobody to ask. */
export const noEnquiry: Enquiry = {
  absent: true,
  ask: async () => {
    throw new EnquiryFailure('enquiry-not-configured', true)
  },
}
