import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { approvalContract } from '#contracts/approval'
import { identityContract } from '#contracts/identity'
import { messageContract } from '#contracts/message'
import { type Actor, type CitizenActor, PUBLIC, type StaffActor } from '#kernel/context'
import { type County, makeCounty, PASSWORD, samplePdf } from '#test/county'
import { createWorld, type World } from '#test/world'
import { privacyContract } from './privacy.contract.ts'
import { findRequest } from './request.store.ts'

const api = privacyContract.endpoints
const permits = approvalContract.endpoints
const government = 'suxian'
const ITEM = '000123501000'

let world: World
let county: County
let me: CitizenActor
let other: CitizenActor
let handler: StaffActor
beforeAll(async () => {
  world = await createWorld()
  county = await makeCounty(world)
  me = await county.citizen(0)
  other = await county.citizen(1)
  handler = await county.staff('1007')
})
afterAll(() => world.close())

const as = (actor: Actor) => world.as(actor)
const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'ok',
    (error: { code?: unknown }) => String(error.code ?? error),
  )
const askFor = (over: { kind?: 'correction' | 'deletion'; caseNumber?: string } = {}) =>
  as(me).call(api.askRequest, { government, kind: 'correction', what: '名字错了一个字', ...over })

/** Sends an application with a file for each necessary material. */
async function apply() {
  const { draftId } = await as(me).call(permits.startDraft, { government, itemCode: ITEM })
  await as(me).call(permits.saveDraft, { government, draftId, matter: '理发店', address: '飞天山路 38 号' })
  for (const seq of [1, 3, 5]) {
    await as(me).call(permits.addDraftMaterial, { government, draftId, seq }, { upload: await samplePdf() })
  }
  return as(me).call(permits.submitApplication, { government, draftId })
}

describe('notices and consents', () => {
  test('anybody reads how data are processed, in his language', async () => {
    const { rows } = await as(PUBLIC).call(api.readNotices, {})
    expect(rows.map(({ code, kind }) => [code, kind])).toEqual([
      ['processing', 'notice'],
      ['progress-sms', 'consent'],
    ])
    expect(rows[0]?.basis).toContain('第十三条')
  })

  test('what was read and given is kept with version and time, and may be withdrawn', async () => {
    const state = async () => {
      const { rows, due } = await as(me).call(api.listConsents, {})
      return [rows.map(({ given }) => given), due]
    }
    expect(await state()).toEqual([[null, null], true])
    await as(me).call(api.decideConsents, { given: ['progress-sms'] })
    expect(await state()).toEqual([[true, true], false])
    await as(me).call(api.decideConsents, { given: [] })
    expect(await state()).toEqual([[true, false], false])
    const { rows } = await world.composition.database.pool.query(
      'select code, version, given from privacy.consent where account_id = $1 order by at, id',
      [me.accountId],
    )
    expect(rows).toHaveLength(3)
  })
})

describe('looks', () => {
  const looks = async (actor: CitizenActor) => (await as(actor).call(api.listLooks, { government })).rows

  test('a file that staff open and an identity that they unmask are on record, in unit and position', async () => {
    const { caseId, number } = await apply()
    const clerk = await county.staff('1001')
    const seen = await as(clerk).call(permits.readCase, { caseId })
    expect(await looks(me)).toEqual([])
    const fileId = seen.materials.flatMap(({ files }) => files)[0]?.id ?? ''
    await as(clerk).call(permits.readCaseFile, { caseId, fileId })
    const reviewer = await county.staff('3601')
    await as(reviewer).call(permits.unmaskParty, { caseId, reason: '电话核实' })
    const rows = await looks(me)
    expect(rows.map(({ kind, reference }) => [kind, reference])).toEqual([
      ['parties', number],
      ['file', number],
    ])
    expect(rows.every(({ unitName, position }) => unitName !== '' && position !== '')).toBe(true)
    const told = JSON.stringify(rows)
    for (const id of [clerk.personId, reviewer.personId]) expect(told).not.toContain(id)
    expect(await looks(other)).toEqual([])
  })

  test('a look that is refused is not on record, and a look without a record is not shown', async () => {
    const before = (await looks(me)).length
    const { caseId } = await apply()
    const elsewhere = await county.staff('3801')
    expect(await outcome(as(elsewhere).call(permits.unmaskParty, { caseId, reason: 'x' }))).not.toBe('ok')
    expect((await looks(me)).length).toBe(before)
  })

  test('nobody changes or deletes a record', async () => {
    const { pool } = world.composition.database
    for (const sql of ["update privacy.look set position = ''", 'delete from privacy.look']) {
      await expect(pool.query(sql)).rejects.toMatchObject({ code: '42501' })
    }
  })
})

describe('requests', () => {
  test('are answered by a day that is told, with reasons, in a message and on the page', async () => {
    const { requestId, number, dueOn } = await askFor()
    expect([number, dueOn]).toEqual([expect.stringMatching(/^20260302-[2-9A-Z]{6}$/), '2026-04-01'])
    const of = { government, requestId }
    expect(await as(me).call(api.readOwnRequest, of)).toMatchObject({ state: 'open', what: '名字错了一个字' })
    const listed = await as(handler).call(api.listRequests, { state: 'open' })
    expect(listed.rows.map(({ id }) => id)).toContain(requestId)
    const read = await as(handler).call(api.readRequest, { requestId })
    expect(read.name).toMatch(/\*/)
    await as(handler).call(api.refuseRequest, { requestId, reason: '与身份证一致' })
    expect(await as(me).call(api.readOwnRequest, of)).toMatchObject({
      state: 'refused',
      answer: '与身份证一致',
    })
    await world.drain()
    const inbox = await as(me).call(messageContract.endpoints.listInbox, { government })
    expect(inbox.rows[0]?.template).toBe('data-request-refused')
    const again = as(handler).call(api.grantRequest, { requestId, done: 'x' })
    expect(await outcome(again)).toBe('privacy.request-closed')
  })

  test('may be taken back, and are overdue after their day', async () => {
    const { requestId } = await askFor()
    await as(me).call(api.withdrawRequest, { government, requestId })
    const again = as(me).call(api.withdrawRequest, { government, requestId })
    expect(await outcome(again)).toBe('privacy.request-closed')
    const late = await askFor()
    const start = world.now().toISOString()
    world.setNow('2026-04-02T01:00:00.000Z')
    const { overdue } = await as(handler).call(api.readRequest, { requestId: late.requestId })
    world.setNow(start)
    expect(overdue).toBe(true)
  })

  test('belong to who asked and to who answers, and their words are sealed', async () => {
    const { requestId } = await askFor()
    const of = { government, requestId }
    expect(await outcome(as(other).call(api.readOwnRequest, of))).toBe('kernel.not-found')
    expect(await outcome(as(other).call(api.withdrawRequest, of))).toBe('kernel.not-found')
    const clerk = await county.staff('1001')
    expect(await outcome(as(clerk).call(api.readRequest, { requestId }))).toBe('kernel.forbidden')
    const elsewhere = { ...handler, governmentId: crypto.randomUUID() }
    expect(await outcome(as(elsewhere).call(api.readRequest, { requestId }))).toBe('kernel.not-found')
    const sealed = await world.run(county.system, true, (ctx) => findRequest(ctx, requestId))
    expect(JSON.stringify(sealed)).not.toContain('名字')
  })

  test('to delete destroy the values of a closed case of one’s own, and of no other', async () => {
    const { caseId, number } = await apply()
    const grant = (requestId: string) =>
      outcome(as(handler).call(api.grantRequest, { requestId, done: '已销毁', destroyCase: true }))
    const nameless = await askFor({ kind: 'deletion' })
    expect(await grant(nameless.requestId)).toBe('privacy.no-case-to-destroy')
    const foreign = await as(other).call(api.askRequest, {
      ...{ government, kind: 'deletion', what: '请删除', caseNumber: number },
    })
    expect(await grant(foreign.requestId)).toBe('privacy.no-case-to-destroy')
    const mine = await askFor({ kind: 'deletion', caseNumber: number })
    expect(await grant(mine.requestId)).toBe('casework.still-open')
    await as(me).call(permits.withdrawMatter, { government, caseId, reason: '不办了' })
    expect(await grant(mine.requestId)).toBe('ok')
    const seen = await as(await county.staff('1001')).call(permits.readCase, { caseId })
    expect(seen.parties.map(({ name }) => name)).toEqual(['（已依法销毁）'])
  })
})

describe('a copy of one’s data', () => {
  test('holds what every module keeps of the caller, and nothing of others', async () => {
    const { sections } = await as(me).call(api.readCopy, { government })
    const names = sections.map(({ name }) => name)
    for (const name of ['privacy.account', 'realname.proofs', 'approval.matters', 'message.messages']) {
      expect(names).toContain(name)
    }
    const text = JSON.stringify(sections)
    const [mine, others] = county.citizens
    expect(text).toContain(mine?.idNumber)
    expect(text).not.toContain(others?.idNumber)
  })

  test('has words for every part and field, in both languages', async () => {
    const { sections } = await as(me).call(api.readCopy, { government })
    for (const locale of ['zh-CN', 'en'] as const) {
      const t = world.composition.messages.translator(locale)
      const keys = sections.flatMap(({ name, records }) => {
        const words = name.replace('.', ':personal.')
        return ['title', ...records.flatMap((record) => Object.keys(record))].map((key) => `${words}.${key}`)
      })
      expect(keys.filter((key) => t(key) === key || t(key).startsWith('personal.'))).toEqual([])
    }
  })

  test('may be downloaded for other programs', async () => {
    const file = await as(me).call(api.downloadCopy, { government })
    expect(file.type).toBe('application/json')
    expect(JSON.parse(Buffer.from(file.bytes).toString())).toHaveProperty('sections')
  })
})

test('closing an account takes the password, destroys who it belonged to and what was kept for it alone', async () => {
  const { caseId } = await apply()
  const close = (password: string) => outcome(as(me).call(api.closeAccount, { government, password }))
  expect(await close('wrong')).toBe('privacy.password-wrong')
  expect(await close(PASSWORD)).toBe('ok')
  await world.drain()
  const { logInToHall, readProfile } = identityContract.endpoints
  const account = county.citizens[0]?.idNumber ?? ''
  expect(await outcome(as(PUBLIC).call(logInToHall, { account, password: PASSWORD }))).toBe(
    'identity.log-in-failed',
  )
  expect(await outcome(as(me).call(readProfile, {}))).toBe('kernel.not-found')
  const { pool } = world.composition.database
  const { rows } = await pool.query('select 1 from identity.citizen where account_id = $1', [me.accountId])
  expect(rows).toEqual([])
  const inbox = await as(me).call(messageContract.endpoints.listInbox, { government })
  expect(inbox.total).toBe(0)
  const kept = await as(await county.staff('1001')).call(permits.readCase, { caseId })
  expect(kept.parties).toHaveLength(1)
})
