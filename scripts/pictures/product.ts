import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { destroyCluster } from '#kernel/postgres'

/** A product that runs on a folder of its own, with the demo loaded. */
export interface RunningProduct {
  /** Where it answers, without a slash at the end. */
  readonly address: string
  /** Password of every demo account. */
  readonly password: string
  /** Stops it and deletes its folder. */
  stop(): Promise<void>
}

const COMMAND_LINE = join(import.meta.dirname, '../../src/apps/cli.ts')
const PASSWORD = 'pictures-of-suxian'
const ADDRESS = /http:\/\/[\d.]+:\d+/

/** The address that the product prints when it is ready; read on to the end. @throws Error where it ends before */
function addressOf(child: ChildProcess): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  let printed = ''
  child.stdout?.on('data', (chunk) => {
    printed += String(chunk)
    const found = ADDRESS.exec(printed)?.[0]
    if (found) resolve(found)
  })
  child.once('exit', () => reject(new Error('the product did not start')))
  return promise
}

/** Starts the product on a new folder and a free port, and waits until it answers. */
export async function startProduct(): Promise<RunningProduct> {
  const dataDir = await mkdtemp(join(tmpdir(), 'yichuang-pictures-'))
  // As root the database runs as another user, who has to pass through.
  await chmod(dataDir, 0o711)
  const child = spawn(process.execPath, [COMMAND_LINE, 'start'], {
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_DIR: dataDir,
      DATABASE_URL: '',
      DEMO: 'suxian',
      DEMO_PASSWORD: PASSWORD,
      SMS_URL: '',
      PUBLIC_URL: 'https://hall.suxian.example',
    },
    // It stops by itself when this process is gone and the channel closes.
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit')
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await ended
    destroyCluster(dataDir)
  }
  try {
    return { address: await addressOf(child), password: PASSWORD, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
