import { expect, it } from 'vitest'
import { ConfigError, readConfig } from './read-config.ts'

function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env)
    return []
  } catch (error) {
    if (error instanceof ConfigError) return error.problems
    throw error
  }
}

it('copies daily only where a folder is given, and then says when, how many and with which keys', () => {
  expect(readConfig({ BACKUP_AT: '03:00' }).backup).toBeUndefined()
  const set = { BACKUP_DIR: '/mnt/copies', BACKUP_KEYS: 'sealed', BACKUP_PASSPHRASE_FILE: '/etc/passphrase' }
  expect(readConfig(set).backup).toEqual({
    ...{ dir: '/mnt/copies', at: '02:30', keys: 'sealed', keep: 14, archive: false },
    passphraseFile: '/etc/passphrase',
  })
})

it.each([
  ['BACKUP_KEYS', {}],
  ['BACKUP_KEYS', { BACKUP_KEYS: 'clear' }],
  ['BACKUP_PASSPHRASE_FILE', { BACKUP_KEYS: 'sealed' }],
  ['BACKUP_AT', { BACKUP_KEYS: 'separate', BACKUP_AT: '24:00' }],
  ['BACKUP_KEEP', { BACKUP_KEYS: 'separate', BACKUP_KEEP: '0' }],
  ['BACKUP_ARCHIVE', { BACKUP_KEYS: 'separate', BACKUP_ARCHIVE: 'yes' }],
  ['BACKUP_ARCHIVE', { BACKUP_KEYS: 'separate', BACKUP_ARCHIVE: 'on', DATABASE_URL: 'postgres://db/x' }],
])('refuses a daily copy with a wrong %s in one sentence', (name, changes) => {
  expect(problemsOf({ BACKUP_DIR: '/mnt/copies', ...changes })).toEqual([expect.stringContaining(name)])
})

it('writes the log to files only where a folder is given', () => {
  expect(readConfig({}).log).toBeUndefined()
  expect(readConfig({ LOG_DIR: '/var/log/yichuang', LOG_MAX_MB: '5' }).log).toEqual({
    ...{ folder: '/var/log/yichuang', maxBytes: 5 * 2 ** 20, keepDays: 30 },
  })
  expect(problemsOf({ LOG_DIR: 'x', LOG_MAX_MB: '0' })).toEqual([expect.stringContaining('LOG_MAX_MB')])
  expect(problemsOf({ LOG_DIR: 'x', LOG_KEEP_DAYS: 'x' })).toEqual([expect.stringContaining('LOG_KEEP_DAYS')])
})

it('sends mail only where a server is given, and then from an address', () => {
  expect(readConfig({ MAIL_FROM: 'zw@example.gov.cn' }).mail).toBeUndefined()
  const set = { MAIL_URL: 'smtps://zw:secret@mail.example.gov.cn', MAIL_FROM: 'ZW@Example.gov.cn' }
  expect(readConfig(set).mail).toEqual({
    server: {
      ...{ host: 'mail.example.gov.cn', port: 465, security: 'tls' },
      user: { name: 'zw', password: 'secret' },
    },
    from: 'ZW@example.gov.cn',
  })
  expect(problemsOf({ MAIL_URL: set.MAIL_URL })).toEqual([expect.stringContaining('MAIL_FROM')])
  expect(problemsOf({ ...set, MAIL_FROM: 'zw' })).toEqual([expect.stringContaining('MAIL_FROM')])
  const [problem] = problemsOf({ ...set, MAIL_URL: 'http://zw:secret@mail.example.gov.cn' })
  expect(problem).toContain('MAIL_URL')
  expect(problem).not.toContain('secret')
})
