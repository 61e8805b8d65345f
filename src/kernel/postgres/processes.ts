import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { monotonicMs } from '#kernel/time'

/** What `postmaster.pid` says about a server. */
export interface Postmaster {
  readonly pid: number
  readonly port: number
  readonly ready: boolean
}

/** State letter and start time (ticks since boot) of a process; nothing where it is gone. */
function statOf(pid: number): { readonly state: string; readonly startedAt: string } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    return { state: fields[0] ?? '', startedAt: fields[19] ?? '' }
  } catch {
    return undefined
  }
}

/** Whether a process runs. One that ended and was not yet collected by its parent does not. */
export function isAlive(pid: number): boolean {
  const state = statOf(pid)?.state
  return state !== undefined && state !== 'Z' && state !== 'X'
}

/** A text that no later process with the same number shares. */
export const startMark = (pid: number): string | undefined => statOf(pid)?.startedAt

function worksIn(pid: number, folder: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder && isAlive(pid)
  } catch {
    return false
  }
}

/** Every database process of a cluster: they all work inside its folder. */
export function processesOf(cluster: string): number[] {
  const folder = realpathSync(cluster)
  const all = readdirSync('/proc').map(Number)
  return all.filter((pid) => Number.isInteger(pid) && worksIn(pid, folder))
}

/** The server that runs in a cluster now; a leftover file whose number another program has is not one. */
export function runningPostmaster(cluster: string): Postmaster | undefined {
  const path = join(cluster, 'postmaster.pid')
  if (!existsSync(path)) return undefined
  const lines = readFileSync(path, 'utf8').split('\n')
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0 || !worksIn(pid, realpathSync(cluster))) return undefined
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' }
}

/** Waits until `done` holds, at most so many milliseconds. @returns whether it held in time */
export async function waitUntil(done: () => boolean, timeoutMs: number, everyMs = 20): Promise<boolean> {
  const end = monotonicMs() + timeoutMs
  while (!done()) {
    if (monotonicMs() > end) return false
    await delay(everyMs)
  }
  return true
}
