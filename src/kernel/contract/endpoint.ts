import type { Static, TObject, TSchema } from 'typebox'

/** What an endpoint takes besides its input: one file of these kinds. */
export interface UploadRule {
  /** Largest accepted size in bytes. */
  readonly maxBytes: number
  /** Accepted media types, as found in the content (never as declared by the sender). */
  readonly types: readonly string[]
  /** What may be uploaded, in the words of a refusal; from the types where left out. */
  readonly named?: string
}

/** How often one caller may use an endpoint: a logged-in person, else an address. */
export interface RateRule {
  readonly max: number
  readonly seconds: number
  /**
   * Field of the input that names whom an anonymous request is about, such as the name somebody logs in with: counted
   * apart, so that many people behind one address do not lock each other out.
   */
  readonly per?: string
}

/**
 * One endpoint, defined once: its route, validation, types, browser client, OpenAPI entry and
 * permission all come from here. Path parameters are part of `input`; the rest of it is the
 * query (GET) or the body.
 */
export interface Endpoint<I extends TObject = TObject, O extends TSchema = TSchema> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Path below `/api`, with `:name` parameters. */
  readonly path: `/${string}`
  /** Permission that the caller needs; declared in the module's permissions. */
  readonly permission: string
  /** One line for the manual, in Chinese. */
  readonly summary: string
  readonly input: I
  readonly output: O
  readonly upload?: UploadRule
  /**
   * The answer is not JSON but a file, `output` is then `FileReply`; or signals about topics for as long as the caller
   * listens, `output` is then `SignalsReply`.
   */
  readonly produces?: 'file' | 'signals'
  /**
   * What it makes for people to see, by the words of the business, such as kinds of papers: it can be tried, to see them
   * before it is done. One that names none cannot be tried.
   */
  readonly previews?: readonly string[]
  /** Reading it is put on record: its transaction may write, though nothing is remembered of a GET. */
  readonly recorded?: true
  readonly rate?: RateRule
  /** Taken also while the disk is nearly full: what an administrator needs to mend things, and little to write. */
  readonly evenWhenFull?: true
}

/** Declares an endpoint and keeps the exact types of its schemas. */
export const endpoint = <const I extends TObject, const O extends TSchema>(
  definition: Endpoint<I, O>,
): Endpoint<I, O> => definition

/** Input of an endpoint, as its handler gets it. */
export type InputOf<E> = E extends Endpoint<infer I, infer _O> ? Static<I> : never
/** Output of an endpoint, as its caller gets it. */
export type OutputOf<E> = E extends Endpoint<infer _I, infer O> ? Static<O> : never

/** A module's endpoints by name. */
export type Endpoints = Readonly<Record<string, Endpoint>>

/** A module's contract. */
export interface Contract<E extends Endpoints = Endpoints> {
  readonly module: string
  readonly endpoints: E
}

/** Declares the contract of a module. */
export const contract = <const E extends Endpoints>(module: string, endpoints: E): Contract<E> => ({
  module,
  endpoints,
})
