import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { ClusterError } from './cluster-error.ts'
import { asArguments, initialSettings } from './settings.ts'

const passwordFile = 'postgres-password'

/** The password of the database's administrator. @throws ClusterError `password-missing` */
export function readPassword(dataDir: string): string {
  const path = join(dataDir, passwordFile)
  if (!existsSync(path)) throw new ClusterError('password-missing', { path })
  return readFileSync(path, 'utf8').trim()
}

/** Makes the password of a new cluster's administrator and keeps it in the data folder. */
export function makePassword(dataDir: string): string {
  const password = randomBytes(24).toString('hex')
  writeFileSync(join(dataDir, passwordFile), `${password}\n`, { mode: 0o600 })
  return password
}

function give(path: string, account: Account | undefined): void {
  if (account) chownSync(path, account.uid, account.gid)
}

export interface NewCluster {
  readonly dataDir: string
  /** Folder to make; it appears only when the cluster is complete. */
  readonly cluster: string
  readonly binaries: Binaries
  readonly account: Account | undefined
  readonly durable: boolean
  readonly signal: AbortSignal | undefined
}

async function runInitdb(folder: string, pwfile: string, { binaries, account, durable, signal }: NewCluster) {
  const args = ['-D', folder, '-U', 'postgres', '--encoding=UTF8', '--locale=C.UTF-8', '--no-instructions']
  args.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8')
  args.push('--auth=scram-sha-256', `--pwfile=${pwfile}`, ...asArguments(initialSettings))
  if (!durable) args.push('--no-sync', '--no-data-checksums')
  const child = spawn(binaries.initdb, args, {
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(account && { uid: account.uid, gid: account.gid }),
  })
  const abort = (): void => {
    child.kill('SIGTERM')
  }
  signal?.addEventListener('abort', abort)
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString()
  })
  const reason = await new Promise<string | undefined>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code, by) =>
      resolve(code === 0 ? undefined : errors.trim() || `initdb ${code ?? by}`),
    )
  })
  signal?.removeEventListener('abort', abort)
  if (reason !== undefined) throw new ClusterError('initdb-failed', { reason })
}

/**
 * Makes a new, empty cluster: UTF-8, ordered by code point, entered by password only.
 * @throws ClusterError `initdb-failed`; nothing half-made is left where a cluster is looked for
 */
export async function initialise(wanted: NewCluster): Promise<void> {
  const partial = `${wanted.cluster}.partial`
  const pwfile = `${wanted.cluster}.password`
  rmSync(partial, { recursive: true, force: true })
  mkdirSync(partial, { mode: 0o700 })
  give(partial, wanted.account)
  try {
    writeFileSync(pwfile, makePassword(wanted.dataDir), { mode: 0o600 })
    give(pwfile, wanted.account)
    await runInitdb(partial, pwfile, wanted)
    renameSync(partial, wanted.cluster)
  } catch (error) {
    rmSync(partial, { recursive: true, force: true })
    throw error
  } finally {
    rmSync(pwfile, { force: true })
  }
}
