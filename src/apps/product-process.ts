import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monotonicMs } from '#kernel/time'
import flags from '../../bin/runtime-flags.json' with { type: 'json' }

/** The whole product as a process of its own, as an operator starts it. */
export interface RunningProduct {
  /** Where it answers, without a slash at the end. */
  readonly address: string
  readonly pid: number
  /** Milliseconds from the start of the process to its printed address. */
  readonly readyMs: number
  /** Asks it to stop (or ends it at once) and waits until it is gone. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>
}

const COMMAND_LINE = join(import.meta.dirname, 'cli.ts')
const ADDRESS = /http:\/\/[\d.]+:\d+/

/** A new folder for `DATA_DIR`. As root the database runs as another user, who has to pass through. */
export async function newDataDir(purpose: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `yichuang-${purpose}-`))
  await chmod(folder, 0o711)
  return folder
}

/**
 * Starts the product on a free port of loopback and waits until it answers. Nothing of the settings of this process
 * goes over to it but what is given.
 * @param options further words of the command `start`
 * @throws Error where it ends before it answers
 */
export async function startProduct(
  env: Readonly<Record<string, string>>,
  options: readonly string[] = [],
): Promise<RunningProduct> {
  const begun = monotonicMs()
  const own = { PORT: '0', HOST: '127.0.0.1', DATABASE_URL: '', SMS_URL: '', MAIL_URL: '', PUBLIC_URL: '' }
  // It stops by itself when this process is gone and the channel closes.
  const child = spawn(process.execPath, [...flags, COMMAND_LINE, 'start', ...options], {
    env: { ...process.env, ...own, ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit')
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  let printed = ''
  child.stdout?.on('data', (chunk) => {
    printed += String(chunk)
    const found = ADDRESS.exec(printed)?.[0]
    if (found) resolve(found)
  })
  child.once('exit', () => reject(new Error('the product did not start')))
  return {
    address: await promise,
    pid: child.pid ?? 0,
    readyMs: monotonicMs() - begun,
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal)
      await ended
    },
  }
}
