import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { asAdmin, rowsAsAdmin, TEST_PASSWORDS } from '#test/database'
import { makeRichCounty } from '#test/rich-county'
import { takeHolidays } from '#test/take-holidays'
import { createWorld, type World } from '#test/world'
import { exitCodes } from './command.ts'
import { runCommandLine } from './run.ts'

let world: World
let said: string[] = []

/** Cases that run into the next year, and a node that commands find by its settings. */
beforeAll(async () => {
  world = await createWorld()
  world.setNow('2026-12-14T01:00:00.000Z')
  await makeRichCounty(world, 'SX-WJJ')
  await world.drain()
  await world.seal()
  await mkdir(join(world.dataDir, 'keys'), { recursive: true })
  await writeFile(join(world.dataDir, 'keys', 'database.json'), JSON.stringify(TEST_PASSWORDS))
})
afterAll(() => world.close())
beforeEach(() => {
  said = []
  vi.stubEnv('DATA_DIR', world.dataDir)
  vi.stubEnv('DATABASE_URL', world.adminUrl)
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said.push(String(text))
    return true
  })
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

const answered = (): unknown => JSON.parse(said.join(''))
const movedActs = async () =>
  (
    await rowsAsAdmin<{ n: number }>(
      world.adminUrl,
      `select count(*)::int as n from ledger.act where type = 'casework.reprojected@1'`,
    )
  )[0]?.n ?? 0

it('reproject goes on where the last one stopped, and tells how far that has come', async () => {
  await takeHolidays(world.run, '2027-01-04,off,元旦放假,2027,通知（示例）')
  await world.composition.tellLegalTime()
  await world.composition.courier.drain()
  expect(await runCommandLine(['reproject', '--status', '--json'])).toBe(exitCodes.ok)
  expect(answered()).toMatchObject([{ reason: 'calendar', doneAt: null, cases: 0 }])
  expect(await movedActs()).toBe(0)
  said = []
  expect(await runCommandLine(['reproject'])).toBe(exitCodes.ok)
  expect(said.join('')).toContain('放假安排')
  const moved = await movedActs()
  expect(moved).toBeGreaterThan(0)
  said = []
  expect(await runCommandLine(['reproject', '--json'])).toBe(exitCodes.ok)
  expect(answered()).toMatchObject([{ reason: 'calendar', doneAt: expect.any(String) }])
  expect(await movedActs()).toBe(moved)
})

it('verify compares what is stored beside the acts with them, as a section of its own', async () => {
  await world.seal()
  expect(await runCommandLine(['verify', '--json'])).toBe(exitCodes.ok)
  expect(answered()).toMatchObject({
    ...{ ok: true, findings: [] },
    derived: { differences: 0, unreadable: 0, listed: [] },
  })
  await asAdmin(world.adminUrl, `update casework."case" set due_on = '2030-01-01' where act_n > 2`)
  said = []
  expect(await runCommandLine(['verify', '--json'])).toBe(exitCodes.failed)
  expect(answered()).toMatchObject({
    ...{ ok: false, findings: [] },
    derived: { listed: expect.arrayContaining([expect.objectContaining({ field: 'dueOn' })]) },
  })
  said = []
  expect(await runCommandLine(['verify', '--skip-derived', '--json'])).toBe(exitCodes.ok)
  expect(answered()).toMatchObject({ ok: true, derived: null })
  expect(await runCommandLine(['rebuild'])).toBe(exitCodes.ok)
  expect(await runCommandLine(['verify'])).toBe(exitCodes.ok)
})
