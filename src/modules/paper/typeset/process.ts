import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { TypesetError } from './errors.ts'
import type { Reply, Request } from './protocol.ts'

/** A running typesetting process. */
export interface TypesetProcess {
  readonly pid: number
  /** False once it has ended or was told to end. */
  alive(): boolean
  /** One request at a time. Rejects with TypesetError `timeout` or `crashed`; the process is then gone. */
  ask(request: Request, timeoutMs: number): Promise<Reply>
  /** Lets it end by itself; resolves when it has. */
  stop(): Promise<void>
}

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url))
const NO_SYSTEM_FONTS = fileURLToPath(new URL('no-system-fonts.conf', import.meta.url))

/** Starts a process with no environment (it needs no secrets) and no fonts but the project's own. */
export function startProcess(): TypesetProcess {
  const child = fork(WORKER, [], {
    execArgv: ['--expose-gc', '--max-old-space-size=256'],
    env: { FONTCONFIG_FILE: NO_SYSTEM_FONTS },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.on('error', () => resolve())
  })
  return {
    pid: child.pid ?? 0,
    alive: () => child.connected && !child.killed && child.exitCode === null && child.signalCode === null,
    ask: (request, timeoutMs) => ask(child, request, timeoutMs),
    stop: () => {
      if (child.connected) child.disconnect()
      return ended
    },
  }
}

function ask(child: ChildProcess, request: Request, timeoutMs: number): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void): void => {
      clearTimeout(timer)
      child.off('message', onMessage).off('exit', onEnd).off('error', onEnd)
      finish()
    }
    const fail = (fault: 'timeout' | 'crashed', message: string): void =>
      settle(() => {
        child.kill('SIGKILL')
        reject(new TypesetError(fault, message))
      })
    const onMessage = (reply: Reply): void => settle(() => resolve(reply))
    const onEnd = (): void => fail('crashed', 'the typesetting process ended before it answered')
    const onTimeout = (): void => fail('timeout', `typesetting took longer than ${timeoutMs} ms`)
    const timer = setTimeout(onTimeout, timeoutMs)
    child.on('message', onMessage).once('exit', onEnd).once('error', onEnd)
    child.send(request, (failure) => {
      if (failure) onEnd()
    })
  })
}
