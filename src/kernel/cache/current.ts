import { BoundedCache } from './bounded-cache.ts'
import { type Stamps, stampIn } from './stamp.store.ts'

/** Whose transaction asks. */
interface Asking {
  readonly governmentId: string | null
  readonly stamps: Stamps | null
}

/**
 * Values as they are now, read again once what they rest on was changed by any process (`restamp`). What a transaction
 * sees is never older than its beginning. Asked in a transaction that only reads, nothing is remembered.
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
    const n = stampIn(stamps, this.#name)
    if (n === undefined) return read()
    const place = `${governmentId}/${key}`
    const known = this.#known.get(place)
    if (known?.n === n) return known.value
    const value = await read()
    this.#known.set(place, { n, value })
    return value
  }
}
