import { expect, it } from 'vitest'
import { missingEntries } from './complete-lockfile.ts'

const tool = (version: string, names: readonly string[]) => ({
  version,
  dev: true,
  optionalDependencies: Object.fromEntries(names.map((name) => [name, version])),
})

it('adds the builds for foreign platforms, each with the platform it fits', () => {
  const packages = { 'node_modules/tool': tool('1.0.0', ['@tool/linux-arm64-musl', '@tool/win32-x64-msvc']) }
  expect(missingEntries(packages)).toEqual({
    'node_modules/@tool/linux-arm64-musl': {
      version: '1.0.0',
      dev: true,
      optional: true,
      cpu: ['arm64'],
      libc: ['musl'],
      os: ['linux'],
    },
    'node_modules/@tool/win32-x64-msvc': {
      version: '1.0.0',
      dev: true,
      optional: true,
      cpu: ['x64'],
      os: ['win32'],
    },
  })
})

it('adds nothing to a complete file', () => {
  const packages = {
    'node_modules/tool': tool('1.0.0', ['tool-linux-x64']),
    'node_modules/tool-linux-x64': { version: '1.0.0' },
  }
  expect(missingEntries(packages)).toEqual({})
})

it('puts a second version below the package that wants it', () => {
  const packages = {
    'node_modules/tool': tool('2.0.0', ['tool-darwin-arm64']),
    'node_modules/user/node_modules/tool': tool('1.0.0', ['tool-darwin-arm64']),
  }
  expect(Object.keys(missingEntries(packages))).toEqual([
    'node_modules/tool-darwin-arm64',
    'node_modules/user/node_modules/tool-darwin-arm64',
  ])
})
