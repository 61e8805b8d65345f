import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { orgContract } from '#contracts/org'
import type { CitizenActor, StaffActor, SystemActor } from '#kernel/context'
import type { Upload } from '#kernel/files'
import { createStaffAccount } from '#modules/identity'
import { castOf, type DemoCitizen, makeCitizens } from '../src/apps/demo/cast.ts'
import { DEMO_TOWNS, type DemoTown, installer, makeItems, makeTown } from '../src/apps/demo/towns.ts'
import { DATA_PACKS } from '../src/apps/install.ts'
import type { World } from './world.ts'

/** Password of everybody in the counties of the tests. */
export const PASSWORD = 'spring-2026-yc'

/** A government of the data packs with its units, roles, people and items; people log in when they are first asked for. */
export interface County {
  readonly id: string
  readonly slug: DemoTown['slug']
  readonly system: SystemActor
  readonly citizens: readonly DemoCitizen[]
  /** Id of a member of staff. */
  personId(employeeNo: string): string
  /** A member of staff by employee number, logged in. */
  staff(employeeNo: string): Promise<StaffActor>
  /** A citizen or an enterprise by place in the list, logged in. */
  citizen(index: number): Promise<CitizenActor>
}

async function peopleIds(world: World, id: string): Promise<ReadonlyMap<string, string>> {
  const { rows } = await world.as(installer(id)).call(orgContract.endpoints.listPeople, { size: 100 })
  return new Map(rows.map((row) => [row.employeeNo, row.id]))
}

/** Makes a government out of the data packs; the items are those of 苏仙区. */
export async function makeCounty(world: World, slug: DemoTown['slug'] = 'suxian'): Promise<County> {
  const { platform, database } = world.composition
  const id = randomUUID()
  const town = DEMO_TOWNS.find((one) => one.slug === slug)
  if (!town) throw new Error(`no town ${slug}`)
  await makeTown(platform, town, id)
  if (slug === 'suxian') {
    await makeItems(platform, id)
    await makeCitizens(platform, id, PASSWORD)
  }
  const people = await peopleIds(world, id)
  const cast = await castOf(platform, database.db, slug, PASSWORD)
  const accounts = new Map<string, Promise<unknown>>()
  const account = (employeeNo: string): Promise<unknown> => {
    const login = `${slug}.${employeeNo}`
    const personId = people.get(employeeNo) ?? ''
    const made =
      accounts.get(employeeNo) ??
      world.run(installer(id), false, (ctx) =>
        createStaffAccount(ctx, { governmentId: id, personId, login, password: PASSWORD }),
      )
    accounts.set(employeeNo, made)
    return made
  }
  return {
    id,
    slug,
    system: installer(id),
    citizens: cast.citizens,
    personId: (employeeNo) => people.get(employeeNo) ?? '',
    staff: async (employeeNo) => {
      await account(employeeNo)
      return (await cast.staff(employeeNo)) as StaffActor
    },
    citizen: async (index) => (await cast.citizen(index)) as CitizenActor,
  }
}

/** A PDF that the platform takes as material. */
export async function samplePdf(name = '示例材料.pdf'): Promise<Upload> {
  const bytes = await readFile(join(DATA_PACKS, 'demo/sample-material.pdf'))
  return { name, mediaType: 'application/pdf', bytes }
}
