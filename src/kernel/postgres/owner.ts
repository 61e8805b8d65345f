import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ClusterError } from './cluster-error.ts'
import { isAlive, startMark } from './processes.ts'

/** The process that looks after the cluster of a data folder, and stops it. */
interface Owner {
  readonly pid: number
  readonly startedAt: string
}

const pathIn = (dataDir: string): string => join(dataDir, 'owner.json')

function readOwner(path: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Owner
  } catch {
    return undefined
  }
}

/** The number of the living process that owns the data folder, if there is one. */
export function livingOwner(dataDir: string): number | undefined {
  const owner = readOwner(pathIn(dataDir))
  if (!owner || !isAlive(owner.pid) || startMark(owner.pid) !== owner.startedAt) return undefined
  return owner.pid
}

/**
 * Makes this process the owner of the data folder until `release` is called.
 * @throws ClusterError `in-use` where another living process is
 */
export function takeOwnership(dataDir: string): { release(): void } {
  const path = pathIn(dataDir)
  const own: Owner = { pid: process.pid, startedAt: startMark(process.pid) ?? '' }
  const pid = livingOwner(dataDir)
  if (pid !== undefined) throw new ClusterError('in-use', { path: dataDir, pid })
  rmSync(path, { force: true })
  try {
    writeFileSync(path, JSON.stringify(own), { flag: 'wx' })
  } catch (error) {
    if (existsSync(path))
      throw new ClusterError('in-use', { path: dataDir, pid: livingOwner(dataDir) ?? '?' })
    throw error
  }
  return { release: () => rmSync(path, { force: true }) }
}
