import { PassThrough, type Readable } from 'node:stream'
import type { Hearing, Listener } from '#kernel/live'

/** How streams of signals behave; times in milliseconds. */
export interface StreamRules {
  /** A stream without news says that it is alive this often: less than what a proxy waits for. */
  readonly beatMs: number
  /** How often it is looked whether the caller may still hear what he hears. */
  readonly lookMs: number
  /** A stream lasts so long at most; browsers come again by themselves. */
  readonly lifeMs: number
  /** Signals that come together are told together. */
  readonly gatherMs: number
  /** Streams of one person, such as windows that he has before him. */
  readonly perPerson: number
  /** Streams of this process. */
  readonly inAll: number
}

export const STREAM_RULES: StreamRules = {
  ...{ beatMs: 20_000, lookMs: 60_000, lifeMs: 600_000, gatherMs: 150 },
  ...{ perPerson: 8, inAll: 2_000 },
}

/** Bytes that may wait for a receiver who does not take them. */
const MOST_WAITING = 65_536
/** When a browser whose stream has ended comes again, in milliseconds. */
const COME_AGAIN_MS = 2_000

/** What a stream asks of the server. */
interface StreamSource {
  /** Topic that says that the standing of the caller has changed. */
  readonly standing: string
  /** What the caller may hear now. @throws Refusal where he may hear nothing any more */
  readonly look: () => Promise<readonly string[]>
}

/**
 * Server-sent events of one connection: `ready` when it hears, `told` with a list of topics, and `over` when the
 * caller may hear nothing any more. All others who end it just end it: the browser comes again.
 */
export class SignalStream implements Listener {
  readonly #out = new PassThrough()
  readonly #source: StreamSource
  readonly #gatherMs: number
  readonly #timers: NodeJS.Timeout[]
  readonly #news = new Set<string>()
  #gathering: NodeJS.Timeout | undefined
  #hearing: Hearing | null = null

  constructor(source: StreamSource, { beatMs, lookMs, lifeMs, gatherMs }: StreamRules) {
    this.#source = source
    this.#gatherMs = gatherMs
    this.#timers = [
      setInterval(() => this.#write(':\n\n'), beatMs),
      setInterval(() => void this.lookAgain(), lookMs),
      setTimeout(() => this.ended(), lifeMs),
    ]
    for (const timer of this.#timers) timer.unref()
    this.#out.once('close', () => this.#leave())
    this.#write(`retry: ${COME_AGAIN_MS}\n\n`)
  }

  /** What is sent; it has ended when nobody takes it any more. */
  get out(): Readable {
    return this.#out
  }

  /** Begins to hear. */
  begin(hearing: Hearing, topics: readonly string[]): void {
    this.#hearing = hearing
    if (this.#out.destroyed) this.#leave()
    else this.#hear(topics)
    this.#say('ready', [])
  }

  heard(topics: readonly string[]): void {
    const { standing } = this.#source
    if (topics.includes(standing)) void this.lookAgain()
    for (const one of topics) if (one !== standing) this.#news.add(one)
    if (this.#news.size > 0) this.#gathering ??= setTimeout(() => this.#tell(), this.#gatherMs)
  }

  ended(): void {
    this.#out.end()
  }

  /** Hears what the caller may hear now, or ends where that is nothing. */
  async lookAgain(): Promise<void> {
    try {
      this.#hear(await this.#source.look())
    } catch {
      this.#say('over', [])
      this.ended()
    }
  }

  #hear(topics: readonly string[]): void {
    if (!this.#out.destroyed) this.#hearing?.hear([this.#source.standing, ...topics])
  }

  #tell(): void {
    this.#gathering = undefined
    this.#say('told', [...this.#news])
    this.#news.clear()
  }

  #say(event: 'ready' | 'told' | 'over', data: readonly string[]): void {
    this.#write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  }

  #write(text: string): void {
    if (!this.#out.writable) return
    if (this.#out.writableLength > MOST_WAITING) this.#out.destroy()
    else this.#out.write(text)
  }

  #leave(): void {
    for (const timer of [...this.#timers, this.#gathering]) clearTimeout(timer)
    this.#hearing?.leave()
  }
}
