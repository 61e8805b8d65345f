import { afterAll, beforeAll, expect, it } from 'vitest'
import { approvalContract } from '#contracts/approval'
import { queueContract } from '#contracts/queue'
import { receptionContract } from '#contracts/reception'
import { PUBLIC, type StaffActor } from '#kernel/context'
import { readActs } from '#kernel/ledger'
import { type County, makeCounty, samplePdf } from '#test/county'
import { createWorld, type World } from '#test/world'
import type { SittingContent } from './reception.schemas.ts'

const api = receptionContract.endpoints
const { readCase, refuseAcceptance } = approvalContract.endpoints
/** 公共场所卫生许可. */
const ITEM = '000123501000'

let world: World
let county: County
let clerk: StaffActor
let other: StaffActor
let manager: StaffActor

beforeAll(async () => {
  world = await createWorld()
  county = await makeCounty(world)
  clerk = await county.staff('1001')
  other = await county.staff('1002')
  manager = await county.staff('1007')
})
afterAll(() => world.close())

type Matter = SittingContent['matters'][number]

const matter = (change: Partial<Matter> = {}): Matter => ({
  ...{ itemCode: ITEM, itemName: '公共场所卫生许可', matter: '理发店卫生许可', address: '', remark: '' },
  ...{ renews: '', copies: { 1: 1 }, captures: {} },
  ...change,
})

const content = (change: Partial<SittingContent> = {}): SittingContent => ({
  applicant: { kind: 'person', name: '试行者', idNumber: '431003199003075130', phone: '13987650001' },
  address: '飞天山路 38 号',
  byHandler: false,
  handler: { name: '', idNumber: '', phone: '' },
  ...{ authorityOnFile: false, authority: [], matters: [matter()] },
  ...change,
})

const start = async (input = {}) => (await world.as(clerk).call(api.startSitting, input)).sittingId
const read = (sittingId: string) => world.as(clerk).call(api.readSitting, { sittingId })
const capture = async (sittingId: string) =>
  (await world.as(clerk).call(api.addCapture, { sittingId }, { upload: await samplePdf() })).id
const register = (sittingId: string, what: SittingContent) =>
  world.as(clerk).call(api.registerSitting, { sittingId, content: what })

/** A window where the clerk sits and has called somebody. */
async function called(number: number, letter: string) {
  const queue = queueContract.endpoints
  const as = world.as(manager)
  const limits = { waitingLimit: null, waitLimitMinutes: null, closed: false }
  const { laneId } = await as.call(queue.addLane, { letter, name: '综合', ...limits })
  const { counterId } = await as.call(queue.addCounter, { number, name: '综合', lanes: [laneId] })
  await world.as(clerk).call(queue.issueTicket, { laneId })
  await world.as(clerk).call(queue.seatCounter, { counterId, state: 'open' })
  const { ticket } = await world.as(clerk).call(queue.callNext, { counterId })
  return { laneId, counterId, ticketId: ticket?.id ?? '', label: ticket?.label ?? '' }
}

it('what is written outlives the page, is read by its clerk alone, and ends when it is given up', async () => {
  const sittingId = await start()
  const half = content({ matters: [], applicant: { ...content().applicant, phone: '' } })
  await world.as(clerk).call(api.saveSitting, { sittingId, content: half })
  const captureId = await capture(sittingId)
  expect(await read(sittingId)).toMatchObject({ state: 'open', content: half, captures: [{ id: captureId }] })
  const { rows } = await world.as(clerk).call(api.listSittings, {})
  expect(rows.find(({ id }) => id === sittingId)?.name).toMatch(/\*|＊|某|×/)
  expect((await world.as(other).call(api.listSittings, {})).rows).toEqual([])
  await expect(world.as(other).call(api.readSitting, { sittingId })).rejects.toMatchObject({ status: 404 })
  await world.as(clerk).call(api.giveUpSitting, { sittingId })
  expect(await read(sittingId)).toMatchObject({ state: 'given-up', content: null, captures: [] })
  await expect(world.as(clerk).call(api.saveSitting, { sittingId, content: half })).rejects.toMatchObject({
    code: 'reception.sitting-over',
  })
})

it('several matters are registered at once, each a case with its own file of what was captured once', async () => {
  const sittingId = await start()
  const [shared, unused] = [await capture(sittingId), await capture(sittingId)]
  const both = [
    matter({ captures: { 1: [shared] } }),
    matter({ matter: '又一处', address: '南塔路 3 号', captures: { 3: [shared] } }),
  ]
  const { matters } = await register(sittingId, content({ matters: both }))
  expect(new Set(matters.map(({ number }) => number)).size).toBe(2)
  const [one, two] = await Promise.all(
    matters.map(({ caseId }) => world.as(clerk).call(readCase, { caseId })),
  )
  expect(one?.form).toMatchObject({ matter: '理发店卫生许可', address: '飞天山路 38 号' })
  expect(two?.form).toMatchObject({ matter: '又一处', address: '南塔路 3 号' })
  const filesOf = (view: typeof one) =>
    view?.materials.flatMap(({ files }) => files.map(({ id }) => id)) ?? []
  expect(filesOf(one)).toHaveLength(1)
  expect(filesOf(two)).toHaveLength(1)
  expect(filesOf(one)).not.toEqual(filesOf(two))
  const after = await read(sittingId)
  expect(after).toMatchObject({ state: 'registered', content: null, captures: [] })
  expect(after.matters.map(({ caseId }) => caseId)).toEqual(matters.map(({ caseId }) => caseId))
  const gone = { sittingId, captureId: unused }
  await expect(world.as(clerk).call(api.readCapture, gone)).rejects.toMatchObject({ status: 404 })
  const acts = await world.run(county.system, true, (ctx) =>
    readActs(ctx.tx, county.id, `sitting/${sittingId}`),
  )
  expect(acts.map(({ type }) => type)).toEqual(['reception.registered@1'])
  expect(JSON.stringify(acts)).not.toMatch(/试行者|431003199003075130|飞天山/)
})

it('where one matter cannot be received none is, and the refusal names its field', async () => {
  const sittingId = await start()
  const wrong = content({ matters: [matter(), matter({ matter: '  ' })] })
  await expect(register(sittingId, wrong)).rejects.toMatchObject({
    code: 'kernel.invalid-input',
    fields: [{ field: 'matters.1.matter' }],
  })
  const badNumber = content({ applicant: { ...content().applicant, idNumber: '431003199003075131' } })
  await expect(register(sittingId, badNumber)).rejects.toMatchObject({
    fields: [{ field: 'applicant.idNumber' }],
  })
  const missing = matter({ captures: { 1: ['00000000-0000-7000-8000-000000000000'] } })
  await expect(register(sittingId, content({ matters: [missing] }))).rejects.toMatchObject({
    code: 'reception.no-such-capture',
  })
  await expect(register(sittingId, content({ matters: [] }))).rejects.toMatchObject({
    code: 'reception.no-matters',
  })
  expect(await read(sittingId)).toMatchObject({ state: 'open', matters: [] })
})

it('who acts for another brings his authority once, and each case has it', async () => {
  const sittingId = await start()
  const authority = [await capture(sittingId)]
  const handler = { name: '代办人', idNumber: '431003199501171424', phone: '13987650003' }
  const by = content({ byHandler: true, handler, authority, matters: [matter(), matter()] })
  await expect(register(sittingId, by)).rejects.toMatchObject({ code: 'approval.authority-missing' })
  const { matters } = await register(sittingId, { ...by, authorityOnFile: true })
  for (const { caseId } of matters) {
    const { materials, parties } = await world.as(clerk).call(readCase, { caseId })
    expect(materials.find(({ seq }) => seq === 0)?.files).toHaveLength(1)
    expect(parties.map(({ capacity }) => capacity).sort()).toEqual(['applicant', 'handler'])
  }
})

it('what the office knows of a person is there once his number is saved', async () => {
  const first = await start()
  const number = '431003196503187135'
  const known = content({ applicant: { ...content().applicant, idNumber: number } })
  await register(first, known)
  const second = await start()
  expect(await world.as(clerk).call(api.readKnown, { sittingId: second })).toMatchObject({ cases: [] })
  await world.as(clerk).call(api.saveSitting, { sittingId: second, content: known })
  const found = await world.as(clerk).call(api.readKnown, { sittingId: second })
  expect(found.address).toBe('飞天山路 38 号')
  expect(found.cases).toHaveLength(1)
  const blind = {
    ...clerk,
    grants: clerk.grants.filter(({ permission }) => permission !== 'casework.case.read'),
  }
  expect((await world.as(blind).call(api.readKnown, { sittingId: second })).cases).toEqual([])
})

it('a sitting by a ticket is counted at its window and lane, and rated once on the pad that is bound', async () => {
  const { ticketId, counterId, label, laneId } = await called(71, 'S')
  await expect(world.as(other).call(api.startSitting, { ticketId })).rejects.toMatchObject({
    code: 'reception.not-your-ticket',
  })
  const sittingId = await start({ ticketId })
  expect((await read(sittingId)).label).toBe(label)
  expect(await start({ ticketId })).toBe(sittingId)
  const { matters } = await register(sittingId, content({ matters: [matter(), matter()] }))
  await expect(world.as(clerk).call(api.askRating, { sittingId })).rejects.toMatchObject({
    code: 'reception.cannot-ask',
  })
  const { padId: pad } = await world.as(manager).call(queueContract.endpoints.bindPad, { counterId })
  const onPad = { government: county.slug, pad }
  const rate = (grade: number) => world.as(PUBLIC).call(api.rateAtPad, { ...onPad, grade })
  await expect(rate(1)).rejects.toMatchObject({ code: 'reception.not-asked' })
  await world.as(clerk).call(api.askRating, { sittingId })
  expect(await world.as(PUBLIC).call(api.readPad, onPad)).toMatchObject({ number: 71, asks: true })
  await expect(
    world.as(PUBLIC).call(api.rateAtPad, { ...onPad, grade: 5, reasons: ['friendly'] }),
  ).rejects.toMatchObject({ code: 'approval.wrong-reason' })
  await rate(2)
  await expect(rate(1)).rejects.toMatchObject({ code: 'reception.not-asked' })
  const [one] = matters
  await world.as(clerk).call(refuseAcceptance, {
    ...{ caseId: one?.caseId ?? '', ground: 'not-needed', reasons: '依法不需要取得行政许可' },
  })
  await world.drain()
  const hall = await world.as(manager).call(api.readHall, {})
  const work = { sittings: 1, received: 2, closed: 1 }
  expect(hall.counters.find(({ id }) => id === counterId)).toMatchObject({ ...work, state: 'open', label })
  expect(hall.lanes.find(({ id }) => id === laneId)).toMatchObject({ ...work, open: 1 })
  expect(hall.total.rated).toBe(1)
  expect(hall.total.satisfied).toBe(1)
  await world.as(manager).call(queueContract.endpoints.bindPad, { counterId })
  await expect(world.as(PUBLIC).call(api.readPad, onPad)).rejects.toMatchObject({ status: 404 })
})
