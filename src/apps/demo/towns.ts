import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { SystemActor } from '#kernel/context'
import type { Platform } from '#kernel/platform'
import { readCsv } from '#kernel/table'
import { beginUrging } from '#modules/casework'
import { importBywords, importItems, importTranslations, TRANSLATION_COLUMNS } from '#modules/item'
import {
  createGovernment,
  createOutsideBody,
  findGovernment,
  importDivisions,
  importPeople,
  importUnits,
  readRolePack,
} from '#modules/org'
import { DATA_PACKS } from '../install.ts'
import { makeArchiveRules } from './archive-rules.ts'
import { makeSeals } from './seals.ts'

/** A government of the demo: its short name, and the division and root unit that its pack holds. */
export interface DemoTown {
  readonly slug: 'suxian' | 'xiangshan'
  readonly name: string
  readonly divisionCode: string
  readonly rootUnit: { readonly code: string; readonly name: string; readonly shortName: string }
}

export const DEMO_TOWNS: readonly DemoTown[] = [
  {
    slug: 'suxian',
    name: '苏仙区人民政府',
    divisionCode: '431003',
    rootUnit: { code: 'SX-GOV', name: '苏仙区人民政府', shortName: '区政府' },
  },
  {
    slug: 'xiangshan',
    name: '象山县人民政府',
    divisionCode: '330225',
    rootUnit: { code: 'XS-GOV', name: '象山县人民政府', shortName: '县政府' },
  },
]

const pack = (slug: string, file: string): Promise<Buffer> => readFile(join(DATA_PACKS, slug, file))

/** The installer of the demo, with what it needs for the lists of items and nothing more. */
export const installer = (governmentId: string): SystemActor => ({
  kind: 'system',
  name: 'demo.install',
  governmentId,
  permissions: [
    'seal.seal.manage',
    'item.item.read',
    'item.item.edit',
    'item.item.publish',
    'org.person.read',
    'org.unit.manage',
    'casework.archive-rule.manage',
  ],
})

/** Makes a government with its units, roles and people. Made once; done again, it changes nothing. */
export async function makeTown(platform: Platform, town: DemoTown, governmentId: string): Promise<void> {
  const [divisions, roles] = [await pack('suxian', 'divisions.csv'), await pack('suxian', 'roles.json')]
  const [units, people] = [await pack(town.slug, 'units.csv'), await pack(town.slug, 'people.csv')]
  const outside = await pack('suxian', 'outside-bodies.csv')
  await platform.run(installer(governmentId), false, async (ctx) => {
    if (await findGovernment(ctx.tx, governmentId)) return
    await importDivisions(ctx, readCsv(divisions, []), { dryRun: false, within: null })
    await createGovernment(ctx, { ...town, roles: readRolePack(roles.toString('utf8')) })
    await beginUrging(ctx)
    await importUnits(ctx, readCsv(units, []), false)
    await importPeople(ctx, readCsv(people, []), false)
    for (const { cells } of readCsv(outside, ['name'])) {
      const { name = '', address = '', phone = '' } = cells
      await createOutsideBody(ctx, { name, address, phone })
    }
    await makeSeals(ctx)
    await makeArchiveRules(ctx)
  })
}

/** Puts the 114 items of the pack in force, with what people say for them and what is translated. Done again, it changes nothing. */
export async function makeItems(platform: Platform, governmentId: string): Promise<number> {
  const [items, materials, scenes] = [
    await pack('suxian', 'items-suxian.csv'),
    await pack('suxian', 'materials-suxian.csv'),
    await pack('suxian', 'scenes.csv'),
  ]
  const [guidance, forms, bywords, translations] = [
    await pack('suxian', 'guidance.json'),
    await pack('suxian', 'forms.json'),
    await pack('suxian', 'bywords.csv'),
    await pack('suxian', 'translations.csv'),
  ]
  const report = await platform.run(installer(governmentId), false, async (ctx) => {
    const taken = await importItems(ctx, {
      itemsCsv: items.toString('utf8'),
      materialsCsv: materials.toString('utf8'),
      scenesCsv: scenes.toString('utf8'),
      guidanceJson: guidance.toString('utf8'),
      formsJson: forms.toString('utf8'),
      dryRun: false,
      publish: true,
    })
    await importBywords(ctx, readCsv(bywords, ['word', 'means', 'item_code']), { dryRun: false })
    await importTranslations(ctx, readCsv(translations, TRANSLATION_COLUMNS), { dryRun: false })
    return taken
  })
  return report.read.items
}

const PEOPLE_COLUMNS = ['employee_no', 'name', 'unit', 'title', 'roles'] as const

/** A member of staff as the pack describes him. */
export interface DemoPerson {
  readonly employeeNo: string
  readonly name: string
  readonly unit: string
  readonly title: string
  readonly roles: readonly string[]
}

/** The people of a pack, in the order of the file. */
export async function peopleOf(slug: string): Promise<DemoPerson[]> {
  const rows = readCsv(await pack(slug, 'people.csv'), PEOPLE_COLUMNS)
  return rows.map(({ cells }) => ({
    employeeNo: cells.employee_no ?? '',
    name: cells.name ?? '',
    unit: cells.unit ?? '',
    title: cells.title ?? '',
    roles: (cells.roles ?? '').split('|'),
  }))
}
