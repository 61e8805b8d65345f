import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { SystemActor } from '#kernel/context'
import { readCsv } from '#kernel/table'
import { type Town, twoTowns } from '#test/towns'
import { createWorld, type World } from '#test/world'
import { examineLegalTime } from './examine-legal-time.ts'
import { importHolidays } from './import-holidays.ts'
import { readRules } from './rule.store.ts'
import { takeRules } from './take-rules.ts'

const installer: SystemActor = { kind: 'system', name: 'test', governmentId: null, permissions: [] }
const by = { actor: 'test', at: new Date('2026-03-02T01:00:00Z') }

let world: World
let town: Town
beforeAll(async () => {
  world = await createWorld()
  town = (await twoTowns(world)).suxian
  await world.drain()
})
afterAll(() => world.close())

async function owner<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
  const client = new pg.Client(world.adminUrl)
  await client.connect()
  try {
    return (await client.query<T>(sql, values)).rows
  } finally {
    await client.end()
  }
}

const told = (governmentId: string) =>
  owner<{ type: string; body: Record<string, unknown> }>(
    `select type, body from events.outbox where government_id = $1 and type like 'legaltime.%' order by at, id`,
    [governmentId],
  )
const acts = (governmentId: string) =>
  owner<{ body: { from: number; to: number; hash: string } }>(
    `select body from ledger.act where government_id = $1 and type = 'legaltime.amended@1' order by at`,
    [governmentId],
  )
const examine = () => examineLegalTime(world.composition.database.db)
const take = (...rows: string[]) => {
  const table = readCsv(Buffer.from(['date,kind,name,year,notice,layer', ...rows].join('\n')), [])
  return world.run(installer, false, (ctx) => importHolidays(ctx.tx, table, by, false))
}

describe('what ships', () => {
  it('is on the chain, and a new government records its head and hears of nothing', async () => {
    const { amendments, head, faults } = await examine()
    expect(amendments).toBeGreaterThan(30)
    expect(faults).toEqual([])
    expect(await told(town.id)).toEqual([])
    expect(await acts(town.id)).toEqual([{ body: { from: 1, to: amendments, hash: head } }])
  })
})

describe('a running platform', () => {
  it('sees a new notice without a restart, and tells each government that it concerns, once', async () => {
    const seen = () => world.run(town.system, true, async (ctx) => ctx.services.calendar())
    expect((await seen()).isProvisional('2027-01-04', '2027-01-08')).toBe(true)
    await take(
      '2027-02-08,off,春节放假,2027,通知（示例）,',
      '2027-05-17,off,古尔邦节放假,2027,通知（示例）,650000',
    )
    const calendar = await seen()
    expect(calendar.isProvisional('2027-01-04', '2027-01-08')).toBe(false)
    await world.drain()
    await world.drain()
    expect(await told(town.id)).toEqual([
      {
        type: 'legaltime.calendar-changed@1',
        body: {
          ...{ amendment: expect.any(Number), layer: '00', from: '2027-01-01', to: '2027-12-31' },
          version: calendar.version,
        },
      },
    ])
    expect((await acts(town.id)).at(-1)?.body.hash).toBe((await examine()).head)
  })

  it('gives the newest version of a rule that is law on the day and in the region', async () => {
    const [first] = (await readRules(world.composition.database.db)).filter(
      ({ id }) => id === 'RATING.VERIFY1',
    )
    const rule = { ...first, format: 2, unsettled: [], effectiveFrom: '2026-04-01' }
    const versions = [
      { ...rule, version: 2, length: 2, region: '430000' },
      { ...rule, version: 3, length: 3, region: '330000' },
    ] as unknown as Parameters<typeof takeRules>[1]
    await world.run(installer, false, (ctx) =>
      takeRules(ctx.tx, versions, by, { openCases: 'move', note: '试验' }),
    )
    const length = () =>
      world.run(town.system, true, async (ctx) => ctx.services.rule('RATING.VERIFY1').length)
    expect(await length()).toBe(1)
    world.setNow('2026-04-01T01:00:00.000Z')
    expect(await length()).toBe(2)
    await world.drain()
    expect((await told(town.id)).slice(1)).toEqual([
      {
        type: 'legaltime.rule-confirmed@1',
        body: { amendment: expect.any(Number), rule: 'RATING.VERIFY1', version: 2, openCases: 'move' },
      },
    ])
  })
})

describe('an examination', () => {
  const spoil = async (change: string, back: string) => {
    await owner(change)
    const { faults } = await examine()
    await owner(back)
    return faults
  }

  it('names a day that was changed behind the product’s back', async () => {
    const set = (name: string) =>
      `update legaltime.day set name = '${name}' where layer = '650000' and date = '2025-06-06'`
    const faults = await spoil(set('改'), set('古尔邦节放假'))
    expect(faults.length).toBeGreaterThan(0)
    expect(new Set(faults.map(({ issue }) => issue))).toEqual(new Set(['days-changed']))
    expect(faults[0]?.subject).toMatch(/^650000 #\d+$/)
  })

  it('names a rule that was changed', async () => {
    const set = (length: number) =>
      `update legaltime.rule set body = jsonb_set(body, '{length}', '${length}') where id = 'PERMIT.DECIDE' and version = 2`
    expect(await spoil(set(25), set(20))).toEqual([{ subject: 'PERMIT.DECIDE@2', issue: 'rule-changed' }])
  })

  it('names an amendment that was changed', async () => {
    const set = (by: string) => `update legaltime.amendment set actor = '${by}' where n = 3`
    expect(await spoil(set('nobody'), set('system:install'))).toEqual([
      { subject: '3', issue: 'amendment-changed' },
    ])
  })

  it('finds all well afterwards', async () => {
    expect((await examine()).faults).toEqual([])
  })
})
