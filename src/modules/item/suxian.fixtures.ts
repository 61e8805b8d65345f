import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Scope, StaffActor, SystemActor } from '#kernel/context'
import { readCsv } from '#kernel/table'
import { createGovernment, importDivisions, importUnits, type Unit, unitByCode } from '#modules/org'
import type { World } from '#test/world'
import { importItems } from './import-items.ts'

const FOLDER = join(import.meta.dirname, '../../../data-packs/suxian')

/** The shipped lists as texts, with the forms that materials are made of. */
export async function shippedLists() {
  const read = (name: string) => readFile(join(FOLDER, name), 'utf8')
  const [itemsCsv, materialsCsv, scenesCsv, formsJson] = await Promise.all([
    read('items-suxian.csv'),
    read('materials-suxian.csv'),
    read('scenes.csv'),
    read('forms.json'),
  ])
  return { itemsCsv, materialsCsv, scenesCsv, guidanceJson: '[]', formsJson }
}

/** 苏仙区 with its units, and the platform's own actor there. */
export interface Suxian {
  readonly id: string
  readonly system: SystemActor
  unit(code: string): Promise<Unit>
}

/** Makes the government of the data pack. */
export async function makeSuxian(world: World): Promise<Suxian> {
  const id = randomUUID()
  const permissions = ['item.item.edit', 'item.item.publish']
  const system: SystemActor = { kind: 'system', name: 'test', governmentId: id, permissions }
  await world.run(system, false, async (ctx) => {
    const rootUnit = { code: 'SX-GOV', name: '苏仙区人民政府', shortName: '区政府' }
    const [divisions, units] = [
      await readFile(join(FOLDER, 'divisions.csv')),
      await readFile(join(FOLDER, 'units.csv')),
    ]
    await importDivisions(ctx, readCsv(divisions, []), { dryRun: false, within: null })
    await createGovernment(ctx, {
      slug: 'suxian',
      name: '苏仙区人民政府',
      divisionCode: '431003',
      rootUnit,
      roles: [],
    })
    await importUnits(ctx, readCsv(units, []), false)
  })
  return {
    id,
    system,
    unit: async (code) => {
      const unit = await world.run(system, true, (ctx) => unitByCode(ctx, code))
      if (!unit) throw new Error(`no unit ${code}`)
      return unit
    },
  }
}

/** Imports the shipped lists and puts them in force. */
export const importShipped = async (world: World, suxian: Suxian) => {
  const lists = await shippedLists()
  return world.run(suxian.system, false, (ctx) =>
    importItems(ctx, { ...lists, dryRun: false, publish: true }),
  )
}

/** A member of a unit's staff with these permissions. */
export const staffIn = (
  governmentId: string,
  unit: Unit,
  scope: Scope,
  ...permissions: string[]
): StaffActor => ({
  kind: 'staff',
  accountId: randomUUID(),
  sessionId: randomUUID(),
  personId: randomUUID(),
  appointmentId: randomUUID(),
  governmentId,
  unitId: unit.id,
  unitPath: unit.path,
  roles: [],
  grants: permissions.map((permission) => ({ permission, scope })),
})
