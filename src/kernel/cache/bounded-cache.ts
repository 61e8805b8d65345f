/** Keeps the values used last, at most `size` of them. For values that never change. */
export class BoundedCache<V> {
  readonly #size: number
  readonly #values = new Map<string, V>()

  constructor(size: number) {
    this.#size = size
  }

  get(key: string): V | undefined {
    const value = this.#values.get(key)
    if (value === undefined) return undefined
    this.#values.delete(key)
    this.#values.set(key, value)
    return value
  }

  set(key: string, value: V): void {
    this.#values.delete(key)
    this.#values.set(key, value)
    const oldest = this.#values.keys().next()
    if (this.#values.size > this.#size && !oldest.done) this.#values.delete(oldest.value)
  }

  get size(): number {
    return this.#values.size
  }
}
