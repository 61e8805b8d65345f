import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { messages } from './messages.mjs'

const wantedMajor = 24
const parentCheckMs = 500
/** The young generation grows to 64 MiB and more by itself, half of what a server may use, for little speed. */
const flags = JSON.parse(readFileSync(new URL('runtime-flags.json', import.meta.url), 'utf8'))
const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT']

/** The folder for compiled code inside the project, or nothing where the project may not be written. */
function compileCacheFolder(root) {
  const folder = join(root, '.cache', 'compile')
  try {
    mkdirSync(folder, { recursive: true })
    return folder
  } catch {
    return undefined
  }
}

/** The pinned Node 24; on a machine that its packages do not cover, the Node that runs, if it is new enough. */
function runtimeOf(root) {
  const path = join(root, 'node_modules', `node-linux-${process.arch}`, 'bin', 'node')
  if (existsSync(path)) return path
  return Number(process.versions.node.split('.')[0]) >= wantedMajor ? process.execPath : undefined
}

/**
 * Stops with npm however npm ends: it passes most signals on, but `npx` puts a shell between us that does not, and
 * npm itself may be killed outright. Without npm our parent's end means nothing: a program started in the background
 * outlives its shell.
 */
function stopWithNpm() {
  if (!process.env.npm_command) return
  const parent = process.ppid
  setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGTERM'), parentCheckMs).unref()
}

function spawnRuntime(runtime, script, args, cache) {
  const env = cache ? { ...process.env, NODE_COMPILE_CACHE: cache } : process.env
  // The channel lets the program notice when this launcher is killed, so that nothing stays behind.
  const child = spawn(runtime, [...flags, script, ...args], {
    env,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  for (const signal of forwarded) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      if (!signal) return resolve(code ?? 1)
      for (const name of forwarded) process.removeAllListeners(name)
      process.kill(process.pid, signal)
    })
  })
}

/** Goes on with the command line under Node 24, in a child that gets every signal and whose exit code is ours. */
export async function handOver(root, args) {
  stopWithNpm()
  const runtime = runtimeOf(root)
  if (!runtime) throw new Error(messages.runtimeMissing(`node-linux-${process.arch}`))
  const script = join(root, 'src', 'apps', 'cli.ts')
  process.exitCode = await spawnRuntime(runtime, script, args, compileCacheFolder(root))
}
