import { Value } from 'typebox/value'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PUBLIC, type StaffActor } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { Refusal } from '#kernel/errors'
import { readActs } from '#kernel/ledger'
import { countDue, destroyDue, RetentionPackSchema } from '#kernel/retention'
import { rowsAsAdmin } from '#test/database'
import { staffOfTown, type Town, twoTowns } from '#test/towns'
import { createWorld, type World } from '#test/world'
import pack from '../../../data-packs/retention/rules.json' with { type: 'json' }
import { streamOf } from './fold-licence.ts'
import { importLicence, type OldLicence } from './import-licence.ts'
import { licenceContract } from './licence.contract.ts'

const { endImportedLicence, listLicences, verifyLicence } = licenceContract.endpoints
const END = 'licence.imported.end'

let world: World
let suxian: Town
let xiangshan: Town
beforeAll(async () => {
  world = await createWorld()
  ;({ suxian, xiangshan } = await twoTowns(world))
})
afterAll(() => world.close())

/** A licence of an older system in force; its id and the identifier by which it is verified. */
async function imported(number: string, over: Partial<OldLicence> = {}, town = suxian) {
  const old: OldLicence = {
    ...{ caseId: null, unitId: town.department.id, itemCode: '000123011000', itemName: '公共场所卫生许可' },
    ...{ name: '卫生许可证', number, state: '01', validFrom: '2024-05-06', validTo: '2028-05-05' },
    holder: { kind: 'person', name: '欧阳示例', idType: 'resident-id', idNumber: '43100319920229001X' },
    ...over,
  }
  await world.run(town.system, false, (ctx) => importLicence(ctx, old))
  const reader = world.as(staffOfTown(town, 'licence.licence.read'))
  const [row] = (await reader.call(listLicences, { text: number })).rows
  if (!row) throw new Error(`no licence ${number}`)
  return row
}

type Told = Omit<InputOf<typeof endImportedLicence>, 'licenceId'>
const DECISION: Told = { ending: 'revocation', decision: '苏卫撤〔2026〕3 号', on: '2026-03-01' }

/** What the refusal of ending a licence says; `ok` where it was ended. */
async function ended(licenceId: string, told: Partial<Told> = {}, by = staffOfTown(suxian, END)) {
  try {
    await world.as(by).call(endImportedLicence, { licenceId, ...DECISION, ...told })
    return 'ok'
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
}

const verified = async (code: string) =>
  (await world.as(PUBLIC).call(verifyLicence, { government: 'suxian', code })).licence

describe('the end of a licence of an older system', () => {
  it('stands with its decision in the acts, and the public verification says so at once', async () => {
    const { id, identifier } = await imported('湘卫公证字〔2024〕第1号')
    expect(await verified(identifier)).toMatchObject({ standing: 'valid', imported: true, ended: null })
    expect(await ended(id)).toBe('ok')
    expect(await verified(identifier)).toMatchObject({ ended: { ending: 'revocation', on: '2026-03-01' } })
    const acts = await world.run(suxian.system, true, (ctx) => readActs(ctx.tx, suxian.id, streamOf(id)))
    expect(acts.map(({ type }) => type)).toEqual(['licence.imported@1', 'licence.ended@1'])
    expect(acts[1]?.body).toEqual({ caseId: null, ...DECISION })
  })

  it('comes once, and cancellation is the last word', async () => {
    const { id } = await imported('湘卫公证字〔2024〕第2号')
    expect(await ended(id)).toBe('ok')
    expect(await ended(id)).toBe('licence.ended-already')
    expect(await ended(id, { ending: 'cancellation' })).toBe('ok')
    expect(await ended(id, { ending: 'withdrawal' })).toBe('licence.ended-already')
  })

  it('lies neither in the future nor before the licence', async () => {
    const { id } = await imported('湘卫公证字〔2024〕第3号')
    expect(await ended(id, { on: '2026-03-03' })).toBe('licence.ends-later')
    expect(await ended(id, { on: '2024-05-05' })).toBe('licence.ends-before-it-began')
    expect(await ended(id, { on: '2024-05-06' })).toBe('ok')
  })

  it('is for who may, within his own units and government', async () => {
    const { id } = await imported('湘卫公证字〔2024〕第4号')
    expect(await ended(id, {}, staffOfTown(suxian, 'licence.licence.read'))).toBe('kernel.forbidden')
    expect(await ended(id, {}, staffOfTown(xiangshan, END))).toBe('kernel.not-found')
    const elsewhere: StaffActor = {
      ...staffOfTown(suxian),
      unitId: xiangshan.department.id,
      unitPath: xiangshan.department.path,
      grants: [{ permission: END, scope: 'unit' }],
    }
    expect(await ended(id, {}, elsewhere)).toBe('kernel.not-found')
  })
})

describe('licence.imported', () => {
  const rule = Value.Parse(RetentionPackSchema, pack).find(({ record }) => record === 'licence.imported')
  if (!rule) throw new Error('no rule')
  const count = async () => (await countDue(world.run, xiangshan.id, rule)).count
  const holders = async () => {
    const rows = await rowsAsAdmin<{ number: string }>(
      world.adminUrl,
      `select number from licence.licence
       where holder_sealed is not null and government_id = '${xiangshan.id}' order by number`,
    )
    return rows.map(({ number }) => number)
  }

  it('keeps who held a licence for thirty years after its end, and those of lasting ones', async () => {
    const over = await imported('A 届满', { validTo: '2026-06-30' }, xiangshan)
    await imported('B 长期', { validTo: null }, xiangshan)
    const cancelled = await imported('C 注销', { validTo: null }, xiangshan)
    expect(await ended(cancelled.id, { ending: 'cancellation' }, staffOfTown(xiangshan, END))).toBe('ok')
    world.setNow('2056-12-31T15:59:59.000Z')
    expect(await count()).toBe(0)
    world.setNow('2056-12-31T16:00:00.000Z')
    expect(await count()).toBe(2)
    expect(await holders()).toEqual(['A 届满', 'B 长期', 'C 注销'])
    expect(await destroyDue(world.run, xiangshan.id, rule, () => undefined)).toBe(2)
    expect(await holders()).toEqual(['B 长期'])
    expect(await count()).toBe(0)
    const day = await world.run(xiangshan.system, true, (ctx) =>
      readActs(ctx.tx, xiangshan.id, `${xiangshan.id}/2057-01-01`),
    )
    expect(day.find(({ type }) => type === 'licence.holders-destroyed@1')?.body).toEqual({
      licences: expect.arrayContaining([over.id, cancelled.id]),
      basis: 'RETENTION.IMPORTED_LICENCE@1',
    })
  })
})
