import { spawnSync } from 'node:child_process'
import { ClusterError, reasonOf, say } from './cluster-error.ts'

/** Who runs the database. `undefined` where this process may run it itself. */
export interface Account {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

/** The system user that runs the database when the product is started as root. */
export const systemUser = 'yichuang'

export const isRoot = (): boolean => process.getuid?.() === 0

function idOf(option: '-u' | '-g', name: string): number | undefined {
  const { status, stdout } = spawnSync('id', [option, name], { encoding: 'utf8' })
  return status === 0 ? Number(stdout.trim()) : undefined
}

function find(name: string): Account | undefined {
  const uid = idOf('-u', name)
  const gid = idOf('-g', name)
  return uid === undefined || gid === undefined ? undefined : { name, uid, gid }
}

const waysToMake: readonly (readonly [string, ...string[]])[] = [
  [
    'useradd',
    '--system',
    '--user-group',
    '--no-create-home',
    '--home-dir',
    '/nonexistent',
    '--shell',
    '/usr/sbin/nologin',
    systemUser,
  ],
  ['adduser', '--system', '--group', '--no-create-home', '--home', '/nonexistent', systemUser],
  ['adduser', '-S', '-D', '-H', systemUser],
]

function make(): Account {
  const path = `${process.env.PATH ?? ''}:/usr/sbin:/sbin`
  let reason = ''
  for (const [command, ...args] of waysToMake) {
    const result = spawnSync(command, args, { encoding: 'utf8', env: { ...process.env, PATH: path } })
    const made = result.status === 0 ? find(systemUser) : undefined
    if (made) return made
    reason ||= result.error ? reasonOf(result.error) : result.stderr.trim()
  }
  throw new ClusterError('user-not-made', { user: systemUser, reason })
}

/**
 * The account for a new cluster: root may not run PostgreSQL, so it is given a system user, made when missing.
 * @throws ClusterError `user-not-made`
 */
export function accountForNewCluster(onProgress: (text: string) => void): Account | undefined {
  if (!isRoot()) return undefined
  const found = find(systemUser)
  if (found) return found
  onProgress(say('making-user', { user: systemUser }))
  return make()
}

/** Whether the account can enter a folder (every folder above it included). */
export function canEnter(account: Account | undefined, folder: string): boolean {
  if (!account) return true
  return spawnSync('test', ['-x', folder], { uid: account.uid, gid: account.gid, cwd: '/' }).status === 0
}
