import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { BenchDatabase } from './cluster.ts'
import type { BesideWork, Statement } from './server-process.ts'

/** A server process of the bench. */
export interface BenchServer {
  readonly url: string
  /** Statements since the last time this was asked. */
  recorded(): Promise<Statement[]>
  /** Begins a work beside requests, as a server of an installation does it, or ends it. */
  beside(work: BesideWork | null): Promise<void>
  stop(): Promise<void>
}

async function answerOf<T>(child: ChildProcess, message: object | string): Promise<T> {
  const answer = once(child, 'message')
  child.send(message)
  return (await answer)[0] as T
}

/** Starts a server on a database. */
export async function startBenchServer({ compose }: BenchDatabase, record: boolean): Promise<BenchServer> {
  const child = fork(join(import.meta.dirname, 'server-process.ts'), { serialization: 'advanced' })
  const { urls, dataDir } = compose
  const { port } = await answerOf<{ port: number }>(child, { urls, dataDir, record })
  return {
    url: `http://127.0.0.1:${port}`,
    recorded: async () => (await answerOf<{ recorded: Statement[] }>(child, 'recorded')).recorded,
    beside: async (work) => {
      await answerOf(child, { beside: work })
    },
    stop: async () => {
      const closed = once(child, 'exit')
      child.kill('SIGKILL')
      await closed
    },
  }
}
