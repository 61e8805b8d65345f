import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { approvalContract } from '#contracts/approval'
import { legaltimeContract } from '#contracts/legaltime'
import { messageContract } from '#contracts/message'
import { privacyContract } from '#contracts/privacy'
import type { Actor, CitizenActor, Locale, StaffActor } from '#kernel/context'
import { importTranslations } from '#modules/item'
import { type County, makeCounty, samplePdf } from '#test/county'
import { createWorld, START, type World } from '#test/world'
import { complaintContract } from './complaint.contract.ts'
import { findComplaint } from './complaint.store.ts'

const api = complaintContract.endpoints
const permits = approvalContract.endpoints
const government = 'suxian'
/** 公共场所卫生许可 of the health bureau. */
const ITEM = '000123501000'
const UYGHUR = 'ئاممىۋى سورۇن سەھىيە رۇخسىتى'

let world: World
let county: County
let me: CitizenActor
let other: CitizenActor
/** Runs the complaints desk. */
let desk: StaffActor
/** Handles complaints of the health bureau; leads its office, handles no matter. */
let unit: StaffActor
let clerk: StaffActor
let auditor: StaffActor
beforeAll(async () => {
  world = await createWorld()
  county = await makeCounty(world)
  me = await county.citizen(0)
  other = await county.citizen(1)
  desk = await county.staff('1007')
  unit = await county.staff('3604')
  clerk = await county.staff('1001')
  auditor = await county.staff('1008')
})
afterAll(() => world.close())

const as = (actor: Actor) => world.as(actor)
const outcome = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'ok',
    (error: { code?: unknown }) => String(error.code ?? error),
  )

/** Sends an application; it is answered at once: no permit is needed. */
async function answeredMatter(): Promise<string> {
  const { draftId } = await as(me).call(permits.startDraft, { government, itemCode: ITEM })
  await as(me).call(permits.saveDraft, { government, draftId, matter: '理发店', address: '飞天山路 38 号' })
  for (const seq of [1, 3, 5])
    await as(me).call(permits.addDraftMaterial, { government, draftId, seq }, { upload: await samplePdf() })
  const { caseId } = await as(me).call(permits.submitApplication, { government, draftId })
  await as(clerk).call(permits.refuseAcceptance, { caseId, ground: 'not-needed', reasons: '依法不需要' })
  return caseId
}

/** Rates a matter badly and waits for what follows. @returns the id of the duty to answer */
async function ratedBadly(caseId: string, grade = 5): Promise<string> {
  const reasons = ['attitude', 'slow']
  await as(me).call(permits.rateMatter, { government, caseId, grade, reasons, comment: '让我跑了三趟' })
  await world.drain()
  const { rows } = await as(desk).call(api.listComplaints, { origin: 'rating' })
  return rows[0]?.id ?? ''
}

const complain = (over: { caseId?: string; who?: string } = {}) =>
  as(me).call(api.complain, {
    government,
    grounds: ['delay', 'attitude'],
    what: '窗口让我等了两小时',
    ...over,
  })
const read = (complaintId: string) => as(unit).call(api.readComplaint, { complaintId })
const readOwn = (complaintId: string) => as(me).call(api.readOwnComplaint, { government, complaintId })
const verify = (complaintId: string, actor: Actor = unit) =>
  as(actor).call(api.verifyComplaint, { complaintId, finding: 'founded', text: '调取监控，属实' })
const call = (complaintId: string) =>
  as(unit).call(api.callBack, { complaintId, reached: true, text: '已致歉' })
const mend = (complaintId: string) => as(unit).call(api.mendComplaint, { complaintId, text: '增开窗口' })
const answer = (complaintId: string) =>
  as(unit).call(api.answerComplaint, { complaintId, answer: '属实，已增开窗口，向您致歉。' })

describe('a bad rating', () => {
  test('opens a duty of the unit, with reasons, words and two days by rules of the house', async () => {
    const caseId = await answeredMatter()
    const complaintId = await ratedBadly(caseId)
    const view = await read(complaintId)
    expect([view.origin, view.state, view.grade, view.grounds, view.what]).toEqual([
      ...['rating', 'handling', 5, ['attitude', 'slow'], '让我跑了三趟'],
    ])
    expect(view.duties.map(({ name, dueOn, why }) => [name, dueOn, why.rule.id])).toEqual([
      ['verify', '2026-03-03', 'RATING.VERIFY1'],
      ['answer', '2026-03-23', 'RATING.FIX15'],
    ])
    expect(view.name).toMatch(/\*/)
    expect(view.missing).toEqual(['verify', 'call'])
  })

  test('is answered when it was verified, called back and mended; the citizen reads the answer', async () => {
    const complaintId = await ratedBadly(await answeredMatter(), 4)
    const back = as(me).call(api.withdrawComplaint, { government, complaintId })
    expect(await outcome(back)).toBe('complaint.not-now')
    expect(await outcome(answer(complaintId))).toBe('complaint.not-ready')
    await verify(complaintId)
    expect((await read(complaintId)).missing).toEqual(['call', 'mend'])
    await call(complaintId)
    expect(await outcome(answer(complaintId))).toBe('complaint.not-ready')
    await mend(complaintId)
    await answer(complaintId)
    const own = await readOwn(complaintId)
    expect([own.state, own.finding, own.answer]).toEqual([
      'answered',
      'founded',
      '属实，已增开窗口，向您致歉。',
    ])
    expect(own.steps.map(({ kind }) => kind)).toEqual(['verified', 'called', 'mended'])
    await world.drain()
    const inbox = await as(me).call(messageContract.endpoints.listInbox, { government })
    expect(inbox.rows[0]?.template).toBe('complaint-answered')
    expect(await outcome(answer(complaintId))).toBe('complaint.not-now')
  })

  test('takes the reasons of its grade and no others', async () => {
    const caseId = await answeredMatter()
    const rate = (grade: number, reasons: string[]) =>
      outcome(as(me).call(permits.rateMatter, { government, caseId, grade, reasons }))
    expect(await rate(1, ['attitude'])).toBe('approval.wrong-reason')
    expect(await rate(5, ['friendly'])).toBe('approval.wrong-reason')
    expect(await rate(3, ['clear', 'slow'])).toBe('ok')
    const before = (await as(desk).call(api.listComplaints, {})).total
    await world.drain()
    expect((await as(desk).call(api.listComplaints, {})).total).toBe(before)
  })

  test('is handled by nobody who had to do with the matter', async () => {
    const complaintId = await ratedBadly(await answeredMatter())
    const concerned: StaffActor = { ...unit, personId: clerk.personId }
    expect(await outcome(verify(complaintId, concerned))).toBe('complaint.concerns-you')
    expect((await as(concerned).call(api.readComplaint, { complaintId })).concernsYou).toBe(true)
    const behalf = { delegationId: '', personId: clerk.personId, appointmentId: '' }
    expect(await outcome(verify(complaintId, { ...unit, onBehalfOf: behalf }))).toBe('complaint.concerns-you')
    expect(await outcome(verify(complaintId, await county.staff('3804')))).toBe('kernel.not-found')
  })
})

describe('a complaint', () => {
  test('lies at the desk, which gives it to a unit and says whom it is about', async () => {
    const caseId = await answeredMatter()
    const { complaintId, number, dueOn } = await complain({ caseId, who: '3 号窗口' })
    expect([number, dueOn]).toEqual([expect.stringMatching(/^T20260302-[2-9A-Z]{6}$/), '2026-03-23'])
    expect(await outcome(read(complaintId))).toBe('kernel.not-found')
    const { rows } = await as(desk).call(api.listAboutPeople, { complaintId })
    expect(rows.map(({ id }) => id)).toContain(clerk.personId)
    await as(desk).call(api.assignComplaint, {
      ...{ complaintId, unitId: unit.unitId, aboutPersonId: clerk.personId, note: '请核实' },
    })
    const view = await read(complaintId)
    expect([view.state, view.who, view.missing]).toEqual(['handling', '3 号窗口', ['verify']])
    expect(view.aboutPerson).not.toBe('')
    const again = { complaintId, unitId: unit.unitId, note: '请再核实' }
    await as(desk).call(api.assignComplaint, again)
    expect((await read(complaintId)).aboutPerson).toBe(view.aboutPerson)
    expect(await outcome(verify(complaintId, { ...unit, personId: clerk.personId }))).toBe(
      'complaint.concerns-you',
    )
    const nobody = as(desk).call(api.assignComplaint, { ...again, aboutPersonId: caseId })
    expect(await outcome(nobody)).toBe('complaint.no-such-person')
  })

  test('is of a matter of one’s own or of none', async () => {
    const caseId = await answeredMatter()
    const foreign = as(other).call(api.complain, {
      ...{ government, grounds: ['delay'], what: '慢', caseId },
    })
    expect(await outcome(foreign)).toBe('complaint.no-such-case')
    const { complaintId } = await complain()
    expect((await readOwn(complaintId)).caseNumber).toBe(null)
    const strange = as(other).call(api.readOwnComplaint, { government, complaintId })
    expect(await outcome(strange)).toBe('kernel.not-found')
    expect(await outcome(as(clerk).call(api.readComplaint, { complaintId }))).toBe('kernel.forbidden')
    const sealed = await world.run(county.system, true, (ctx) => findComplaint(ctx, complaintId))
    expect(JSON.stringify(sealed)).not.toContain('窗口')
  })

  test('is taken back by its citizen until it is answered; its days end, desk and unit see it', async () => {
    const { complaintId, number } = await complain()
    const back = (actor: Actor = me) =>
      outcome(as(actor).call(api.withdrawComplaint, { government, complaintId }))
    await as(desk).call(api.assignComplaint, { complaintId, unitId: unit.unitId, note: '请核实' })
    expect((await readOwn(complaintId)).can.withdraw).toBe(true)
    expect(await back(other)).toBe('kernel.not-found')
    expect(await back()).toBe('ok')
    expect(await back()).toBe('complaint.not-now')
    const own = await readOwn(complaintId)
    expect([own.state, own.dueOn, own.can]).toEqual([
      ...['withdrawn', null, { askReview: false, withdraw: false }],
    ])
    expect(own.duties.every(({ doneAt }) => doneAt !== null)).toBe(true)
    const seen = await read(complaintId)
    expect([seen.state, seen.withdrawnAt, seen.can]).toEqual([
      ...['withdrawn', START, { assign: false, handle: false, review: false }],
    ])
    expect(await outcome(verify(complaintId))).toBe('complaint.not-now')
    await world.drain()
    for (const told of [desk, unit]) {
      const { rows } = await as(told).call(messageContract.endpoints.listDeskInbox, {})
      const [newest] = rows.filter(({ template }) => template === 'desk-complaint-withdrawn')
      expect(newest?.body).toContain(number)
    }
  })

  test('without a matter may be about any of the staff of a unit', async () => {
    const { complaintId } = await complain()
    const people = async (input: { unitId?: string } = {}) =>
      (await as(desk).call(api.listAboutPeople, { complaintId, ...input })).rows
    expect(await people()).toEqual([])
    const staff = await people({ unitId: clerk.unitId })
    expect(staff).toContainEqual({ id: clerk.personId, name: expect.any(String), handledCase: false })
    expect(staff.map(({ id }) => id)).not.toContain(unit.personId)
    await as(desk).call(api.assignComplaint, {
      ...{ complaintId, unitId: unit.unitId, aboutPersonId: clerk.personId, note: '请核实' },
    })
    expect((await read(complaintId)).aboutPerson).not.toBe(null)
  })

  test('is shown to its citizen in her language, as far as the names of the catalogue are translated', async () => {
    const { complaintId } = await complain({ caseId: await answeredMatter() })
    const translator = { ...county.system, permissions: ['item.item.read', 'item.item.edit'] }
    const cells = { locale: 'ug', chinese: '公共场所卫生许可', text: UYGHUR, state: 'waiting' }
    await world.run(translator, false, (ctx) =>
      importTranslations(ctx, [{ line: 2, cells }], { dryRun: false }),
    )
    const read = async (locale: Locale) => {
      const caller = { actor: me, locale, origin: { address: '10.1.2.3', agent: 'test' } }
      const input = { government, complaintId }
      const { output } = await world.composition.platform.invoke({
        ...{ endpoint: api.readOwnComplaint, caller, input },
      })
      return (output as { itemName: string }).itemName
    }
    expect([await read('ug'), await read('zh-CN')]).toEqual([UYGHUR, '公共场所卫生许可'])
  })

  test('whose answer does not content is reviewed once, by somebody else', async () => {
    const { complaintId } = await complain()
    const ask = () => outcome(as(me).call(api.askReview, { government, complaintId, why: '没有说清' }))
    expect(await ask()).toBe('complaint.not-now')
    await as(desk).call(api.assignComplaint, { complaintId, unitId: unit.unitId, note: '请核实' })
    await verify(complaintId)
    await mend(complaintId)
    await answer(complaintId)
    expect((await readOwn(complaintId)).can.askReview).toBe(true)
    expect(await ask()).toBe('ok')
    const review = (actor: Actor) =>
      outcome(as(actor).call(api.answerReview, { complaintId, outcome: 'changed', answer: '已重新安排' }))
    expect(await review({ ...desk, personId: unit.personId })).toBe('complaint.own-answer')
    const behalf = { delegationId: '', personId: unit.personId, appointmentId: '' }
    expect(await review({ ...desk, onBehalfOf: behalf })).toBe('complaint.own-answer')
    expect(await review(desk)).toBe('ok')
    const own = await readOwn(complaintId)
    expect([own.state, own.review?.outcome, own.review?.answer, own.can.askReview]).toEqual([
      ...['closed', 'changed', '已重新安排', false],
    ])
    expect(await ask()).toBe('complaint.not-now')
  })

  test('that is late is seen by who supervises, and may not be reviewed for ever', async () => {
    const late = await complain()
    const { complaintId } = await complain()
    await as(desk).call(api.assignComplaint, { complaintId, unitId: unit.unitId, note: '请核实' })
    await verify(complaintId)
    await mend(complaintId)
    await answer(complaintId)
    world.setNow('2026-04-20T01:00:00.000Z')
    const { rows } = await as(auditor).call(api.listComplaints, { overdue: true })
    const review = as(me).call(api.askReview, { government, complaintId, why: '晚了' })
    expect(await outcome(review)).toBe('complaint.too-late')
    world.setNow(START)
    expect(rows.map(({ id, overdue }) => [id, overdue])).toContainEqual([late.complaintId, true])
    expect(rows.map(({ id }) => id)).not.toContain(complaintId)
  })
})

test('figures say by unit what came in, was true, was mended and was in time', async () => {
  const { rows, total } = await as(auditor).call(api.readTally, { from: '2026-03-01', to: '2026-03-31' })
  const own = rows.find(({ unitId }) => unitId === unit.unitId)
  expect([own?.founded, own?.mended, own?.inTime === own?.answered]).toEqual([3, 3, true])
  expect(total.received).toBe(rows.reduce((sum, { received }) => sum + received, 0))
  const { rows: none } = await as(auditor).call(api.readTally, { from: '2025-03-01', to: '2025-03-31' })
  expect(none).toEqual([])
})

test('the days follow a rule that is changed for open ones too, and the citizen is told', async () => {
  const { complaintId } = await complain()
  const { readRule, proposeRule, confirmRule } = legaltimeContract.endpoints
  const { versions } = await as(desk).call(readRule, { rule: 'COMPLAINT.ANSWER15' })
  const newest = versions[0]?.rule
  if (!newest) throw new Error('no rule')
  const { format: _format, id: _id, version: _version, ...said } = newest
  const draft = { ...said, length: 10 }
  const { id } = await as(desk).call(proposeRule, {
    ...{ rule: 'COMPLAINT.ANSWER15', draft, openCases: 'move' as const, reason: '试验' },
  })
  await as(desk).call(confirmRule, { proposalId: id })
  await world.drain()
  expect((await readOwn(complaintId)).dueOn).toBe('2026-03-16')
  const inbox = await as(me).call(messageContract.endpoints.listInbox, { government })
  expect(inbox.rows.map(({ template }) => template)).toContain('complaint-redated')
})

test('a copy of one’s data holds complaints and answers', async () => {
  const { sections } = await as(me).call(privacyContract.endpoints.readCopy, { government })
  const own = sections.find(({ name }) => name === 'complaint.complaints')
  expect(own?.records.map(({ answer: text }) => text)).toContain('属实，已增开窗口，向您致歉。')
})
