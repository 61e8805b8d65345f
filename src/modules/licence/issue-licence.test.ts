import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paperContract } from '#contracts/paper'
import { type CitizenActor, type Ctx, PUBLIC } from '#kernel/context'
import { closeTypesetter, papersOf, readCasePaper } from '#modules/paper'
import { staffOfTown, type Town, twoTowns } from '#test/towns'
import { createWorld, type World } from '#test/world'
import { endLicence } from './end-licence.ts'
import { issueLicence, type LicenceOrder } from './issue-licence.ts'
import { licenceContract } from './licence.contract.ts'
import { licenceOfCase } from './list-licences.ts'

const { verifyLicence, listLicences, listOwnLicences } = licenceContract.endpoints

let world: World
let suxian: Town
let xiangshan: Town
beforeAll(async () => {
  world = await createWorld()
  ;({ suxian, xiangshan } = await twoTowns(world))
})
afterAll(async () => {
  await closeTypesetter()
  await world.close()
})

const inTown = <T>(town: Town, work: (ctx: Ctx) => Promise<T>) => world.run(town.system, false, work)

const person = {
  kind: 'person',
  name: '欧阳示例',
  idType: 'resident-id',
  idNumber: '43100319920229001X',
} as const
const enterprise = {
  kind: 'enterprise',
  name: '示例餐饮店',
  idType: 'uscc',
  idNumber: '91350100M000100Y43',
} as const

const order = (town: Town, changes: Partial<LicenceOrder> = {}): LicenceOrder => ({
  caseId: randomUUID(),
  unitId: town.department.id,
  itemCode: '000123011000',
  itemName: '公共场所卫生许可',
  name: '卫生许可证',
  holder: person,
  owner: null,
  scope: '理发店',
  validFrom: '2026-03-02',
  validTo: '2030-03-01',
  ...changes,
})

const issue = (town: Town, changes?: Partial<LicenceOrder>) =>
  inTown(town, (ctx) => issueLicence(ctx, order(town, changes)))

const verify = (town: Town, code: string) =>
  world.as(PUBLIC).call(verifyLicence, { government: town.slug, code })

test('a licence is registered with its paper, which is typeset', async () => {
  const caseId = randomUUID()
  const { id, identifier, code, paperId } = await issue(suxian, { caseId })
  expect(await inTown(suxian, (ctx) => licenceOfCase(ctx, caseId))).toEqual({
    supersededBy: null,
    ...{ id, identifier, code, paperId, name: '卫生许可证', validFrom: '2026-03-02', validTo: '2030-03-01' },
  })
  await world.drain()
  const [paper] = await inTown(suxian, (ctx) => papersOf(ctx, caseId))
  expect(paper).toMatchObject({ id: paperId, code, template: 'licence', ready: true })
  const file = await inTown(suxian, (ctx) => readCasePaper(ctx, caseId, paperId))
  expect(file.type).toBe('application/pdf')
})

test('anyone verifies it by code or identifier; a person is masked, an organisation is not', async () => {
  const { code, identifier } = await issue(suxian)
  const byCode = await verify(suxian, code.toLowerCase())
  expect(byCode).toEqual({
    found: true,
    licence: {
      name: '卫生许可证',
      number: expect.stringMatching(/^suxian卫健局许证〔2026〕\d+号$/),
      identifier,
      itemName: '公共场所卫生许可',
      holder: '欧***',
      issuer: suxian.department.name,
      issuedOn: '2026-03-02',
      standing: 'valid',
      replacedBy: null,
      version: 1,
      ended: null,
      validFrom: '2026-03-02',
      validTo: '2030-03-01',
      illustrative: true,
      imported: false,
    },
  })
  expect(await verify(suxian, ` ${identifier} `)).toEqual(byCode)
  const shop = await issue(suxian, { holder: enterprise })
  expect((await verify(suxian, shop.code)).licence?.holder).toBe('示例餐饮店')
})

test('what is not there, or stands with another government, is not found', async () => {
  const { code, identifier } = await issue(suxian)
  const nothing = { found: false, licence: null }
  expect(await verify(suxian, 'ABCDEFGHJKMN')).toEqual(nothing)
  expect(await verify(xiangshan, code)).toEqual(nothing)
  expect(await verify(xiangshan, identifier)).toEqual(nothing)
})

test('a licence whose paper was made void is no longer in force', async () => {
  const { code, paperId } = await issue(suxian)
  const leader = world.as(staffOfTown(suxian, 'paper.paper.void'))
  await leader.call(paperContract.endpoints.voidPaper, { paperId, reason: '误发' })
  await world.drain()
  expect((await verify(suxian, code)).licence?.standing).toBe('not-in-force')
})

test('staff see the register within their scope, holders masked', async () => {
  const { id } = await issue(xiangshan, { name: '放射诊疗许可证' })
  const reader = staffOfTown(xiangshan, 'licence.licence.read')
  const page = await world.as(reader).call(listLicences, { text: '放射' })
  expect(page).toMatchObject({ total: 1, rows: [{ id, holder: '欧***', state: '01', standing: 'valid' }] })
  expect(page.rows[0]?.unitName).toBe(xiangshan.department.shortName)
  const grants = [{ permission: 'licence.licence.read', scope: 'unit' }] as const
  const elsewhere = { ...reader, unitId: randomUUID(), unitPath: `${randomUUID()}/`, grants }
  expect(await world.as(elsewhere).call(listLicences, {})).toEqual({ total: 0, rows: [] })
  const subtree = [{ permission: 'licence.licence.read', scope: 'subtree' }] as const
  expect((await world.as({ ...reader, grants: subtree }).call(listLicences, {})).total).toBe(1)
  const suxianReader = staffOfTown(suxian, 'licence.licence.read')
  expect((await world.as(suxianReader).call(listLicences, { text: '放射' })).total).toBe(0)
})

test('without the permission the register stays closed', async () => {
  await expect(world.as(staffOfTown(suxian)).call(listLicences, {})).rejects.toMatchObject({ status: 403 })
  await expect(world.as(PUBLIC).call(listLicences, {})).rejects.toMatchObject({ status: 401 })
  const mine = world.as(PUBLIC).call(listOwnLicences, { government: suxian.slug })
  await expect(mine).rejects.toMatchObject({ status: 401 })
})

test('a citizen sees what his account applied for, in this government, and nothing else', async () => {
  const citizen: CitizenActor = { kind: 'citizen', accountId: randomUUID(), sessionId: randomUUID() }
  const { id } = await issue(suxian, { owner: citizen.accountId, validTo: null })
  await issue(suxian, { owner: randomUUID() })
  const mine = await world.as(citizen).call(listOwnLicences, { government: suxian.slug })
  expect(mine.rows).toMatchObject([{ id, standing: 'valid', validTo: null }])
  const elsewhere = await world.as(citizen).call(listOwnLicences, { government: xiangshan.slug })
  expect(elsewhere.rows).toEqual([])
})

test('a licence that ended before its time says so to its holder as it does to whoever verifies it', async () => {
  const citizen: CitizenActor = { kind: 'citizen', accountId: randomUUID(), sessionId: randomUUID() }
  const { id, code } = await issue(suxian, { owner: citizen.accountId })
  const ended = { ending: 'revocation', on: '2026-03-09' } as const
  await inTown(suxian, (ctx) => endLicence(ctx, id, { caseId: null, ...ended }))
  const { rows } = await world.as(citizen).call(listOwnLicences, { government: suxian.slug })
  expect(rows).toMatchObject([{ id, standing: 'not-in-force', ended }])
  expect((await verify(suxian, code)).licence).toMatchObject({ standing: 'not-in-force', ended })
})
