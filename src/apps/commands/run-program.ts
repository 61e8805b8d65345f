import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { listenForStop } from './stop-request.ts'

/** Folder of the project. */
export const projectRoot = fileURLToPath(new URL('../../../', import.meta.url))

const killAfterMs = 30_000

export interface Program {
  readonly command: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Keeps what the program prints instead of showing it. */
  readonly quiet?: boolean
}

export interface ProgramResult {
  /** 0–255; a program ended by a signal counts as 1. */
  readonly code: number
  /** What it printed, where that was kept. */
  readonly output: string
}

function collect(child: ChildProcess): () => string {
  const chunks: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => chunks.push(chunk))
  return () => Buffer.concat(chunks).toString()
}

/** Runs a program of the tool chain to its end. A wish to stop is passed on to it; a stubborn one is killed. */
export async function runProgram({ command, args, env, quiet }: Program): Promise<ProgramResult> {
  const child = spawn(command, args, {
    cwd: projectRoot,
    env: { ...process.env, ...env },
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
  })
  const output = collect(child)
  const pass = (): void => {
    child.kill('SIGTERM')
    setTimeout(() => child.kill('SIGKILL'), killAfterMs).unref()
  }
  stopOfPrograms().addEventListener('abort', pass)
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  child.once('error', reject)
  child.once('close', (code) => resolve(code ?? 1))
  const code = await promise.finally(() => stopOfPrograms().removeEventListener('abort', pass))
  return { code, output: output() }
}

let stop: AbortSignal | undefined

/** Settled when the operator wants the running programs to stop. */
export function stopOfPrograms(): AbortSignal {
  stop ??= listenForStop().signal
  return stop
}
