/** Lets sleepers be woken; a call while nobody sleeps counts for the next who would. */
export class Wakeup {
  readonly #sleepers = new Set<() => void>()
  #called = false

  /** Wakes one sleeper. */
  one(): void {
    const [first] = this.#sleepers
    if (first) first()
    else this.#called = true
  }

  /** Wakes everybody. */
  all(): void {
    for (const wake of this.#sleepers) wake()
  }

  /** Sleeps until woken, so many milliseconds at most. */
  within(ms: number): Promise<void> {
    if (this.#called) {
      this.#called = false
      return Promise.resolve()
    }
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer)
        this.#sleepers.delete(wake)
        resolve()
      }
      const timer = setTimeout(wake, ms)
      this.#sleepers.add(wake)
    })
  }
}
