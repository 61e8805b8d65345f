import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Ctx, Grant, StaffActor, SystemActor } from '#kernel/context'
import { readCsv } from '#kernel/table'
import type { World } from '#test/world'
import { createGovernment } from './create-government.ts'
import { takeDivisions } from './import-divisions.ts'
import { takeUnits } from './import-units.ts'
import { readRolePack } from './role-pack.ts'
import { listUnits, type Unit } from './unit.store.ts'

/** Units of the government of the tests: code and parent. */
const TREE = [
  ['GOV', ''],
  ['A', 'GOV'],
  ['A1', 'A'],
  ['A11', 'A1'],
  ['A2', 'A'],
  ['B', 'GOV'],
  ['B1', 'B'],
] as const

const DIVISIONS = `code,name,level,parent
00,中华人民共和国,国家,
430000,湖南省,省级,00
431000,郴州市,地级,430000
431003,苏仙区,县级,431000
`

const ROLES = readRolePack(readFileSync('data-packs/suxian/roles.json', 'utf8'))

const unitTable = (): Uint8Array => {
  const lines = TREE.map(
    ([code, parent]) => `${code}-1,单位${code},${code},工作部门,431003,${parent && `${parent}-1`},`,
  )
  return Buffer.from(['code,name,short_name,kind,division,parent,note', ...lines, ''].join('\n'))
}

/** A government with seven units in three levels and the roles of the data pack. */
export interface Office {
  readonly id: string
  readonly slug: string
  /** Unit by the code of the tree, such as `A11`. */
  unit(code: string): Unit
  /** A member of staff of a unit who holds these grants and stands in no table. */
  staff(code: string, ...grants: readonly Grant[]): StaffActor
  /** Runs work as the platform inside this government. */
  run<T>(work: (ctx: Ctx) => Promise<T>): Promise<T>
}

/** Codes of the tree. */
export const CODES: readonly string[] = TREE.map(([code]) => code)

/** Makes the government of the tests. */
export async function makeOffice(world: World, slug: string): Promise<Office> {
  const id = randomUUID()
  const system: SystemActor = { kind: 'system', name: 'test', governmentId: id, permissions: [] }
  const run = <T>(work: (ctx: Ctx) => Promise<T>) => world.run(system, false, work)
  const units = await run(async (ctx) => {
    await takeDivisions(ctx, readCsv(Buffer.from(DIVISIONS), []), { dryRun: false, within: null })
    const rootUnit = { code: 'GOV-1', name: '某区人民政府', shortName: '区政府' }
    await createGovernment(ctx, {
      slug,
      name: `${slug}人民政府`,
      divisionCode: '431003',
      rootUnit,
      roles: ROLES,
    })
    await takeUnits(ctx, readCsv(unitTable(), []), false)
    return listUnits(ctx, { kind: 'all' })
  })
  const unit = (code: string): Unit => {
    const found = units.find((one) => one.code === `${code}-1`)
    if (!found) throw new Error(`no unit ${code}`)
    return found
  }
  return {
    ...{ id, slug, unit, run },
    staff: (code, ...grants) => ({
      kind: 'staff',
      ...{
        accountId: randomUUID(),
        sessionId: randomUUID(),
        personId: randomUUID(),
        appointmentId: randomUUID(),
      },
      ...{ governmentId: id, unitId: unit(code).id, unitPath: unit(code).path, roles: [], grants },
    }),
  }
}

/** Grants of several permissions with one scope. */
export const grantsOf = (scope: Grant['scope'], ...permissions: readonly string[]): Grant[] =>
  permissions.map((permission) => ({ permission, scope }))
