import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sealContract } from '#contracts/seal'
import type { InputOf } from '#kernel/contract'
import { createPerson } from '#modules/org'
import { staffOfTown, type Town, twoTowns } from '#test/towns'
import { createWorld, type World } from '#test/world'

const { registerSeal, endSeal, handSeal, surrenderSeal, listSeals } = sealContract.endpoints

let world: World
let town: Town
let other: Town
let keeperId: string
let successorId: string
beforeAll(async () => {
  world = await createWorld()
  const { suxian, xiangshan } = await twoTowns(world)
  town = suxian
  other = xiangshan
  const hiring = {
    ...town.system,
    permissions: ['org.person.manage', 'org.unit.read', 'org.appointment.manage'],
  }
  const person = {
    ...{ unitId: town.department.id, title: '印章保管人', roles: [], fromDay: '2026-01-01' },
  }
  const hire = async (employeeNo: string, name: string) =>
    (await world.run(hiring, false, (ctx) => createPerson(ctx, { ...person, employeeNo, name }))).id
  keeperId = await hire('9002', '易印')
  successorId = await hire('9005', '余接印')
})
afterAll(() => world.close())

const desk = (of: Town = town) => world.as(staffOfTown(of, 'seal.seal.manage', 'seal.seal.read'))

const asked = (change: Partial<InputOf<typeof registerSeal>> = {}): InputOf<typeof registerSeal> => ({
  unitId: town.department.id,
  name: '苏仙区卫生健康局',
  kind: 'acceptance',
  form: 'electronic',
  diameter: 42,
  keeperId,
  papers: ['acceptance', 'non-acceptance'],
  validFrom: '2026-01-01',
  validTo: null,
  ...change,
})

test('a seal is registered with unit, kind, keeper, papers and validity', async () => {
  const { sealId } = await desk().call(registerSeal, asked())
  const { rows } = await desk().call(listSeals, {})
  expect(rows).toMatchObject([
    {
      ...{ id: sealId, kind: 'acceptance', form: 'electronic', keeper: '易印', diameter: 42 },
      ...{ papers: ['acceptance', 'non-acceptance'], validFrom: '2026-01-01', validTo: null, endedAt: null },
    },
  ])
})

test('the seals for acceptance and for approvals stand apart, each for its own papers', async () => {
  await expect(
    desk().call(registerSeal, asked({ kind: 'approval', papers: ['grant', 'acceptance'] })),
  ).rejects.toMatchObject({ code: 'seal.paper-taken', status: 409 })
  await desk().call(registerSeal, asked({ kind: 'approval', papers: ['grant', 'refusal'] }))
  const { rows } = await desk().call(listSeals, {})
  expect(rows.map(({ kind }) => kind).sort()).toEqual(['acceptance', 'approval'])
})

test('a keeper is of this government’s staff', async () => {
  const stranger = desk().call(registerSeal, asked({ papers: ['licence'], keeperId: randomUUID() }))
  await expect(stranger).rejects.toMatchObject({ code: 'seal.no-keeper' })
})

test('a validity that ends before it begins is refused at its field; a day is enough', async () => {
  const reversed = asked({ papers: ['licence'], validFrom: '2026-05-02', validTo: '2026-05-01' })
  await expect(desk().call(registerSeal, reversed)).rejects.toMatchObject({
    code: 'kernel.invalid-input',
    fields: [{ field: 'validTo', code: 'seal.ends-before-it-begins' }],
  })
  const day = asked({ papers: ['licence'], validFrom: '2026-05-01', validTo: '2026-05-01' })
  await expect(desk().call(registerSeal, day)).resolves.toMatchObject({ sealId: expect.any(String) })
})

test('an ended seal stays in the register, is ended once, and leaves its papers to another', async () => {
  const { rows } = await desk().call(listSeals, {})
  const sealId = rows.find(({ papers }) => papers.includes('acceptance'))?.id ?? ''
  await desk().call(endSeal, { sealId, reason: '磨损更换' })
  await expect(desk().call(endSeal, { sealId, reason: '再来一次' })).rejects.toMatchObject({
    code: 'seal.ended',
  })
  const again = await desk().call(registerSeal, asked({ papers: ['acceptance'] }))
  const after = await desk().call(listSeals, {})
  expect(after.rows.find(({ id }) => id === sealId)?.endedAt).toEqual(expect.any(String))
  expect(after.rows.find(({ id }) => id === again.sealId)?.endedAt).toBeNull()
})

test('a seal changes hands with a reason, which stays in the register', async () => {
  const { sealId } = await desk().call(registerSeal, asked({ papers: ['extension'] }))
  const hand = (to: string) => desk().call(handSeal, { sealId, keeperId: to, reason: '岗位调整' })
  await expect(hand(keeperId)).rejects.toMatchObject({ code: 'seal.same-keeper' })
  await expect(hand(randomUUID())).rejects.toMatchObject({ code: 'seal.no-keeper' })
  await hand(successorId)
  const { rows } = await desk().call(listSeals, {})
  expect(rows.find(({ id }) => id === sealId)).toMatchObject({
    ...{ keeper: '余接印', standing: 'in-use' },
    handovers: [{ from: '易印', to: '余接印', reason: '岗位调整' }],
  })
})

test('only a seal out of use is handed back, once; the register says to whom', async () => {
  const { rows } = await desk().call(listSeals, {})
  const sealId = rows.find(({ standing }) => standing === 'in-use')?.id ?? ''
  const surrender = () => desk().call(surrenderSeal, { sealId, to: '苏仙区公安分局' })
  await expect(surrender()).rejects.toMatchObject({ code: 'seal.not-ended' })
  await desk().call(endSeal, { sealId, reason: '机构改革' })
  await surrender()
  await expect(surrender()).rejects.toMatchObject({ code: 'seal.surrendered' })
  const after = (await desk().call(listSeals, {})).rows.find(({ id }) => id === sealId)
  expect(after).toMatchObject({
    ...{ standing: 'surrendered', endReason: '机构改革' },
    surrendered: { to: '苏仙区公安分局' },
  })
  const handing = desk().call(handSeal, { sealId, keeperId: successorId, reason: '再用' })
  await expect(handing).rejects.toMatchObject({ code: 'seal.ended' })
})

test('who may not manage seals, or belongs elsewhere, changes none', async () => {
  const { rows } = await desk().call(listSeals, {})
  const sealId = rows.find(({ endedAt }) => endedAt === null)?.id ?? ''
  const reader = world.as(staffOfTown(town, 'seal.seal.read'))
  await expect(reader.call(registerSeal, asked({ papers: ['receipt'] }))).rejects.toMatchObject({
    code: 'kernel.forbidden',
  })
  await expect(reader.call(endSeal, { sealId, reason: '无权' })).rejects.toMatchObject({
    code: 'kernel.forbidden',
  })
  await expect(desk(other).call(endSeal, { sealId, reason: '外地' })).rejects.toMatchObject({
    code: 'kernel.not-found',
  })
  expect((await desk(other).call(listSeals, {})).rows).toEqual([])
})
