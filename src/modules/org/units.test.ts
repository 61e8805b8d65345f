import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PUBLIC, type StaffActor } from '#kernel/context'
import { readCsv } from '#kernel/table'
import { createWorld, type World } from '#test/world'
import { takeUnits } from './import-units.ts'
import { orgContract } from './org.contract.ts'
import { grantsOf, makeOffice, type Office } from './org.fixtures.ts'

const org = orgContract.endpoints
let world: World
let office: Office
let admin: StaffActor

beforeAll(async () => {
  world = await createWorld()
  office = await makeOffice(world, 'suxian')
  admin = office.staff(
    'GOV',
    ...grantsOf('government', 'org.unit.read', 'org.unit.manage', 'org.unit.import'),
  )
})
afterAll(() => world.close())

const call = (): ReturnType<World['as']> => world.as(admin)
/** Events told about a unit: type and change. */
async function toldOf(unitId: string): Promise<string[][]> {
  const client = new pg.Client({ connectionString: world.adminUrl })
  await client.connect()
  const text = 'select type, body from events.outbox where order_key = $1 order by at, id'
  const { rows } = await client.query<{ type: string; body: { change: string } }>(text, [unitId])
  await client.end()
  return rows.map((row) => [row.type, row.body.change])
}
const fresh = (code: string, parent: string) => ({
  ...({ code, name: `新${code}`, shortName: code, kind: 'department', divisionCode: '431003' } as const),
  parentId: office.unit(parent).id,
})

describe('the public', () => {
  test('sees the governments and the names and kinds of their units, no more', async () => {
    const governments = await world.as(PUBLIC).call(org.browseGovernments, {})
    expect(governments).toEqual([{ slug: 'suxian', name: 'suxian人民政府', divisionCode: '431003' }])
    const units = await world.as(PUBLIC).call(org.browseUnits, { government: 'suxian' })
    expect(units).toHaveLength(7)
    expect(units[0]).toEqual({ name: '单位GOV', kind: 'department' })
  })

  test('does not see a government that is not there', async () => {
    await expect(world.as(PUBLIC).call(org.browseUnits, { government: 'nowhere' })).rejects.toMatchObject({
      status: 404,
    })
  })
})

describe('an administrator', () => {
  test('lists the tree, upper units first, and finds by part of a name', async () => {
    const all = await call().call(org.listUnits, {})
    expect(all.map((unit) => unit.shortName)).toEqual(['GOV', 'A', 'B', 'A1', 'A2', 'B1', 'A11'])
    const found = await call().call(org.listUnits, { text: 'A1' })
    expect(found.map((unit) => unit.shortName)).toEqual(['A1', 'A11'])
  })

  test('sees the way down to a unit and what may be done with it', async () => {
    const unit = await call().call(org.getUnit, { unitId: office.unit('A11').id })
    expect(unit.above.map((one) => one.shortName)).toEqual(['GOV', 'A', 'A1'])
    expect(unit.abilities).toEqual(['create-below', 'rename', 'contact', 'move', 'close'])
    const root = await call().call(org.getUnit, { unitId: office.unit('GOV').id })
    expect(root.abilities).toEqual(['create-below', 'rename', 'contact'])
  })

  test('makes, renames, moves and closes units; a moved one takes along what is below it', async () => {
    const c = await call().call(org.createUnit, fresh('C-1', 'B'))
    const c1 = await call().call(org.createUnit, { ...fresh('C1-1', 'B'), parentId: c.id })
    const renamed = await call().call(org.renameUnit, { unitId: c.id, name: '改名局', shortName: '改名' })
    expect(renamed).toMatchObject({ code: 'C-1', name: '改名局', shortName: '改名' })
    await call().call(org.moveUnit, { unitId: c.id, parentId: office.unit('A2').id })
    const below = await call().call(org.getUnit, { unitId: c1.id })
    expect(below.above.map((one) => one.shortName)).toEqual(['GOV', 'A', 'A2', '改名'])
    await expect(call().call(org.closeUnit, { unitId: c.id })).rejects.toMatchObject({
      code: 'org.unit-in-use',
    })
    await call().call(org.closeUnit, { unitId: c1.id })
    expect(await call().call(org.closeUnit, { unitId: c.id })).toMatchObject({ state: 'closed' })
    await expect(
      call().call(org.renameUnit, { unitId: c.id, name: 'x', shortName: 'x' }),
    ).rejects.toMatchObject({
      code: 'org.unit-closed',
    })
  })

  test('tells what changed, in the order of each unit', async () => {
    const made = await call().call(org.createUnit, fresh('E-1', 'GOV'))
    await call().call(org.renameUnit, { unitId: made.id, name: '改名', shortName: '改' })
    const told = await toldOf(made.id)
    expect(told).toEqual([
      ['org.unit-changed@1', 'created'],
      ['org.unit-changed@1', 'renamed'],
    ])
  })

  test.each([
    ['a code twice', () => call().call(org.createUnit, fresh('A-1', 'GOV')), 'org.unit-code-taken'],
    [
      'an unknown division',
      () => call().call(org.createUnit, { ...fresh('D-1', 'GOV'), divisionCode: '110000' }),
      'org.unknown-division',
    ],
    [
      'a circle',
      () => call().call(org.moveUnit, { unitId: office.unit('A').id, parentId: office.unit('A11').id }),
      'org.unit-cycle',
    ],
    [
      'moving the root',
      () => call().call(org.moveUnit, { unitId: office.unit('GOV').id, parentId: office.unit('A').id }),
      'org.unit-is-root',
    ],
  ])('is refused %s', async (_what, attempt, code) => {
    await expect(attempt()).rejects.toMatchObject({ code })
  })

  test('gets the same answer for the same key, and one unit', async () => {
    const input = fresh('K-1', 'GOV')
    const first = await call().call(org.createUnit, input, { key: 'once' })
    expect(await call().call(org.createUnit, input, { key: 'once' })).toEqual(first)
  })
})

describe('an import', () => {
  const take = (dryRun: boolean, ...lines: string[]) => {
    const text = ['code,name,short_name,kind,division,parent,note', ...lines].join('\n')
    return office.run((ctx) => takeUnits(ctx, readCsv(Buffer.from(text), []), dryRun))
  }
  const lines = [
    'M-1,新局,新局,工作部门,431003,GOV-1,',
    'M-2,新科,新科,事业单位,,M-1,',
    'B1-1,单位B1,B1,工作部门,431003,M-1,',
    'M-3,坏行,坏行,什么,,GOV-1,',
  ]

  test('tried first writes nothing, then does what the trial said', async () => {
    const trial = await take(true, ...lines)
    expect(trial).toMatchObject({ created: 2, updated: 1, unchanged: 0 })
    expect(trial.refused).toEqual([{ line: 5, field: 'kind', code: 'org.row-kind' }])
    expect(await call().call(org.listUnits, { text: 'M-' })).toEqual([])
    const done = await take(false, ...lines)
    expect(done).toEqual({ ...trial, dryRun: false })
    const moved = await call().call(org.getUnit, { unitId: office.unit('B1').id })
    expect(moved.above.map((one) => one.shortName)).toEqual(['GOV', '新局'])
    const again = await take(false, ...lines)
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 3 })
  })
})
