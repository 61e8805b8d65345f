import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { identityContract } from '#contracts/identity'
import { PUBLIC } from '#kernel/context'
import { type RetentionRule, sourceOf } from '#kernel/retention'
import { rowsAsAdmin } from '#test/database'
import { createWorld, type World } from '#test/world'
import { countRecords, type RetentionPlace, readRetentionRules, sumsOf } from '../../due-records.ts'
import { DATA_PACKS } from '../../install.ts'
import { exitCodes } from '../command.ts'
import { CommandError } from '../explain.ts'
import { runCommandLine } from '../run.ts'
import { dueJson, dueText } from './report.ts'
import { destroyConfirmed } from './retention.ts'

let world: World
let place: RetentionPlace
let rules: readonly RetentionRule[]
beforeAll(async () => {
  world = await createWorld()
  place = { run: world.run, governments: [], node: true }
  rules = await readRetentionRules(DATA_PACKS)
  const { requestPhoneCode } = identityContract.endpoints
  await world.as(PUBLIC).call(requestPhoneCode, { purpose: 'register', phone: '13800000001' })
})
beforeEach(() => {
  vi.spyOn(process.stderr, 'write').mockImplementation(() => true)
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => world.close())

const codes = async (): Promise<number> => {
  const rows = await rowsAsAdmin(world.adminUrl, 'select id from identity.one_time_code')
  return rows.length
}

it('has a source for every rule that ships', () => {
  for (const rule of rules) expect(sourceOf(rule).name).toBe(rule.record)
})

it('shows what is due, and destroys it only where the number of cases is the one that is due', async () => {
  expect(sumsOf(await countRecords(place, rules))).toEqual({ cases: 0, records: 0 })
  world.setNow('2026-03-04T00:00:00.000Z')
  const due = await countRecords(place, rules)
  expect(sumsOf(due)).toEqual({ cases: 0, records: 1 })
  expect(dueText(due)).toMatch(/RETENTION\.PHONE_CODE +短信和邮件验证码 +1 天 +1 +2026-03-02/)
  expect(JSON.parse(dueJson(due))).toContainEqual({
    ...{ rule: 'RETENTION.PHONE_CODE', version: 1, destroys: 'record' },
    ...{ count: 1, oldest: '2026-03-02', examples: [] },
  })
  await expect(destroyConfirmed(place, due, 1)).rejects.toThrow(CommandError)
  expect(await codes()).toBe(1)
  expect(await destroyConfirmed(place, due, 0)).toMatchObject([{ count: 1 }])
  expect(await codes()).toBe(0)
  expect(await destroyConfirmed(place, await countRecords(place, rules), 0)).toEqual([])
})

it('destroys nothing without the number, and takes no number without the wish', async () => {
  for (const words of [['--destroy'], ['--confirm', '1'], ['--destroy', '--confirm', 'all']]) {
    expect(await runCommandLine(['retention', ...words])).toBe(exitCodes.usage)
  }
})
