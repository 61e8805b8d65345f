import { afterAll, beforeAll, expect, test } from 'vitest'
import { samplePdf } from '#test/county'
import { START } from '#test/world'
import { approvalContract } from './approval.contract.ts'
import { type Hall, makeHall, refused, register } from './approval.fixtures.ts'

const api = approvalContract.endpoints
const government = 'suxian'

let hall: Hall
beforeAll(async () => {
  hall = await makeHall()
})
afterAll(() => hall.world.close())

test('asked, answered and received again: files count only when they are handed in, and five new days begin', async () => {
  const { caseId } = await hall.apply()
  await hall.go(caseId, 'ask')
  const asked = await hall.matter(caseId)
  expect([asked.status, asked.can.answer]).toEqual(['correcting', true])
  expect(asked.corrections).toEqual([{ seq: 1, what: '没有签名' }])
  expect(asked.clocks.map(({ name, left }) => [name, left])).toEqual([['notice', null]])

  hall.world.setNow('2026-03-05T01:00:00.000Z')
  const me = await hall.hall(0)
  const upload = await samplePdf('重签的申请表.pdf')
  const { fileId } = await me.call(api.addMatterMaterial, { government, caseId, seq: 1 }, { upload })
  const filesOf = async () =>
    (await hall.view(caseId)).materials.find((m) => m.seq === 1)?.files.map((f) => f.id) ?? []
  expect(await filesOf()).not.toContain(fileId)

  await me.call(api.answerCorrections, { government, caseId, explanation: '已补签' })
  expect(await filesOf()).toContain(fileId)
  const answered = await hall.matter(caseId)
  hall.world.setNow(START)
  expect([answered.status, answered.corrections, answered.can.answer]).toEqual(['submitted', [], false])
  expect(answered.clocks.at(-1)).toMatchObject({ name: 'notice', startOn: '2026-03-05', dueOn: '2026-03-12' })
  expect((await hall.view(caseId)).task?.node).toBe('receive')
  await hall.world.drain()
  expect((await hall.matter(caseId)).papers.map((paper) => paper.template)).toContain('correction-notice')
})

test('nothing is answered that was not asked, and only where the list has a place', async () => {
  const { caseId } = await hall.apply()
  const me = await hall.hall(0)
  const upload = await samplePdf()
  const it = { government, caseId }
  expect(await refused(me.call(api.answerCorrections, it))).toBe('approval.not-at-this-step')
  expect(await refused(me.call(api.addMatterMaterial, { ...it, seq: 1 }, { upload }))).toBe(
    'approval.not-at-this-step',
  )
  await hall.go(caseId, 'ask')
  expect(await refused(me.call(api.addMatterMaterial, { ...it, seq: 7 }, { upload }))).toBe(
    'approval.no-such-material',
  )
  expect(await refused(me.call(api.addMatterMaterial, { ...it, seq: 1 }))).toBe('approval.file-missing')
  const clerk = await hall.desk('clerk')
  expect(await refused(clerk.call(api.acceptCase, { caseId }))).toBe('casework.done-meanwhile')
})

test('an answer holds a hundred files and no more', async () => {
  const { caseId } = await hall.apply()
  await hall.go(caseId, 'ask')
  const me = await hall.hall(0)
  const upload = { name: 'a.pdf', mediaType: 'application/pdf', bytes: Buffer.from('%PDF-1.4 tiny') }
  const add = () => refused(me.call(api.addMatterMaterial, { government, caseId, seq: 1 }, { upload }))
  for (let n = 0; n < 100; n++) expect(await add()).toBe('ok')
  expect(await add()).toBe('approval.too-many-files')
})

test('a notice names a place of the list or the form itself', async () => {
  const { caseId } = await hall.apply()
  const clerk = await hall.desk('clerk')
  const ask = (seq: number) =>
    refused(clerk.call(api.askCorrections, { caseId, corrections: [{ seq, what: '看不清' }] }))
  expect(await ask(7)).toBe('approval.no-such-material')
  expect(await ask(0)).toBe('ok')
})

test('the clerk takes the answer of somebody who came in, as paper', async () => {
  const { caseId } = await register(hall)
  await hall.go(caseId, 'ask')
  const clerk = await hall.desk('clerk')
  await clerk.call(api.supplyCorrections, {
    caseId,
    papers: [
      { seq: 1, copies: 1 },
      { seq: 3, copies: 2 },
    ],
  })
  const { status, materials } = await hall.view(caseId)
  expect(status).toBe('submitted')
  expect(materials.map(({ seq, paperCopies }) => [seq, paperCopies]).slice(0, 3)).toEqual([
    ...[[1, 3]],
    ...[[2, 0]],
    ...[[3, 2]],
  ])
})
