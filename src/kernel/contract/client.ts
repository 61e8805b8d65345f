import type { Static, TObject } from 'typebox'
import type { Contract, Endpoint, Endpoints, InputOf, OutputOf } from './endpoint.ts'

/** What a client sends: path filled in, the rest of the input as query or body. */
export interface ClientRequest {
  readonly method: Endpoint['method']
  readonly url: string
  readonly body?: Readonly<Record<string, unknown>>
  /** One key for all tries of the same writing request. */
  readonly idempotencyKey?: string
  readonly file?: Blob
}

/** How a client reaches the server: `fetch` in a browser, an injected request in a test. */
export type Transport = (request: ClientRequest) => Promise<unknown>

type Call<E extends Endpoint> = (
  input: InputOf<E>,
  options?: { readonly key?: string; readonly file?: Blob },
) => Promise<OutputOf<E>>

/** A typed client of one contract. */
export type Client<E extends Endpoints> = { readonly [N in keyof E]: Call<E[N]> }

/** Path parameters of an endpoint, in order. */
export const pathParams = (path: string): string[] =>
  [...path.matchAll(/:([A-Za-z]+)/g)].map((m) => m[1] ?? '')

/** The request that carries this input to this endpoint. */
export function requestOf<I extends TObject>(
  definition: Endpoint<I>,
  input: Static<I>,
  key: string,
  file?: Blob,
): ClientRequest {
  const rest: Record<string, unknown> = { ...(input as Record<string, unknown>) }
  const path = definition.path.replace(/:([A-Za-z]+)/g, (_all, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(String(value))
  })
  if (definition.method !== 'GET') {
    return {
      method: definition.method,
      url: `/api${path}`,
      body: rest,
      idempotencyKey: key,
      ...(file && { file }),
    }
  }
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(rest)) {
    for (const entry of Array.isArray(value) ? value : [value]) {
      if (entry !== undefined) query.append(name, entry === null ? '' : String(entry))
    }
  }
  const text = query.toString()
  return { method: 'GET', url: `/api${path}${text ? `?${text}` : ''}` }
}

/**
 * Makes the typed client of a contract.
 * @param newKey gives an idempotency key; pass `options.key` to repeat a request safely
 */
export function clientOf<E extends Endpoints>(
  of: Contract<E>,
  send: Transport,
  newKey: () => string,
): Client<E> {
  const calls = Object.entries(of.endpoints).map(([name, definition]) => [
    name,
    (input: Record<string, unknown>, options?: { key?: string; file?: Blob }) =>
      send(requestOf(definition, input, options?.key ?? newKey(), options?.file)),
  ])
  return Object.fromEntries(calls) as Client<E>
}
