import { spawn } from 'node:child_process'
import { accessSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { isInstalled, writeStamp } from './lockfile.mjs'
import { messages } from './messages.mjs'

const progressEveryMs = 5000
const npmArguments = [
  'ci',
  '--ignore-scripts',
  '--include=dev',
  '--include=optional',
  '--no-audit',
  '--no-fund',
]

function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function countPackages(root) {
  const folder = join(root, 'node_modules')
  if (!existsSync(folder)) return 0
  return readdirSync(folder)
    .flatMap((name) =>
      name.startsWith('@') ? readdirSync(join(folder, name)).map((own) => join(name, own)) : [name],
    )
    .filter((name) => existsSync(join(folder, name, 'package.json'))).length
}

/** A user without a writable home (a service account) gets npm's cache inside the project. */
function npmEnvironment(root) {
  if (process.env.npm_config_cache || isWritable(homedir())) return process.env
  const cache = join(root, '.cache', 'npm')
  mkdirSync(cache, { recursive: true })
  return { ...process.env, npm_config_cache: cache }
}

function npmCommand() {
  const script = process.env.npm_execpath
  const usable = script && /npm-cli\.c?js$/.test(script) && existsSync(script)
  return usable ? [process.execPath, [script, ...npmArguments]] : ['npm', npmArguments]
}

/** What npm says about a failure, without its warnings and its manual. */
function reasonFrom(errors) {
  const lines = errors.split('\n').filter((line) => /^npm error ./.test(line))
  const manual = lines.findIndex((line) => line.startsWith('npm error Usage:'))
  return (manual === -1 ? lines : lines.slice(0, manual)).slice(0, 20).join('\n')
}

function runNpm(root) {
  const [command, args] = npmCommand()
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: root,
      env: npmEnvironment(root),
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const forward = (signal) => child.kill(signal)
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, forward)
    let errors = ''
    child.stderr.on('data', (chunk) => {
      errors = (errors + chunk).slice(-20_000)
    })
    child.once('error', (error) => reject(error.code === 'ENOENT' ? new Error(messages.npmMissing) : error))
    child.once('close', (code, signal) => {
      for (const name of signals) process.off(name, forward)
      if (signal) process.kill(process.pid, signal)
      else if (code === 0) resolve()
      else reject(new Error(messages.installFailed(reasonFrom(errors))))
    })
  })
}

/** Installs the dependencies of this lockfile if they are not there yet; says so line by line on stderr. */
export async function installMissing(root) {
  if (isInstalled(root)) return
  if (!isWritable(root)) throw new Error(messages.notWritable(root))
  const begun = Date.now()
  const seconds = () => Math.round((Date.now() - begun) / 1000)
  process.stderr.write(`${messages.installing}\n`)
  const timer = setInterval(() => {
    process.stderr.write(`${messages.installProgress(seconds(), countPackages(root))}\n`)
  }, progressEveryMs)
  try {
    await runNpm(root)
  } finally {
    clearInterval(timer)
  }
  writeStamp(root)
  process.stderr.write(`${messages.installed(seconds())}\n`)
}
