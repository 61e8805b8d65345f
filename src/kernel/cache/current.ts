import type { Kysely } from 'kysely'
import { BoundedCache } from './bounded-cache.ts'
import { type Stamps, stampIn, stampNow } from './stamp.store.ts'

/** Whose transaction asks. */
interface Asking {
  readonly governmentId: string | null
  readonly stamps: Stamps | null
}

/** Where a stamp is asked for. */
interface Reading {
  readonly tx: Kysely<unknown>
}

/**
 * Values as they are now, read again once what they rest on was changed by any process (`restamp`). What a transaction
 * sees is never older than its beginning. `get` remembers nothing in a transaction that only
 * reads; `ask` does.
 */
export class Current<V> {
  readonly #name: string
  readonly #known: BoundedCache<{ readonly n: number; readonly value: V }>

  /** @param name as it is given to `restamp` @param size values that one process remembers at most */
  constructor(name: string, size: number) {
    this.#name = name
    this.#known = new BoundedCache(size)
  }

  /** The value of a key in the government of the transaction; `read` gives it where it is not known. */
  async get({ governmentId, stamps }: Asking, key: string, read: () => Promise<V>): Promise<V> {
    return this.#under(stampIn(stamps, this.#name), governmentId, key, read)
  }

  /**
   * The same in a transaction that only reads: it asks for the stamp by a statement of its own. For values that cost
   * much more than a statement.
   */
  async ask(reading: Asking & Reading, key: string, read: () => Promise<V>): Promise<V> {
    const n = reading.stamps ? stampIn(reading.stamps, this.#name) : await stampNow(reading, this.#name)
    return this.#under(n, reading.governmentId, key, read)
  }

  async #under(
    n: number | undefined,
    governmentId: string | null,
    key: string,
    read: () => Promise<V>,
  ): Promise<V> {
    if (n === undefined) return read()
    const place = `${governmentId}/${key}`
    const known = this.#known.get(place)
    if (known?.n === n) return known.value
    const value = await read()
    this.#known.set(place, { n, value })
    return value
  }
}
