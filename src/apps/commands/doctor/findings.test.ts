import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { buildCalendar } from '#kernel/calendar'
import { fingerprintOf, openKeyring, readKeys, recordCopy } from '#kernel/crypto'
import type { Backlog } from '#kernel/events'
import { temporaryFolder } from '#test/database'
import { migrationsFinding } from './database-findings.ts'
import { filesFinding, judgeDisk, keysFinding, missingKeyFiles } from './folder-findings.ts'
import { addressFinding, mailFinding, nodeFinding, smsFinding } from './setting-findings.ts'
import { calendarFinding, clockFinding, deliveriesFinding, jobsFinding } from './work-findings.ts'

const NOW = new Date('2026-11-01T01:00:00.000Z')
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000)
const QUIET: Backlog = { open: 0, dead: 0, openSince: null, deadSubscribers: [], newestEventAt: null }

let folder = ''
beforeEach(async () => {
  folder = await temporaryFolder('doctor')
})
afterEach(() => rm(folder, { recursive: true }))

const write = (name: string, mode: number) => writeFile(join(folder, 'keys', name), 'x', { mode })

it('wants every key, closed to others', async () => {
  await mkdir(join(folder, 'keys'), { mode: 0o700 })
  openKeyring(folder)
  expect(missingKeyFiles({ dataDir: folder })).toEqual(['database.json'])
  expect(await keysFinding({ dataDir: folder })).toMatchObject({
    mark: 'problem',
    text: expect.stringContaining('database.json'),
  })
  await write('database.json', 0o600)
  expect(await keysFinding({ dataDir: folder })).toMatchObject({
    mark: 'warning',
    text: expect.stringContaining('keys export'),
  })
  const fingerprint = fingerprintOf(readKeys({ dataDir: folder }))
  recordCopy(folder, { fingerprint, sealed: true, at: NOW.toISOString() })
  expect(await keysFinding({ dataDir: folder })).toMatchObject({ mark: 'ok' })
  await chmod(join(folder, 'keys', 'index.key'), 0o640)
  expect(await keysFinding({ dataDir: folder })).toMatchObject({
    mark: 'problem',
    text: expect.stringContaining('index.key'),
  })
})

it('wants a folder for files that takes files, and leaves nothing in it', async () => {
  expect(await filesFinding(folder)).toMatchObject({ mark: 'ok' })
  await rm(join(folder, 'files'), { recursive: true })
  await writeFile(join(folder, 'files'), 'no folder')
  expect(await filesFinding(folder)).toMatchObject({
    mark: 'problem',
    text: expect.stringContaining('EEXIST'),
  })
})

it.each([
  [0.9, 10, 'problem'],
  [1, 10, 'warning'],
  [4.9, 10, 'warning'],
  [5, 10, 'ok'],
  [7.9, 1000, 'problem'],
  [15.9, 1000, 'warning'],
  [16, 1000, 'ok'],
])('%f GiB free of %i: %s', (free, total, mark) => {
  expect(judgeDisk('/data', { free: free * 2 ** 30, total: total * 2 ** 30 }).mark).toBe(mark)
})

it('tells waiting deliveries from late and from given-up ones', () => {
  expect(deliveriesFinding({ ...QUIET, open: 3, openSince: minutesAgo(10) }, NOW).mark).toBe('ok')
  expect(deliveriesFinding({ ...QUIET, open: 3, openSince: minutesAgo(11) }, NOW).mark).toBe('warning')
  const dead = deliveriesFinding({ ...QUIET, dead: 1, deadSubscribers: ['licence.issue'] }, NOW)
  expect(dead).toMatchObject({ mark: 'problem', text: expect.stringContaining('licence.issue') })
})

it('tells waiting jobs from given-up ones', () => {
  expect(jobsFinding({ waiting: 9, failed: 0, failedTasks: [] }).mark).toBe('ok')
  const failed = jobsFinding({ waiting: 0, failed: 2, failedTasks: ['paper.typeset'] })
  expect(failed).toMatchObject({ mark: 'problem', text: expect.stringContaining('paper.typeset') })
})

it('sees a clock that runs behind what is on record', () => {
  expect(clockFinding(QUIET, NOW).mark).toBe('ok')
  expect(clockFinding({ ...QUIET, newestEventAt: minutesAgo(-1) }, NOW).mark).toBe('ok')
  expect(clockFinding({ ...QUIET, newestEventAt: minutesAgo(-2) }, NOW).mark).toBe('problem')
})

it('asks for the notice of the next year from the first of November on, in Shanghai', () => {
  const day = { kind: 'off', name: '国庆节放假', notice: '通知' } as const
  const calendar = buildCalendar({ version: 'test', days: [{ ...day, date: '2026-10-01', year: 2026 }] })
  const markOn = (instant: string) => calendarFinding(calendar, new Date(instant)).mark
  expect(markOn('2026-10-31T15:59:59Z')).toBe('ok')
  expect(markOn('2026-10-31T16:00:00Z')).toBe('warning')
  expect(markOn('2026-12-31T16:00:00Z')).toBe('problem')
})

it('tells a database that lacks migrations from one of another version', () => {
  const none = { missing: [], changed: [], unknown: [] }
  expect(migrationsFinding(none).mark).toBe('ok')
  expect(migrationsFinding({ ...none, missing: ['org/001-org.sql'] }).text).toContain('migrate')
  expect(migrationsFinding({ ...none, unknown: ['org/009-new.sql'] }).text).toContain('org/009-new.sql')
})

it('holds a real node to more than a demo', () => {
  const government = { id: '', slug: 'x', name: '某县', divisionCode: '', rootUnitId: '' }
  const marksOf = (demo: 'suxian' | 'none', url?: string) => [
    nodeFinding({ demo }, [government]).mark,
    smsFinding({ demo, smsUrl: url }).mark,
    addressFinding({ demo, publicUrl: url }).mark,
  ]
  expect(marksOf('suxian')).toEqual(['ok', 'ok', 'ok'])
  expect(marksOf('none')).toEqual(['ok', 'warning', 'warning'])
  expect(marksOf('none', 'https://x.example')).toEqual(['ok', 'ok', 'ok'])
  expect(nodeFinding({ demo: 'none' }, []).mark).toBe('warning')
  expect(mailFinding({ demo: 'none' })).toMatchObject({ mark: 'ok', text: expect.stringContaining('没有') })
  expect(mailFinding({ demo: 'suxian' }).text).toContain('/simulator/mail')
})
