import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Journal } from './journal.ts'
import { type Answered, type Sending, send } from './send.ts'

/** The load as its clients see it. */
export interface Load {
  readonly journal: Journal
  /** Addresses that may answer now. */
  readonly addresses: () => readonly string[]
  readonly stopping: () => boolean
}

/** One client: a person at a browser or a program, who asks again with the same key when nothing came back. */
export interface Client {
  readonly load: Load
  readonly cookie: string
  readonly from: string
  /** Sends once, anywhere. */
  once(sending: Omit<Sending, 'cookie' | 'from'>): Promise<Answered>
  /**
   * Writes with an idempotency key, again and again until there is an answer or the load stops.
   * @returns the body where it was acknowledged
   */
  write<T>(
    method: string,
    path: string,
    sent?: object | { headers: Record<string, string>; body: Buffer },
  ): Promise<T | undefined>
  read<T>(path: string): Promise<T | undefined>
}

const AGAIN_MS = 150
/** Answers that mean: nothing was done, or nobody knows; the same may be sent again. */
const AGAIN = new Set([0, 429, 503])
/** How many of a hundred give up after the first time nothing came back. */
const IMPATIENT = 10

const isForm = (sent: object): sent is { headers: Record<string, string>; body: Buffer } => 'body' in sent

export function clientOf(load: Load, cookie: string, number: number): Client {
  const from = `10.9.${Math.floor(number / 200)}.${(number % 200) + 1}`
  const anywhere = (): string => {
    const all = load.addresses()
    return all[Math.floor(Math.random() * all.length)] ?? 'http://127.0.0.1:1'
  }
  const once: Client['once'] = async (sending) => {
    const answer = await send(anywhere(), { cookie, from, ...sending })
    if (AGAIN.has(answer.status)) load.journal.unanswered++
    if (answer.status >= 500 && answer.status !== 503) {
      load.journal.fault(`${sending.method} ${sending.path} ${answer.status} ${answer.body.slice(0, 120)}`)
    }
    return answer
  }
  return {
    ...{ load, cookie, from, once },
    async write<T>(method: string, path: string, sent: object = {}) {
      const form = isForm(sent)
      const headers = {
        'idempotency-key': randomUUID(),
        ...(form ? sent.headers : { 'content-type': 'application/json' }),
      }
      const body = form ? sent.body : JSON.stringify(sent)
      for (;;) {
        const answer = await once({ method, path, headers, body })
        if (answer.status === 200) {
          load.journal.acknowledged++
          return JSON.parse(answer.body) as T
        }
        if (!AGAIN.has(answer.status) || load.stopping()) return undefined
        if (answer.status === 0 && Math.random() * 100 < IMPATIENT) return undefined
        await sleep(AGAIN_MS)
      }
    },
    async read<T>(path: string) {
      const answer = await once({ method: 'GET', path })
      if (answer.status !== 200) await sleep(AGAIN_MS)
      if (answer.status >= 400 && !AGAIN.has(answer.status))
        load.journal.fault(`GET ${path} ${answer.status}`)
      return answer.status === 200 ? (JSON.parse(answer.body) as T) : undefined
    },
  }
}
