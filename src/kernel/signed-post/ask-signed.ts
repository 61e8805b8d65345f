import type { Static, TObject, TString } from 'typebox'
import { fits } from '#kernel/contract'
import type { ServiceFailure } from './service-failure.ts'
import { PostFailure, type SignedPostOptions, signedPost } from './signed-post.ts'

/** How to reach a service whose answers are of one known shape. */
export type AskOptions = Omit<SignedPostOptions, 'maxAnswer'>

/** What a service is, to the port that asks it. */
export interface AskedService<Answer extends TObject<{ id: TString }>> {
  /** The answer on the wire: it names the question, so that an old answer says nothing about a new one. */
  readonly answer: Answer
  /** Makes the port's own failure of `unreachable`, `http-<status>` or `answer-unbelievable`. */
  readonly failure: (code: string, permanent: boolean) => ServiceFailure
}

/** Longest answer that is read, bytes. */
const MAX_ANSWER = 4096

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/**
 * Asks a service one question. An answer that is not signed, of another shape, or to another question is not believed.
 * @throws ServiceFailure as the port makes it
 */
export async function askSigned<Answer extends TObject<{ id: TString }>>(
  { answer, failure }: AskedService<Answer>,
  options: AskOptions,
  question: { readonly id: string } & Readonly<Record<string, unknown>>,
): Promise<Static<Answer>> {
  const body = JSON.stringify(question)
  const text = await signedPost({ ...options, maxAnswer: MAX_ANSWER }, body).catch((error: unknown) => {
    throw error instanceof PostFailure ? failure(error.message, error.permanent) : error
  })
  const given = parsed(text)
  if (!fits(answer, given) || given.id !== question.id) throw failure('answer-unbelievable', true)
  return given
}
