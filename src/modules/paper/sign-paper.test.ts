import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { paperContract } from '#contracts/paper'
import { sealContract } from '#contracts/seal'
import type { Ctx } from '#kernel/context'
import { readSignature } from '#kernel/pades'
import { localSigner, makeTestSigner } from '#kernel/signer'
import { createPerson } from '#modules/org'
import { samplePdf } from '#test/county'
import { staffOfTown, type Town, twoTowns } from '#test/towns'
import { createWorld, START, type World } from '#test/world'
import { papersOf, readCasePaper } from './case-papers.ts'
import { issuePaper } from './issue-paper.ts'
import { acceptanceContent } from './paper.fixtures.ts'
import { closeTypesetter } from './typeset-paper.ts'

const { registerSeal, giveOrder, endOrder, endSeal, listOrders, listUses, listSeals } = sealContract.endpoints
const { verifyFile, sealPaper, stampPaper, askSeal, answerSeal } = paperContract.endpoints
const signer = localSigner(makeTestSigner(new Date(START)))

/** One white pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
  'base64',
)

let world: World
let town: Town
let keeperId: string
beforeAll(async () => {
  world = await createWorld({ signer })
  town = (await twoTowns(world)).suxian
  const hiring = {
    ...town.system,
    permissions: ['org.person.manage', 'org.unit.read', 'org.appointment.manage'],
  }
  const keeper = {
    employeeNo: '9001',
    name: '余守印',
    unitId: town.department.id,
    title: '印章保管人',
    roles: [],
  }
  keeperId = (
    await world.run(hiring, false, (ctx) => createPerson(ctx, { ...keeper, fromDay: '2026-01-01' }))
  ).id
})
afterAll(async () => {
  await closeTypesetter()
  await world.close()
})

const inTown = <T>(work: (ctx: Ctx) => Promise<T>) => world.run(town.system, false, work)
const desk = () =>
  world.as(
    staffOfTown(
      town,
      ...[
        'seal.seal.manage',
        'seal.order.give',
        'seal.seal.read',
        'paper.paper.seal',
        'paper.paper.print',
        'paper.paper.read',
      ],
    ),
  )

/** An acceptance notice that was issued and set; its PDF. */
async function accepted() {
  const caseId = randomUUID()
  const { id } = await inTown((ctx) =>
    issuePaper(ctx, { template: 'acceptance', unit: town.department, caseId, data: acceptanceContent }),
  )
  await world.drain()
  const [paper] = await inTown((ctx) => papersOf(ctx, caseId))
  const read = async () => Buffer.from((await inTown((ctx) => readCasePaper(ctx, caseId, id))).bytes)
  return { id, awaitsSeal: paper?.awaitsSeal, pdf: await read(), read }
}

const registered = (form: 'electronic' | 'wet' = 'electronic') =>
  desk().call(registerSeal, {
    ...{
      unitId: town.department.id,
      name: '苏仙卫生健康局',
      kind: 'acceptance',
      form,
      diameter: 42,
      keeperId,
    },
    ...{ papers: ['acceptance'], validFrom: '2026-01-01', validTo: null },
  })

/** The unit orders in writing that such papers are sealed without a person being asked. */
const ordered = async (papers: string[]) =>
  desk().call(
    giveOrder,
    {
      ...{ unitId: town.department.id, papers, bySilence: false, basis: '苏卫发〔2026〕1号' },
      ...{ validFrom: '2026-01-01', validTo: null },
    },
    { upload: await samplePdf('授权书.pdf') },
  )

const uploaded = (bytes: Buffer) =>
  world
    .as({ kind: 'public' })
    .call(
      verifyFile,
      { government: town.slug },
      { upload: { name: 'x.pdf', mediaType: 'application/pdf', bytes } },
    )

test('a paper of a unit without a seal is signed, and says that it bears no seal', async () => {
  const { pdf } = await accepted()
  const signature = readSignature(pdf)
  expect(signature).toMatchObject({ intact: true, whole: true })
  expect(signature?.certificate.equals(signer.chain[0] ?? Buffer.of())).toBe(true)
  expect((await desk().call(listUses, {})).total).toBe(0)
})

test('the unit’s seal stands on the paper, the field of the signature over it, and the use is on record', async () => {
  const { sealId } = await registered()
  await ordered(['acceptance'])
  await expect(ordered(['acceptance'])).rejects.toMatchObject({ code: 'seal.already-ordered' })
  const { pdf, id, awaitsSeal } = await accepted()
  expect(awaitsSeal).toBe(false)
  const [, rect] = /\/Subtype \/Widget .*?\/Rect \[([\d. ]+)\]/.exec(pdf.toString('latin1')) ?? []
  const [left = 0, bottom = 0, right = 0, top = 0] = rect?.split(' ').map(Number) ?? []
  expect(right - left).toBeCloseTo((42 / 25.4) * 72, 0)
  expect(top - bottom).toBeCloseTo((42 / 25.4) * 72, 0)
  const uses = await desk().call(listUses, { sealId, year: 2026 })
  expect(uses.rows).toMatchObject([{ paperId: id, paper: 'acceptance', copies: 1, way: 'ordered' }])
})

test('an uploaded file is the one that was issued, or it is not; a changed byte breaks the signature', async () => {
  const { pdf } = await accepted()
  expect(await uploaded(pdf)).toMatchObject({
    found: true,
    signature: 'intact',
    paper: { template: 'acceptance' },
  })
  const changed = Buffer.from(pdf)
  changed[1000] = (changed[1000] ?? 0) ^ 1
  expect(await uploaded(changed)).toEqual({ found: false, signature: 'broken', paper: null })
  expect(await uploaded(Buffer.concat([pdf, Buffer.from('\n%more')]))).toMatchObject({
    found: false,
    signature: 'broken',
  })
  expect(await uploaded(Buffer.from('%PDF-1.7 /ByteRange [0 1 2 3]'))).toMatchObject({ signature: 'none' })
})

test('without an order a paper waits for a person; sealed, it is set anew', async () => {
  const { rows } = await desk().call(listSeals, {})
  await desk().call(endSeal, { sealId: rows[0]?.id ?? '', reason: '更换' })
  const [order] = (await desk().call(listOrders, {})).rows
  await desk().call(endOrder, { orderId: order?.id ?? '', reason: '逐份审批' })
  const { sealId } = await registered()
  const waiting = await accepted()
  expect(waiting.awaitsSeal).toBe(true)
  expect(readSignature(waiting.pdf)).toBeUndefined()
  await desk().call(sealPaper, { paperId: waiting.id })
  await world.drain()
  expect(readSignature(await waiting.read())).toMatchObject({ intact: true, whole: true })
  expect((await desk().call(listUses, { sealId })).rows).toMatchObject([{ way: 'approved' }])
})

test('a kind of paper has one seal in use, and an order stays within what is registered', async () => {
  await expect(registered()).rejects.toMatchObject({ code: 'seal.paper-taken' })
  const { rows } = await desk().call(listSeals, {})
  await expect(ordered(['grant'])).rejects.toMatchObject({ code: 'seal.not-its-paper' })
  const stranger = world.as(staffOfTown(town, 'seal.seal.read'))
  await expect(stranger.call(endSeal, { sealId: rows[0]?.id ?? '', reason: '无权' })).rejects.toMatchObject({
    code: 'kernel.forbidden',
  })
})

test('with a seal of ink only its keeper records what he stamped, once, with a photograph', async () => {
  const { rows } = await desk().call(listSeals, {})
  await desk().call(endSeal, { sealId: rows[0]?.id ?? '', reason: '改用实体印章' })
  await registered('wet')
  const { id, awaitsSeal } = await accepted()
  expect(awaitsSeal).toBe(false)
  await desk().call(askSeal, { paperId: id, copies: 2, purpose: '发给申请人' })
  await desk().call(answerSeal, { paperId: id, approve: true })
  const upload = { name: 'photo.png', mediaType: 'image/png', bytes: PNG }
  const somebody = staffOfTown(town, 'paper.paper.stamp')
  const stamp = { paperId: id, copies: 2 }
  await expect(world.as(somebody).call(stampPaper, stamp, { upload })).rejects.toMatchObject({
    code: 'seal.not-keeper',
  })
  const keeper = world.as({ ...somebody, personId: keeperId })
  await keeper.call(stampPaper, stamp, { upload })
  expect((await desk().call(listUses, {})).rows[0]).toMatchObject({ paperId: id, way: 'wet', copies: 2 })
  await expect(keeper.call(stampPaper, stamp, { upload })).rejects.toMatchObject({
    code: 'seal.sealed-before',
  })
})
