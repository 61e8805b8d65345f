import { openLine, type SignalLine } from './signal.store.ts'

/** Somebody who hears topics. */
export interface Listener {
  /** New about some of his topics. */
  readonly heard: (topics: readonly string[]) => void
  /** Nothing can be heard any more; he has to come again. */
  readonly ended: () => void
}

/** One place at a hub. */
export interface Hearing {
  /** Hears these topics and no others from now on. */
  hear(topics: readonly string[]): void
  leave(): void
}

/** Where the signals of all processes of a node are heard. */
export interface Hub {
  /** Takes a place, once the hub hears. @throws Error where the database cannot be reached */
  enter(listener: Listener): Promise<Hearing>
  /** How many listen now. */
  readonly listeners: number
  /** Ends every hearing and hears no more. */
  close(): Promise<void>
}

/** What a hub needs. */
export interface HubOptions {
  readonly url: string
  readonly onError: (error: unknown) => void
  /** How often the line is tried, in milliseconds. */
  readonly checkMs?: number
}

const CHECK_MS = 20_000

/** Listeners by the topics that they hear. */
class Ears {
  readonly #byTopic = new Map<string, Set<Listener>>()
  readonly #topics = new Map<Listener, ReadonlySet<string>>()

  get listeners(): number {
    return this.#topics.size
  }

  set(listener: Listener, topics: readonly string[]): void {
    this.drop(listener)
    this.#topics.set(listener, new Set(topics))
    for (const one of topics) {
      const ears = this.#byTopic.get(one) ?? new Set()
      this.#byTopic.set(one, ears.add(listener))
    }
  }

  drop(listener: Listener): void {
    for (const one of this.#topics.get(listener) ?? []) {
      const ears = this.#byTopic.get(one)
      ears?.delete(listener)
      if (ears?.size === 0) this.#byTopic.delete(one)
    }
    this.#topics.delete(listener)
  }

  tell(topics: readonly string[]): void {
    const told = new Map<Listener, string[]>()
    for (const one of topics) {
      for (const listener of this.#byTopic.get(one) ?? []) {
        const heard = told.get(listener)
        if (heard) heard.push(one)
        else told.set(listener, [one])
      }
    }
    for (const [listener, heard] of told) listener.heard(heard)
  }

  /** Sends everybody away. */
  clear(): void {
    const all = [...this.#topics.keys()]
    this.#byTopic.clear()
    this.#topics.clear()
    for (const listener of all) listener.ended()
  }
}

/**
 * Opens a hub. It goes to the database when the first listener enters, and leaves with the line: when that breaks,
 * every listener is sent away, and whoever comes next makes it try again.
 */
export function openHub({ url, onError, checkMs = CHECK_MS }: HubOptions): Hub {
  const ears = new Ears()
  let line: Promise<SignalLine> | null = null
  let timer: NodeJS.Timeout | undefined
  const broken = () => {
    clearInterval(timer)
    line = null
    ears.clear()
  }
  const check = async (open: SignalLine) => {
    try {
      await open.check()
    } catch (error) {
      onError(error)
      await open.close().catch(onError)
    }
  }
  const connect = async (): Promise<SignalLine> => {
    const open = await openLine(url, { heard: (topics) => ears.tell(topics), broken })
    timer = setInterval(() => void check(open), checkMs).unref()
    return open
  }
  return {
    get listeners() {
      return ears.listeners
    },
    enter: async (listener) => {
      line ??= connect().catch((error: unknown) => {
        line = null
        throw error
      })
      await line
      ears.set(listener, [])
      return { hear: (topics) => ears.set(listener, topics), leave: () => ears.drop(listener) }
    },
    close: async () => {
      const open = await line?.catch(() => null)
      broken()
      await open?.close()
    },
  }
}
