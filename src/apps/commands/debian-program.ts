import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { say, tell } from './command.ts'

/** A program of the system that tests or audits use and the product does not. */
export interface SystemProgram {
  /** Name a person knows it by. */
  readonly name: string
  /** Environment variable that names another one. */
  readonly variable: string
  readonly usualPlaces: readonly string[]
  /** Debian packages that hold it. */
  readonly packages: readonly string[]
}

/** Where a program is, or why there is none. */
export type FoundProgram = { readonly path: string } | { readonly missing: string }

function runApt(args: readonly string[]): string | undefined {
  // A test machine wants the program and not the service that a package would start.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  const { status, error, stderr } = spawnSync('apt-get', args, {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (status === 0) return undefined
  return error?.message ?? stderr.trim().split('\n').at(-1) ?? `apt-get ${status}`
}

const findInstalled = ({ usualPlaces }: SystemProgram): string | undefined => usualPlaces.find(existsSync)

function install(program: SystemProgram): FoundProgram {
  const { name, packages } = program
  tell(say('program.installing', { name, packages: packages.join('、') }))
  const failed =
    runApt(['update', '-qq']) ?? runApt(['install', '-y', '-qq', '--no-install-recommends', ...packages])
  const path = findInstalled(program)
  return path === undefined
    ? { missing: say('program.install-failed', { name, reason: failed ?? '' }) }
    : { path }
}

/** Finds a program: the one its variable names, the system's, or (as root) Debian's, which is then installed. */
export function findProgram(program: SystemProgram): FoundProgram {
  const { name, variable } = program
  const given = process.env[variable]
  if (given) {
    return existsSync(given)
      ? { path: given }
      : { missing: say('program.missing', { variable, path: given }) }
  }
  const path = findInstalled(program)
  if (path !== undefined) return { path }
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  return mayInstall ? install(program) : { missing: say('program.unavailable', { name }) }
}

export const CHROMIUM: SystemProgram = {
  name: 'Chromium',
  variable: 'CHROME_PATH',
  usualPlaces: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  packages: ['chromium', 'fonts-noto-cjk'],
}

export const CLAMD: SystemProgram = {
  name: 'clamd',
  variable: 'CLAMD_PATH',
  usualPlaces: ['/usr/sbin/clamd', '/usr/local/sbin/clamd'],
  packages: ['clamav-daemon'],
}

export const WAPITI: SystemProgram = {
  name: 'wapiti',
  variable: 'WAPITI_PATH',
  usualPlaces: ['/usr/bin/wapiti', '/usr/local/bin/wapiti'],
  packages: ['wapiti'],
}

export const JAVA: SystemProgram = {
  name: 'java',
  variable: 'JAVA_PATH',
  usualPlaces: ['/usr/bin/java', '/usr/local/bin/java'],
  packages: ['default-jre-headless'],
}
