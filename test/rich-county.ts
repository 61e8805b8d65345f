import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readCsv } from '#kernel/table'
import { runCase } from '../src/apps/demo/run-case.ts'
import type { CaseScript } from '../src/apps/demo/stage.ts'
import { peopleOf } from '../src/apps/demo/towns.ts'
import { DATA_PACKS } from '../src/apps/install.ts'
import { type County, makeCounty } from './county.ts'
import type { World } from './world.ts'

const text = (file: string): Promise<string> => readFile(join(DATA_PACKS, file), 'utf8')

/**
 * 苏仙区 with the demo's cases of one department, in every state that they reach there.
 * @param department code of the unit, such as `SX-WJJ`
 */
export async function makeRichCounty(world: World, department: string): Promise<County> {
  const county = await makeCounty(world)
  const rows = readCsv(Buffer.from(await text('suxian/items-suxian.csv')), ['basic_code', 'department'])
  const departments = new Map(rows.map(({ cells }) => [cells.basic_code ?? '', cells.department ?? '']))
  const departmentOf = (item: string): string => departments.get(item) ?? ''
  const scripts = JSON.parse(await text('demo/cases.json')) as CaseScript[]
  const { citizens, staff, citizen, slug: government } = county
  const stage = {
    ...{ platform: world.composition.platform, government, departmentOf },
    cast: { citizens, people: await peopleOf(government), staff, citizen },
    setStep: () => undefined,
    settle: () => world.composition.courier.drain(),
  }
  for (const script of scripts.filter(({ item }) => departmentOf(item) === department)) {
    await runCase(stage, script)
  }
  await world.drain()
  return county
}
