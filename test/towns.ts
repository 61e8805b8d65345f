import { randomUUID } from 'node:crypto'
import type { StaffActor, SystemActor } from '#kernel/context'
import { readCsv } from '#kernel/table'
import { createGovernment, importDivisions, importUnits, type Unit, unitByCode } from '#modules/org'
import type { World } from './world.ts'

const DIVISIONS = `code,name,level,parent
00,中华人民共和国,国家,
330000,浙江省,省级,00
330200,宁波市,地级,330000
330225,象山县,县级,330200
430000,湖南省,省级,00
431000,郴州市,地级,430000
431003,苏仙区,县级,431000
`

/** A government with one department, and an actor of the platform who works in it. */
export interface Town {
  readonly id: string
  readonly slug: string
  readonly department: Unit
  readonly system: SystemActor
}

async function makeTown(world: World, slug: string, division: string): Promise<Town> {
  const id = randomUUID()
  const system: SystemActor = { kind: 'system', name: 'test', governmentId: id, permissions: [] }
  const code = slug.toUpperCase()
  const name = `${slug}人民政府`
  const units = `code,name,short_name,kind,division,parent,note
${code}-GOV,${name},${slug}政府,政府,${division},,
${code}-WJJ,${slug}卫生健康局,${slug}卫健局,许可部门,${division},${code}-GOV,
`
  const department = await world.run(system, false, async (ctx) => {
    const rootUnit = { code: `${code}-GOV`, name, shortName: `${slug}政府` }
    await importDivisions(ctx, readCsv(Buffer.from(DIVISIONS), []), { dryRun: false, within: null })
    await createGovernment(ctx, { slug, name, divisionCode: division, rootUnit, roles: [] })
    await importUnits(ctx, readCsv(Buffer.from(units), []), false)
    return unitByCode(ctx, `${code}-WJJ`)
  })
  if (!department) throw new Error(`no department in ${slug}`)
  return { id, slug, department, system }
}

/** Two small governments of one installation, to prove the wall between them. */
export async function twoTowns(world: World): Promise<{ readonly suxian: Town; readonly xiangshan: Town }> {
  const suxian = await makeTown(world, 'suxian', '431003')
  return { suxian, xiangshan: await makeTown(world, 'xiangshan', '330225') }
}

/** A member of the department's staff with these permissions, each for the whole government. */
export function staffOfTown(town: Town, ...permissions: string[]): StaffActor {
  return {
    kind: 'staff',
    accountId: randomUUID(),
    sessionId: randomUUID(),
    personId: randomUUID(),
    appointmentId: randomUUID(),
    governmentId: town.id,
    unitId: town.department.id,
    unitPath: town.department.path,
    roles: [],
    grants: permissions.map((permission) => ({ permission, scope: 'government' })),
  }
}
