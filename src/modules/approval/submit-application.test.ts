import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { itemContract } from '#contracts/item'
import { Refusal } from '#kernel/errors'
import { START } from '#test/world'
import { approvalContract } from './approval.contract.ts'
import { type Hall, ITEM, makeHall, refused } from './approval.fixtures.ts'

const api = approvalContract.endpoints
const government = 'suxian'

let hall: Hall
beforeAll(async () => {
  hall = await makeHall()
})
afterAll(() => hall.world.close())

test('an incomplete application is refused with the names of what is missing', async () => {
  const me = await hall.hall(0)
  const { draftId } = await me.call(api.startDraft, { government, itemCode: ITEM })
  const names = () =>
    me.call(api.submitApplication, { government, draftId }).catch((error: Refusal) => error.params?.names)
  expect(await names()).toMatch(/^申请事项、.*地/)
  await me.call(api.saveDraft, { government, draftId, matter: '理发店', address: '飞天山路' })
  const refusal = await me
    .call(api.submitApplication, { government, draftId })
    .catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(Refusal)
  const { code, params } = refusal as Refusal
  expect([code, params.names]).toEqual([
    'approval.incomplete',
    '公共场所卫生许可证申请表、公共场所地址方位示意图、平面图和卫生设施平面布局图、公共场所卫生管理制度',
  ])
})

test('a complete application becomes a case that waits for the clerk, with receipt, number and query code', async () => {
  const sent = await hall.apply()
  expect(sent.number).toMatch(/^431003/)
  expect(sent.queryCode).toMatch(/^[2-9A-HJKMNP-Z]{8}$/)
  await hall.world.drain()
  const matter = await hall.matter(sent.caseId)
  expect([matter.status, matter.openedAt]).toEqual(['submitted', START])
  expect(matter.papers.map(({ template, ready }) => [template, ready])).toEqual([
    ['application-form', true],
    ['receipt', true],
  ])
  expect(matter.materials.filter((m) => m.files.length > 0).map((m) => m.seq)).toEqual([1, 3, 5])
  const seen = await hall.view(sent.caseId)
  expect([seen.task?.node, seen.channel, seen.form.matter]).toEqual([
    'receive',
    'web',
    '理发店公共场所卫生许可',
  ])
})

test('a draft is sent once: with another key the second time is refused, and nothing of it can be changed', async () => {
  const draftId = await hall.draft()
  const me = await hall.hall(0)
  const of = { government, draftId }
  await me.call(api.submitApplication, of)
  expect(await refused(me.call(api.submitApplication, of))).toBe('approval.draft-sent')
  expect(await refused(me.call(api.saveDraft, { ...of, matter: 'x' }))).toBe('approval.draft-sent')
  expect(await refused(me.call(api.discardDraft, of))).toBe('approval.draft-sent')
  const { rows } = await me.call(api.listDrafts, { government })
  expect(rows.map((row) => row.id)).not.toContain(draftId)
})

test('eight tries at once with one key give one case and eight equal answers', async () => {
  const draftId = await hall.draft()
  const me = await hall.hall(0)
  const before = (await me.call(api.listMatters, { government })).rows.length
  const key = randomUUID()
  const send = () => me.call(api.submitApplication, { government, draftId }, { key })
  const answers = await Promise.all(Array.from({ length: 8 }, send))
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect((await me.call(api.listMatters, { government })).rows).toHaveLength(before + 1)
})

test('eight tries at once, each with a key of its own, give one case and seven refusals', async () => {
  const draftId = await hall.draft()
  const me = await hall.hall(0)
  const send = () => refused(me.call(api.submitApplication, { government, draftId }))
  const answers = await Promise.all(Array.from({ length: 8 }, send))
  expect(answers.sort()).toEqual([...Array.from({ length: 7 }, () => 'approval.draft-sent'), 'ok'])
})

test('a key that was used for something else is refused', async () => {
  const [first, second] = [await hall.draft(), await hall.draft()]
  const me = await hall.hall(0)
  const key = randomUUID()
  await me.call(api.submitApplication, { government, draftId: first }, { key })
  expect(await refused(me.call(api.submitApplication, { government, draftId: second }, { key }))).toBe(
    'kernel.idempotency-key-reused',
  )
})

/**
 * Received on Thursday 30 April 2026, the day before the holiday of 1 to 5 May; Saturday 9 May is a working day
 * (国务院办公厅关于2026年部分节假日安排的通知). Working days: 6, 7, 8, 9 and 11 May.
 */
test('the five days of the notice are counted over a holiday and a working Saturday', async () => {
  hall.world.setNow('2026-04-30T07:00:00.000Z')
  const { caseId } = await hall.apply()
  const { clocks } = await hall.matter(caseId)
  hall.world.setNow(START)
  expect(clocks).toMatchObject([
    {
      name: 'notice',
      kind: 'legal',
      startOn: '2026-04-30',
      dueOn: '2026-05-11',
      provisional: false,
      left: 5,
    },
  ])
})

test('an item that was retired while a draft was written can no longer be applied for', async () => {
  const draftId = await hall.draft()
  const admin = hall.world.as(await hall.county.staff('1007'))
  const { rows } = await admin.call(itemContract.endpoints.listItems, { text: ITEM })
  const itemId = rows[0]?.id ?? ''
  await admin.call(itemContract.endpoints.retireItem, { itemId, reason: '法律修改' })
  const me = await hall.hall(0)
  expect(await refused(me.call(api.submitApplication, { government, draftId }))).toBe(
    'approval.item-not-in-force',
  )
})
