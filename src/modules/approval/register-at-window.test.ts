import { afterAll, beforeAll, expect, test } from 'vitest'
import { Refusal } from '#kernel/errors'
import { samplePdf } from '#test/county'
import { approvalContract } from './approval.contract.ts'
import { HANDLER, type Hall, makeHall, PERSON, refused, register } from './approval.fixtures.ts'

const api = approvalContract.endpoints

let hall: Hall
beforeAll(async () => {
  hall = await makeHall()
})
afterAll(() => hall.world.close())

test('a person who came in gets number, query code and receipt; his case belongs to no account', async () => {
  const sent = await register(hall)
  expect(sent.number).toMatch(/^431003/)
  await hall.world.drain()
  const { channel, task, papers, parties, materials } = await hall.view(sent.caseId)
  expect([channel, task?.node]).toEqual(['window', 'receive'])
  expect(papers.map(({ template, ready }) => [template, ready])).toEqual([
    ['application-form', true],
    ['receipt', true],
  ])
  expect(parties.map(({ capacity }) => capacity)).toEqual(['applicant'])
  expect(materials.find(({ seq }) => seq === 1)?.paperCopies).toBe(2)
})

test('a handler stands beside the applicant and needs his authority paper on file', async () => {
  expect(await refused(register(hall, { handler: HANDLER }))).toBe('approval.authority-missing')
  expect(await refused(register(hall, { handler: HANDLER, authorityOnFile: false }))).toBe(
    'approval.authority-missing',
  )
  const { caseId } = await register(hall, { handler: HANDLER, authorityOnFile: true })
  await hall.world.drain()
  const { parties, papers } = await hall.view(caseId)
  expect(papers.map(({ template, ready }) => [template, ready])).toEqual([
    ['application-form', true],
    ['receipt', true],
  ])
  expect(parties.map(({ capacity }) => capacity).sort()).toEqual(['applicant', 'handler'])
  expect(parties.some(({ name }) => name === HANDLER.name || name === PERSON.name)).toBe(false)
  const clerk = await hall.desk('clerk')
  const upload = await samplePdf('授权委托书.pdf')
  const { fileId } = await clerk.call(api.addCaseMaterial, { caseId, seq: 0 }, { upload })
  const file = await clerk.call(api.readCaseFile, { caseId, fileId })
  expect(file.name).toBe('授权委托书.pdf')
})

test('an identity number that does not check is refused on its own field', async () => {
  const wrong = { idNumber: '431003196503187136' }
  const fieldOf = async (work: Promise<unknown>) => {
    const error = await work.catch((caught: unknown) => caught)
    return error instanceof Refusal ? [error.code, ...error.fields.map((issue) => issue.field)] : error
  }
  expect(await fieldOf(register(hall, { applicant: { ...PERSON, ...wrong } }))).toEqual([
    'approval.bad-id-number',
    'applicant.idNumber',
  ])
  expect(await fieldOf(register(hall, { handler: { ...HANDLER, ...wrong }, authorityOnFile: true }))).toEqual(
    ['approval.bad-id-number', 'handler.idNumber'],
  )
  expect(await fieldOf(register(hall, { applicant: { ...PERSON, idType: 'uscc' } }))).toEqual([
    'approval.bad-id-number',
    'applicant.idNumber',
  ])
})

test('only what is in force and in the list can be registered, and only by who may', async () => {
  expect(await refused(register(hall, { itemCode: '000999999000' }))).toBe('approval.item-not-in-force')
  expect(await refused(register(hall, { papers: [{ seq: 7, copies: 1 }] }))).toBe('approval.no-such-material')
  const reviewer = await hall.desk('reviewer')
  const input = { itemCode: '000123501000', applicant: PERSON, matter: 'x', address: 'x', papers: [] }
  expect(await refused(reviewer.call(api.registerAtWindow, input))).toBe('kernel.forbidden')
})

test('a scan is added while the case is open and not after it was closed', async () => {
  const { caseId } = await register(hall)
  const clerk = await hall.desk('clerk')
  const upload = await samplePdf('扫描件.pdf')
  const scan = (seq: number) => refused(clerk.call(api.addCaseMaterial, { caseId, seq }, { upload }))
  expect(await scan(3)).toBe('ok')
  expect(await scan(7)).toBe('approval.no-such-material')
  expect((await hall.view(caseId)).materials.find(({ seq }) => seq === 3)?.files).toHaveLength(1)
  await hall.go(caseId, 'not-needed')
  expect(await scan(3)).toBe('approval.not-at-this-step')
})
