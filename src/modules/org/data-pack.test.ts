import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Ctx, SystemActor } from '#kernel/context'
import { readCsv } from '#kernel/table'
import { createWorld, type World } from '#test/world'
import { appointmentsInForce } from './appointment.store.ts'
import { createGovernment } from './create-government.ts'
import { takeDivisions } from './import-divisions.ts'
import { takePeople } from './import-people.ts'
import { takeUnits } from './import-units.ts'
import { findByEmployeeNo } from './person.store.ts'
import { readRolePack } from './role-pack.ts'

const pack = (path: string) => readFileSync(`data-packs/${path}`)
const TODAY = '2026-03-02'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const inside = (governmentId: string): SystemActor => ({
  kind: 'system',
  name: 'test',
  governmentId,
  permissions: [],
})

const rows = (path: string) => readCsv(pack(path), [])

async function load(ctx: Ctx, slug: string, code: string, divisionCode: string): Promise<number[]> {
  const divisions = await takeDivisions(ctx, rows('suxian/divisions.csv'), { dryRun: false, within: null })
  const roles = readRolePack(pack('suxian/roles.json').toString())
  const rootUnit = { code, name: '待改', shortName: '待改' }
  await createGovernment(ctx, { slug, name: slug, divisionCode, rootUnit, roles })
  const units = await takeUnits(ctx, rows(`${slug}/units.csv`), false)
  const people = await takePeople(ctx, rows(`${slug}/people.csv`), false)
  expect([divisions.refused, units.refused, people.refused]).toEqual([[], [], []])
  return [units.created, units.updated, people.created]
}

interface ActorRow {
  readonly unitPath: string
  readonly roles: readonly string[]
  readonly grants: readonly { readonly permission: string; readonly scope: string }[]
}

const actorRow = (ctx: Ctx, governmentId: string, appointmentId: string, day: string) =>
  sql<ActorRow>`select unit_path, roles, grants from org.appointment_actor(${governmentId}, ${appointmentId}, ${day})`.execute(
    ctx.tx,
  )

test('both demo governments load whole, the root taking its name from the table', async () => {
  const [suxian, xiangshan] = [randomUUID(), randomUUID()]
  expect(await world.run(inside(suxian), false, (ctx) => load(ctx, 'suxian', 'SX-GOV', '431003'))).toEqual([
    51, 1, 85,
  ])
  expect(
    await world.run(inside(xiangshan), false, (ctx) => load(ctx, 'xiangshan', 'XS-GOV', '330225')),
  ).toEqual([2, 1, 4])
  const appointment = await world.run(inside(suxian), true, async (ctx) => {
    const [clerk] = await findByEmployeeNo(ctx, ['1001'])
    return (await appointmentsInForce(ctx, suxian, clerk?.id ?? '', TODAY))[0] ?? ''
  })
  await world.run(inside(xiangshan), true, async (ctx) => {
    const { rows } = await actorRow(ctx, suxian, appointment, TODAY)
    expect(rows[0]?.roles).toEqual(['window-clerk'])
    expect(rows[0]?.unitPath.split('/')).toHaveLength(3)
    expect(rows[0]?.grants).toContainEqual({ permission: 'approval.window.register', scope: 'government' })
    const before = '2026-03-01'
    expect((await actorRow(ctx, suxian, appointment, before)).rows).toEqual([])
    const seen = await sql<{ id: string }>`select distinct government_id as id from org.unit`.execute(ctx.tx)
    expect(seen.rows, 'the wall is closed again').toEqual([{ id: xiangshan }])
  })
})
