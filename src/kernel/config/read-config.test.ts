import { isAbsolute, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from './index.ts'

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
  return []
}

describe('readConfig', () => {
  it('needs nothing: an empty environment gives the documented defaults', () => {
    const config = readConfig({})
    expect(config).toMatchObject({ port: 8080, host: '127.0.0.1', demo: 'suxian', logLevel: 'warn' })
    expect(config.databaseUrl).toBeUndefined()
    expect(isAbsolute(config.dataDir)).toBe(true)
    expect(config.dataDir.endsWith('/data')).toBe(true)
  })

  it('makes DATA_DIR absolute against the current folder', () => {
    expect(readConfig({ DATA_DIR: 'x/y' }).dataDir).toBe(join(process.cwd(), 'x/y'))
    expect(readConfig({ DATA_DIR: '/srv/yichuang/' }).dataDir).toBe('/srv/yichuang')
  })

  it('takes an empty variable as not set', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: ' ', DEMO: '' })).toEqual(readConfig({}))
  })

  it('takes every port and refuses everything else by name', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 65_535 }),
        (port) => readConfig({ PORT: String(port) }).port === port,
      ),
    )
    for (const bad of ['-1', '65536', '80a', '8080.5', '0x50']) {
      expect(problemsOf({ PORT: bad })).toEqual([expect.stringContaining('PORT')])
    }
  })

  it.each([
    ['HOST', 'a b'],
    ['DATABASE_URL', 'mysql://x/y'],
    ['DATABASE_URL', 'nonsense'],
    ['DEMO', 'yes'],
    ['DEMO_PASSWORD', 'short'],
    ['LOG_LEVEL', 'loud'],
    ['METRICS_TOKEN', 'short'],
    ['OTLP_URL', 'collector:4318'],
    ['SMS_URL', 'ftp://x'],
    ['IDENTITY_URL', 'ftp://x'],
    ['IDENTITY_URL', 'https://id.example'],
    ['PUBLIC_URL', 'window.example'],
    ['TRUST_PROXY', 'true'],
    ['TRUST_PROXY', '127.0.0.1,'],
    ['TRUST_PROXY', '10.0.0.0/33'],
    ['ALLOWED_HOSTS', 'zw.example, http://x'],
    ['CLAMD_URL', 'tcp://127.0.0.1'],
    ['CLAMD_URL', 'http://127.0.0.1:3310'],
    ['SCAN_OUTAGE', 'perhaps'],
    ['RATE_PERSON', '5x'],
  ])('refuses %s=%s with one sentence that names it', (name, value) => {
    expect(problemsOf({ [name]: value })).toEqual([expect.stringContaining(name)])
  })

  it('never repeats a database address or a password, which are secret', () => {
    const text = problemsOf({ DATABASE_URL: 'mysql://u:topsecret@h/d', DEMO_PASSWORD: 'sesame' }).join()
    expect(text).not.toMatch(/topsecret|sesame/)
  })

  it('names every bad variable at once', () => {
    expect(problemsOf({ PORT: 'x', DEMO: 'x', LOG_LEVEL: 'x' })).toHaveLength(3)
  })

  it('takes the proxies to believe as a list, none without it', () => {
    expect(readConfig({}).trustProxy).toEqual([])
    expect(readConfig({ TRUST_PROXY: '127.0.0.1, 10.0.0.0/8,fd00::/8' }).trustProxy).toEqual([
      '127.0.0.1',
      '10.0.0.0/8',
      'fd00::/8',
    ])
  })

  it('takes the address of citizens without its last slash', () => {
    expect(readConfig({ PUBLIC_URL: 'https://zw.example/' }).publicUrl).toBe('https://zw.example')
  })

  it('takes names and the scanner as they are meant', () => {
    expect(readConfig({})).toMatchObject({ allowedHosts: [], clamdUrl: undefined, scanOutage: 'refuse' })
    expect(readConfig({ RATE_PERSON: '60' }).rates).toEqual({ person: 60, address: 6000 })
    expect(readConfig({ ALLOWED_HOSTS: 'ZW.example, zw.local' }).allowedHosts).toEqual([
      'zw.example',
      'zw.local',
    ])
    expect(readConfig({ CLAMD_URL: 'unix:/run/clamd', SCAN_OUTAGE: 'take' })).toMatchObject({
      clamdUrl: 'unix:/run/clamd',
      scanOutage: 'take',
    })
  })
})
