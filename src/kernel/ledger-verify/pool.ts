import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { perform, type Task, type Tasks } from './task.ts'

/** Threads that are worth it: one of the cores reads the database. */
export const THREADS = Math.min(4, Math.max(1, availableParallelism()))
/** Old generation of a thread, in MiB: its pieces are some MiB. */
const THREAD_HEAP_MIB = 64

interface Waiting {
  readonly settle: (done: unknown) => void
  readonly fail: (error: Error) => void
}

class Thread {
  readonly #worker: Worker
  readonly #waiting = new Map<number, Waiting>()

  constructor() {
    this.#worker = new Worker(new URL('./worker.ts', import.meta.url), {
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: THREAD_HEAP_MIB, maxYoungGenerationSizeMb: 16 },
    })
    this.#worker.on('message', ({ id, done }: { id: number; done: unknown }) => {
      this.#waiting.get(id)?.settle(done)
      this.#waiting.delete(id)
    })
    this.#worker.on('error', (error: Error) => {
      for (const { fail } of this.#waiting.values()) fail(error)
    })
  }

  get load(): number {
    return this.#waiting.size
  }

  run(id: number, task: Task): Promise<unknown> {
    return new Promise((settle, fail) => {
      this.#waiting.set(id, { settle, fail })
      this.#worker.postMessage({ id, task })
    })
  }

  stop = (): Promise<number> => this.#worker.terminate()
}

/** Does tasks in some threads, or in this one where there are none. */
export class Pool {
  readonly #threads: readonly Thread[]
  #next = 0

  constructor(threads: number = THREADS) {
    this.#threads = Array.from({ length: threads }, () => new Thread())
  }

  /** How many tasks may be under way so that no thread waits. */
  get width(): number {
    return Math.max(1, 2 * this.#threads.length)
  }

  async run<K extends keyof Tasks>(kind: K, given: Tasks[K]['given']): Promise<Tasks[K]['done']> {
    const task = { kind, given } as Task
    const [thread] = this.#threads.toSorted((a, b) => a.load - b.load)
    const done = thread ? await thread.run(this.#next++, task) : perform(task)
    return done as Tasks[K]['done']
  }

  async stop(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.stop()))
  }
}

/**
 * Lets `work` go over pieces, several at once, and hands over what comes of them in the order of the pieces.
 * @param width how many may be under way
 */
export async function inOrder<P, D>(
  pieces: AsyncIterable<P>,
  width: number,
  work: (piece: P) => Promise<D>,
  take: (done: D, piece: P) => void,
): Promise<void> {
  const underWay: { readonly piece: P; readonly done: Promise<D> }[] = []
  const takeFirst = async (): Promise<void> => {
    const first = underWay.shift()
    if (first) take(await first.done, first.piece)
  }
  for await (const piece of pieces) {
    const done = work(piece)
    done.catch(() => undefined)
    underWay.push({ piece, done })
    if (underWay.length >= width) await takeFirst()
  }
  while (underWay.length > 0) await takeFirst()
}
