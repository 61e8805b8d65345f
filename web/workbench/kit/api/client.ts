import {
  type Client,
  type Contract,
  clientOf,
  type Endpoint,
  type Endpoints,
  type InputOf,
  requestOf,
} from '#kernel/contract'
import { newKey } from './key.ts'
import { transport } from './transport.ts'

/** The typed client of a contract, over `fetch`. */
export const apiOf = <E extends Endpoints>(contract: Contract<E>): Client<E> =>
  clientOf(contract, transport, newKey)

/** Address of what a reading endpoint gives, for a frame, a picture or a link. */
export const addressOf = <E extends Endpoint>(endpoint: E, input: InputOf<E>): string =>
  requestOf(endpoint, input as Record<string, unknown>, '').url
