import type { CitizenActor, Locale } from '#kernel/context'
import type { Endpoint, FileReply, InputOf, OutputOf } from '#kernel/contract'
import type { Refusal } from '#kernel/errors'
import type { Translate } from '#kernel/i18n'
import type { Look } from './look.ts'

export { type Look, PLAIN_LOOK, THEMES, withLook } from './look.ts'

/** Values of a form as they were sent; a field sent more than once is a list. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>

/** What a public page knows of the request it answers. */
export interface PageRequest {
  readonly path: string
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly locale: Locale
  readonly t: Translate
  readonly look: Look
  /** The logged-in citizen or enterprise, if any. */
  readonly account: CitizenActor | null
  /** Instant of the request. */
  readonly now: Date
  /** Hidden values that every form of the page carries. */
  readonly csrf: string
  newKey(): string
  /** Calls a declared endpoint in process, through the same validation, permission and masking. */
  call<E extends Endpoint>(endpoint: E, input: InputOf<E>): Promise<OutputOf<E>>
  /** What was sent and why it was refused, where the page is shown again after a refused form. */
  readonly refused: { readonly form: string; readonly values: FormValues; readonly refusal: Refusal } | null
  /** What was sent and what came of it, where a form without `done` leads on to the next part of the same page. */
  readonly sent: { readonly form: string; readonly values: FormValues; readonly output: unknown } | null
}

/** A page to show, a place to go to, or a file. */
export type PageReply =
  | {
      readonly kind: 'html'
      readonly html: string
      readonly status?: number
      /** The page brings the script of the public pages, which may run and ask this site. */
      readonly scripted?: boolean
    }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'file'; readonly file: FileReply }

/** One form of a page: posted to the page's own address with `?do=<name>`. */
export interface PageForm<E extends Endpoint = Endpoint> {
  readonly endpoint: E
  /** Reads the endpoint's input from what was sent; without it the fields and path parameters are the input. */
  readonly input?: (values: FormValues, request: PageRequest) => Readonly<Record<string, unknown>>
  /** Where to go when it was done; without it the page is shown again, with `request.sent`. */
  readonly done?: (output: OutputOf<E>, request: PageRequest) => string
}

/** A public page: the address, the endpoints it may read, its forms, and a function from data to HTML. */
export interface Page {
  readonly path: `/${string}`
  readonly reads: readonly Endpoint[]
  readonly forms?: Readonly<Record<string, PageForm>>
  readonly render: (request: PageRequest) => Promise<PageReply>
}

/** Declares a form with the exact types of its endpoint. */
export const pageForm = <E extends Endpoint>(form: PageForm<E>): PageForm => form as unknown as PageForm
