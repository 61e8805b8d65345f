import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { InputOf, OutputOf } from '#kernel/contract'
import { Refusal } from '#kernel/errors'
import { samplePdf } from '#test/county'
import { approvalContract } from './approval.contract.ts'
import { type Hall, makeHall } from './approval.fixtures.ts'

const api = approvalContract.endpoints
/** 食品经营许可 of the market bureau, which has a form of its own. */
const FOOD = '000131503000'

const BUSINESS = { business: 'catering', online: 'no' }
const REST = {
  'catering-items': ['hot', 'drink'],
  place: ['431003006000', '橘洲里 3 栋 102 号'],
  area: '８６',
  'head-name': '谭知微',
  'head-id': '431003198804126028',
  'head-phone': '13800001001',
  'safety-people': [
    { name: '谭知微', post: '店长', phone: '13800001001', 'full-time': 'yes' },
    { name: '', post: ' ' },
  ],
  staff: '5',
}

let hall: Hall
let government: string
let me: Awaited<ReturnType<Hall['hall']>>
let clerk: Awaited<ReturnType<Hall['desk']>>
let draftId: string
let sent: OutputOf<typeof api.submitApplication>

const refused = async (doing: Promise<unknown>): Promise<Refusal> => {
  const error = await doing.then(
    () => undefined,
    (found: unknown) => found,
  )
  if (!(error instanceof Refusal)) throw new Error('was not refused')
  return error
}
const fieldsOf = (refusal: Refusal) => refusal.fields.map(({ field, code }) => `${field} ${code}`)
const save = (input: Partial<InputOf<typeof api.saveDraft>>) =>
  me.call(api.saveDraft, { government, draftId, ...input })
const read = () => me.call(api.readDraft, { government, draftId })

beforeAll(async () => {
  hall = await makeHall()
  government = hall.county.slug
  me = await hall.hall(8)
  clerk = await hall.desk('clerk')
  draftId = (await me.call(api.startDraft, { government, itemCode: FOOD })).draftId
})
afterAll(() => hall.world.close())

describe('the form of an item, in the hall', () => {
  test('is asked instead of what it says itself, with the townships of the county to choose from', async () => {
    const { pages, asks, gaps } = await read()
    expect(asks).toEqual(['remark'])
    const place = pages.flatMap(({ fields }) => fields).find(({ kind }) => kind === 'address')
    expect(place?.choices).toContainEqual({ value: '431003006000', label: '观山洞街道' })
    expect(gaps.filter(({ kind }) => kind === 'field')).toEqual([])
    expect(gaps).toContainEqual({ kind: 'answer', name: '主体业态', page: 1 })
  })

  test('a page is saved where it is right; each wrong field is named, and nothing is saved', async () => {
    const wrong = await refused(save({ answers: { business: 'catering' }, page: 1 }))
    expect([wrong.code, fieldsOf(wrong)]).toEqual([
      'approval.answers-wrong',
      ['answers.online form.not-chosen'],
    ])
    expect((await read()).form.answers).toBeUndefined()
    await save({ answers: BUSINESS, page: 1 })
    expect((await read()).gaps.some(({ page }) => page === 1)).toBe(false)
  })

  test('what is left for later is kept as it was typed, unknown fields are not', async () => {
    await save({ answers: { area: '很大', nonsense: 'x' } })
    const { form, gaps } = await read()
    expect(form.answers).toEqual({ ...BUSINESS, area: '很大' })
    expect(gaps).toContainEqual({ kind: 'answer', name: '经营场所面积', page: 3 })
    expect((await refused(me.call(api.submitApplication, { government, draftId }))).code).toBe(
      'approval.incomplete',
    )
  })

  test('sent, it says what is applied for and where, and is shown with numbers of persons masked', async () => {
    await save({ answers: REST, remark: '周末也营业' })
    const { materials } = await read()
    for (const { seq } of materials.filter(({ necessity }) => necessity === 'required'))
      await me.call(
        api.addDraftMaterial,
        { government, draftId, seq },
        { upload: await samplePdf('材料.pdf') },
      )
    expect((await read()).gaps).toEqual([])
    sent = await me.call(api.submitApplication, { government, draftId })
    const view = await clerk.call(api.readCase, { caseId: sent.caseId })
    expect(view.form).toEqual({
      matter: '主体业态：餐饮服务经营者；餐饮服务项目：热食类食品制售、自制饮品制售',
      address: '观山洞街道橘洲里 3 栋 102 号',
      remark: '周末也营业',
    })
    const lines = view.answers.flatMap((page) => page.lines.map(({ label, value }) => [label, value]))
    expect(lines).toContainEqual(['经营场所面积', '86 平方米'])
    expect(lines).toContainEqual(['身份证号码', '431*************28'])
    expect(lines).toContainEqual(['食品安全管理人员 1', expect.stringContaining('手机号码：138****1001')])
    expect(JSON.stringify(view)).not.toContain('431003198804126028')
    expect((await me.call(api.readMatter, { government, caseId: sent.caseId })).asks).toEqual(['remark'])
  })

  test('the application is typeset with its sections', async () => {
    await hall.world.drain()
    const { papers } = await clerk.call(api.readCase, { caseId: sent.caseId })
    expect(papers).toContainEqual(expect.objectContaining({ template: 'application-form', ready: true }))
  })
})

describe('put right at the window', () => {
  test('answers are offered without numbers of persons; what is corrected is noted field by field', async () => {
    const { caseId } = sent
    const { pages, answers } = await clerk.call(api.readCaseAnswers, { caseId })
    expect(pages.length).toBeGreaterThan(3)
    expect([answers.area, answers.online]).toEqual(['86', BUSINESS.online])
    expect(JSON.stringify(answers)).not.toMatch(/431003198804126028|13800001001/)
    await clerk.call(api.correctOnSpot, {
      ...{ caseId, answers: { area: '88' }, what: '面积写错', confirmedBy: '谭知微' },
    })
    expect((await clerk.call(api.readCaseAnswers, { caseId })).answers.area).toBe('88')
    const { answers: pagesRead } = await clerk.call(api.readCase, { caseId })
    const lines = pagesRead.flatMap((page) => page.lines.map(({ label, value }) => [label, value]))
    expect(lines).toContainEqual(['经营场所面积', '88 平方米'])
    expect(lines).toContainEqual(['身份证号码', '431*************28'])
  })
})

describe('after a notice', () => {
  test('an answer is put right alone, and only what changed stands in the comparison', async () => {
    const { caseId } = sent
    await clerk.call(api.askCorrections, { caseId, corrections: [{ seq: 0, what: '面积不对' }] })
    const answer = (answers: Record<string, string>) =>
      me.call(api.answerCorrections, { government, caseId, answers })
    expect(fieldsOf(await refused(answer({ area: '无' })))).toEqual(['answers.area form.no-number'])
    await answer({ area: '90' })
    const { answers } = await clerk.call(api.readChanges, { caseId })
    expect(answers[0]?.fields.filter(({ change }) => change !== 'unchanged')).toEqual([
      {
        ...{ name: 'answers.area', label: '经营场所面积', change: 'replaced' },
        ...{ before: '88 平方米', after: '90 平方米' },
      },
    ])
    const view = await clerk.call(api.readCase, { caseId })
    expect(view.form.matter).toContain('热食类')
  })
})

describe('the same form at the window', () => {
  const register = (over: Partial<InputOf<typeof api.registerAtWindow>>) =>
    clerk.call(api.registerAtWindow, {
      itemCode: FOOD,
      applicant: {
        ...{ kind: 'enterprise', name: '橘洲里餐饮店', idType: 'uscc' },
        ...{ idNumber: '91431003MADEM00036', phone: '13800002001' },
      },
      papers: [{ seq: 1, copies: 1 }],
      ...over,
    })

  test('may lie there on paper: then the clerk says what is applied for and where', async () => {
    expect(fieldsOf(await refused(register({})))).toEqual([
      'matter kernel.field.required',
      'address kernel.field.required',
    ])
    const { caseId } = await register({ matter: '新办餐饮店', address: '橘井路 1 号' })
    const view = await clerk.call(api.readCase, { caseId })
    expect([view.form.matter, view.answers]).toEqual(['新办餐饮店', []])
  })

  test('or is entered, and must be right then', async () => {
    const wrong = await refused(register({ answers: { ...BUSINESS, ...REST, staff: '0' } }))
    expect(fieldsOf(wrong)).toEqual(['answers.staff form.too-small'])
    const { caseId } = await register({ answers: { ...BUSINESS, ...REST } })
    const view = await clerk.call(api.readCase, { caseId })
    expect(view.form.address).toBe('观山洞街道橘洲里 3 栋 102 号')
    expect(view.answers.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
  })
})
