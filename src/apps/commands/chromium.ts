import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { say, tell } from './command.ts'

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const packages = ['chromium', 'fonts-noto-cjk']

/** A browser for the journeys, or why there is none. */
export type Browser = { readonly path: string } | { readonly missing: string }

const findInstalled = (): string | undefined => usualPlaces.find((path) => existsSync(path))

function runApt(args: readonly string[]): string | undefined {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status, error, stderr } = spawnSync('apt-get', args, {
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  if (status === 0) return undefined
  return error?.message ?? stderr.trim().split('\n').at(-1) ?? `apt-get ${status}`
}

function install(): Browser {
  tell(say('test.installing-browser', { packages: packages.join('、') }))
  const failed =
    runApt(['update', '-qq']) ?? runApt(['install', '-y', '-qq', '--no-install-recommends', ...packages])
  const path = findInstalled()
  if (path !== undefined) return { path }
  return { missing: say('test.install-failed', { reason: failed ?? '' }) }
}

/** Finds a Chromium: the one of `CHROME_PATH`, the system's, or (as root) Debian's, which is then installed. */
export function findBrowser(): Browser {
  const given = process.env.CHROME_PATH
  if (given)
    return existsSync(given) ? { path: given } : { missing: say('test.browser-missing', { path: given }) }
  const path = findInstalled()
  if (path !== undefined) return { path }
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  return mayInstall ? install() : { missing: say('test.browser-unavailable') }
}
