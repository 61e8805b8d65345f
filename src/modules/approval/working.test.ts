import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caseworkContract } from '#contracts/casework'
import { messageContract } from '#contracts/message'
import { samplePdf } from '#test/county'
import { rowsAsAdmin } from '#test/database'
import { approvalContract } from './approval.contract.ts'
import { type Hall, makeHall, PERSON, refused, register } from './approval.fixtures.ts'

const api = approvalContract.endpoints
const work = caseworkContract.endpoints

let t: Hall
beforeAll(async () => {
  t = await makeHall()
}, 120_000)
afterAll(() => t.world.close())

const actsOf = async (caseId: string): Promise<string[]> =>
  (await t.view(caseId)).acts.map(({ type }) => type)
const leader = async () => t.county.staff('3603')
const as = async (employeeNo: string, ...more: string[]) => {
  const actor = await t.county.staff(employeeNo)
  const extra = more.map((permission) => ({ permission, scope: 'government' as const }))
  return t.world.as({ ...actor, grants: [...actor.grants, ...extra] })
}

describe('opinions', () => {
  it('are written with one’s own phrases, in one’s own order', async () => {
    const [mine, other] = [await t.desk('reviewer'), await t.desk('senior')]
    await mine.call(work.savePhrases, { phrases: ['经审查，符合法定条件', '拟同意'] })
    await mine.call(work.savePhrases, { phrases: ['拟同意', '经审查，符合法定条件'] })
    expect((await mine.call(work.readPhrases, {})).phrases).toEqual(['拟同意', '经审查，符合法定条件'])
    expect((await other.call(work.readPhrases, {})).phrases).toEqual([])
  })

  it('carry the files that their author attached, and nobody else sees one before', async () => {
    const { caseId } = await t.apply()
    await t.go(caseId, 'accept')
    const [mine, other] = [await t.desk('reviewer'), await t.desk('senior')]
    const kept = await mine.call(work.addOpinionFile, { caseId }, { upload: await samplePdf('审查附表.pdf') })
    const taken = await mine.call(work.addOpinionFile, { caseId }, { upload: await samplePdf('误传.pdf') })
    await mine.call(work.removeOpinionFile, { caseId, fileId: taken.fileId })
    expect((await other.call(work.listOpinionFiles, { caseId })).rows).toEqual([])
    expect(await refused(other.call(work.readWorkingFile, { caseId, fileId: kept.fileId }))).toBe(
      'kernel.not-found',
    )
    await t.go(caseId, 'review')
    const { opinions } = await t.view(caseId)
    expect(opinions.find(({ node }) => node === 'review')?.files).toMatchObject([
      { id: kept.fileId, name: '审查附表.pdf' },
    ])
    expect((await other.call(work.readWorkingFile, { caseId, fileId: kept.fileId })).name).toBe(
      '审查附表.pdf',
    )
    const [act] = await rowsAsAdmin<{ files: unknown }>(
      t.world.adminUrl,
      `select body->'facts'->'opinion'->'files' as files from ledger.act where stream = '${caseId}'
       and type = 'approval.reviewed@1'`,
    )
    expect(act?.files).toMatchObject([{ file: kept.fileId, address: expect.stringMatching(/./) }])
  })
})

describe('papers', () => {
  it('are taken, compared, handed over with two signatures, and given back', async () => {
    const { caseId } = await register(t)
    const [clerk, reviewer] = [await t.desk('clerk'), await t.desk('reviewer')]
    const handle = (
      seq: number,
      deed: 'received' | 'seen' | 'returned',
      form: 'original' | 'copy',
      count: number,
    ) => clerk.call(work.handleMaterial, { caseId, seq, deed, form, count })
    await handle(3, 'received', 'copy', 2)
    await handle(1, 'seen', 'original', 1)
    expect(await refused(handle(3, 'returned', 'copy', 3))).toBe('casework.nothing-held')
    const { unitId: department } = await t.county.staff('3601')
    const line = { caseId, seq: 1, form: 'original' as const, count: 2 }
    const { transferId } = await clerk.call(work.sendPapers, { toUnitId: department, lines: [line] })
    expect(await refused(clerk.call(work.sendPapers, { toUnitId: department, lines: [line] }))).toBe(
      'casework.nothing-held',
    )
    expect(await refused(clerk.call(work.receivePapers, { transferId }))).toBe('casework.not-the-receiver')
    const sent = await reviewer.call(work.readPaperTransfer, { transferId })
    expect(sent).toMatchObject({
      state: 'sent',
      canAnswer: true,
      pieces: 2,
      lines: [{ caseId, seq: 1, count: 2 }],
    })
    await reviewer.call(work.receivePapers, { transferId })
    expect(await refused(reviewer.call(work.refusePapers, { transferId, reason: '缺页' }))).toBe(
      'casework.transfer-answered',
    )
    const { rows, transfers } = await clerk.call(work.readHandling, { caseId })
    expect(rows.find(({ seq }) => seq === 1)).toMatchObject({
      original: { received: 2 },
      seen: { by: expect.any(String) },
    })
    expect(rows.find(({ seq }) => seq === 3)).toMatchObject({ copy: { received: 2, returned: 0 } })
    expect(transfers).toMatchObject([{ id: transferId, state: 'received' }])
    const sentAct = (await t.view(caseId)).acts.find(({ type }) => type === 'casework.papers-sent@1')
    expect(sentAct?.facts).toMatchObject({ from: sent.fromUnit, to: sent.toUnit })
    expect(await actsOf(caseId)).toEqual(
      expect.arrayContaining([
        'casework.material-handled@1',
        'casework.papers-sent@1',
        'casework.papers-received@1',
      ]),
    )
    expect((await clerk.call(work.listPaperTransfers, { box: 'out' })).rows).toMatchObject([
      { id: transferId },
    ])
    await t.world.drain()
    const told = await clerk.call(messageContract.endpoints.listDeskInbox, {})
    expect(told.rows.map(({ title }) => title)).toContain('移交的材料已签收')
  })

  it('refused stay with who sent them', async () => {
    const { caseId } = await register(t)
    const [clerk, reviewer] = [await t.desk('clerk'), await t.desk('reviewer')]
    const { unitId: toUnitId } = await t.county.staff('3601')
    const lines = [{ caseId, seq: 1, form: 'original' as const, count: 1 }]
    const { transferId } = await clerk.call(work.sendPapers, { toUnitId, lines })
    await reviewer.call(work.refusePapers, { transferId, reason: '与清单不符' })
    await clerk.call(work.sendPapers, { toUnitId, lines })
    expect((await clerk.call(work.readPaperTransfer, { transferId })).reason).toBe('与清单不符')
  })
})

describe('tasks of somebody who goes', () => {
  it('are counted and go to those who may take them, each by an act', async () => {
    const { caseId } = await t.apply()
    const clerk = await t.desk('clerk')
    const task = (await t.view(caseId)).task
    await clerk.call(work.claimTask, { taskId: task?.id ?? '' })
    const chief = await as('1007', 'casework.task.reassign')
    const personId = t.county.personId('1001')
    const preview = await chief.call(work.previewHandOver, { personId })
    expect(preview.total).toBeGreaterThan(0)
    expect(preview.takers.map(({ personId: id }) => id)).toContain(t.county.personId('1002'))
    const given = await chief.call(work.handOverTasks, {
      ...{ personId, to: [t.county.personId('1002')], reason: 'left' },
    })
    expect(given).toMatchObject({ moved: preview.total, refused: [], left: 0 })
    expect((await t.view(caseId, 'otherClerk')).task).toMatchObject({ mine: true })
    expect(await actsOf(caseId)).toContain('casework.task-handed-over@1')
    expect((await chief.call(work.previewHandOver, { personId })).total).toBe(0)
    const rebuilt = await rowsAsAdmin<{ claimed_by: string }>(
      t.world.adminUrl,
      `select claimed_by from casework.task where case_id = '${caseId}' and closed_at is null`,
    )
    expect(rebuilt).toEqual([{ claimed_by: t.county.personId('1002') }])
  })
})

describe('conflicts', () => {
  it('declared by the person take his task and leave it to others', async () => {
    const { caseId } = await t.apply()
    await t.go(caseId, 'accept')
    const reviewer = await t.desk('reviewer')
    const taskId = (await t.view(caseId, 'reviewer')).task?.id ?? ''
    await reviewer.call(work.claimTask, { taskId })
    await reviewer.call(work.declareConflict, { caseId, reason: '申请人是我的亲属' })
    expect((await t.view(caseId, 'reviewer')).task).toMatchObject({ claimedBy: null })
    expect(Object.values((await t.view(caseId, 'reviewer')).can)).not.toContain(true)
    const check = { caseId, kind: 'site-check' as const, reasons: '核对场所', tell: false }
    expect(await refused(reviewer.call(api.beginProcedure, check))).toBe('casework.conflicted')
    expect(await refused(reviewer.call(work.claimTask, { taskId }))).toBe('casework.conflicted')
    expect(await actsOf(caseId)).toContain('casework.conflict-declared@1')
  })

  it('are told in the tray and on the page, which offer nothing of the case', async () => {
    const { caseId } = await t.apply()
    await t.go(caseId, 'accept')
    const reviewer = await t.desk('reviewer')
    const inTray = async (view: 'all' | 'open') =>
      (await reviewer.call(work.listTasks, { view, size: 100 })).rows.find((row) => row.caseId === caseId)
    const free = async () => (await reviewer.call(work.countTasks, {})).open
    expect(await inTray('open')).toMatchObject({
      ...{ claimable: true, barred: false, applicant: expect.stringMatching(/^.\*/) },
    })
    const before = await free()
    await reviewer.call(work.declareConflict, { caseId, reason: '申请人是我的亲属' })
    expect(await inTray('open')).toBeUndefined()
    expect(await inTray('all')).toMatchObject({ claimable: false, barred: true })
    expect(await free()).toBe(before - 1)
    expect(await t.view(caseId, 'reviewer')).toMatchObject({ barred: true })
    expect(await t.view(caseId, 'senior')).toMatchObject({ barred: false })
  })

  it('found by the same number bar whoever is a party, on record', async () => {
    const { caseId } = await register(t)
    const chief = await as('1007', 'casework.staff-number.enter')
    await chief.call(work.enterStaffNumber, {
      personId: t.county.personId('1001'),
      idNumber: PERSON.idNumber,
    })
    const clerk = await t.desk('clerk')
    expect(await refused(clerk.call(api.acceptCase, { caseId }))).toBe('casework.conflicted')
    expect(await actsOf(caseId)).toContain('casework.conflict-found@1')
    await (await t.desk('otherClerk')).call(api.acceptCase, { caseId })
    const kept = await rowsAsAdmin<{ kept: string }>(
      t.world.adminUrl,
      `select string_agg(s::text, '') as kept from casework.staff_index s`,
    )
    expect(kept[0]?.kept).not.toContain(PERSON.idNumber)
    await chief.call(work.enterStaffNumber, {
      ...{ personId: t.county.personId('1001'), idNumber: '11010519491231002X' },
    })
  })
})

describe('talk', () => {
  it('among colleagues is kept from the applicant, and leaves by an order alone', async () => {
    const { caseId } = await t.apply()
    const [clerk, auditor] = [
      await t.desk('clerk'),
      await as('1008', 'casework.discussion.export', 'approval.dossier.print'),
    ]
    await clerk.call(work.discuss, { caseId, text: '场所面积与图纸不一致，请现场核对' })
    expect((await clerk.call(work.readDiscussion, { caseId })).rows).toMatchObject([
      { text: '场所面积与图纸不一致，请现场核对' },
    ])
    const seen = JSON.stringify(await t.matter(caseId))
    expect(seen).not.toContain('现场核对')
    expect(seen).not.toContain('discussed')
    const order = { body: '区纪委监委', number: '监调〔2026〕1号', reason: '核查投诉' }
    const printing = { caseId, purpose: order.reason, order }
    const reviewer = await t.desk('reviewer')
    expect(await refused(reviewer.call(api.printDossier, printing))).toBe('kernel.forbidden')
    expect(await actsOf(caseId)).not.toContain('casework.discussion-exported@1')
    await auditor.call(api.printDossier, printing)
    expect((await actsOf(caseId)).slice(-2)).toEqual([
      'casework.discussion-exported@1',
      'approval.dossier-printed@1',
    ])
  })

  it('by telephone counts where the law demands no writing', async () => {
    const { caseId } = await t.apply()
    const clerk = await t.desk('clerk')
    const call = {
      caseId,
      callee: 'applicant' as const,
      calledAt: '2026-03-02T00:30:00.000Z',
      said: '请带原件',
    }
    await clerk.call(work.logCall, { ...call, subject: 'site-check' })
    await clerk.call(work.logCall, { ...call, subject: 'pause', phone: '13900001234' })
    const { rows } = await clerk.call(work.listCalls, { caseId })
    expect(rows).toMatchObject([
      { subject: 'pause', counts: false, phone: expect.stringMatching(/\*/) },
      { subject: 'site-check', counts: true, phone: expect.stringMatching(/\*/), said: '请带原件' },
    ])
    expect(rows[0]?.phone).not.toContain('13900001234')
    expect(
      await refused(
        clerk.call(work.logCall, { ...call, subject: 'other', calledAt: '2027-03-02T00:30:00.000Z' }),
      ),
    ).toBe('casework.call-in-future')
  })
})

describe('what an applicant changed', () => {
  it('is shown beside what was there', async () => {
    const { caseId } = await t.apply()
    await t.go(caseId, 'ask')
    const me = await t.hall(0)
    const { slug: government } = t.county
    const sample = await samplePdf('已签名.pdf')
    const upload = { ...sample, bytes: Buffer.concat([sample.bytes, Buffer.from('% signed')]) }
    await me.call(api.addMatterMaterial, { government, caseId, seq: 1 }, { upload })
    const same = { upload: await samplePdf('再传一次.pdf') }
    await me.call(api.addMatterMaterial, { government, caseId, seq: 3 }, same)
    await me.call(api.answerCorrections, {
      ...{
        government,
        caseId,
        explanation: '已补签名',
        matter: '理发店公共场所卫生许可',
        address: '飞天山路 40 号',
      },
    })
    expect((await t.matter(caseId)).form).toMatchObject({ address: '飞天山路 40 号' })
    const { answers } = await (await t.desk('clerk')).call(api.readChanges, { caseId })
    expect(answers).toHaveLength(1)
    expect(answers[0]?.explanation).toBe('已补签名')
    expect(answers[0]?.fields).toMatchObject([
      { name: 'matter', change: 'unchanged' },
      { name: 'address', change: 'replaced', before: '飞天山路 38 号', after: '飞天山路 40 号' },
      { name: 'remark', change: 'unchanged' },
    ])
    const byPlace = new Map(answers[0]?.places.map(({ seq, change }) => [seq, change]))
    expect([byPlace.get(1), byPlace.get(3)]).toEqual(['replaced', 'unchanged'])
  })
})

describe('reminders', () => {
  it('are made once a date, by the rules of the government, and told to the head', async () => {
    const { caseId } = await t.apply(3)
    const chief = await as('1007', 'casework.urging.manage')
    await chief.call(work.saveUrging, { rules: [{ before: 2, tell: 'head' }] })
    await t.world.fire()
    expect(await actsOf(caseId)).not.toContain('casework.urged@1')
    t.world.setNow('2026-03-06T01:00:00.000Z')
    await t.world.fire()
    await t.world.fire()
    await t.world.drain()
    expect((await actsOf(caseId)).filter((type) => type === 'casework.urged@1')).toHaveLength(1)
    const told = await t.world.as(await leader()).call(messageContract.endpoints.listDeskInbox, {})
    expect(told.rows.map(({ title }) => title)).toContain('办件到期未办结')
  })
})

describe('reminders of what the applicant has to do', () => {
  it('are made to nobody in the office', async () => {
    const { caseId } = await t.apply(1)
    await t.go(caseId, 'accept')
    const leaderDesk = await t.desk('leader')
    await leaderDesk.call(api.tellHearingRight, {
      ...{ caseId, intention: '拟不予许可', reasons: '场所不符合条件' },
    })
    const { clocks } = await t.view(caseId)
    const asked = clocks.find(({ name }) => name === 'hear-request')
    expect(asked).toBeDefined()
    t.world.setNow(`${asked?.dueOn}T01:00:00.000Z`)
    await t.world.fire()
    const after = await t.view(caseId)
    expect(after.clocks.find(({ name }) => name === 'hear-request')?.dueOn).toBe(asked?.dueOn)
    const reminded = after.acts.filter(({ type }) => type === 'casework.urged@1')
    expect(reminded.map(({ facts }) => facts.clock)).not.toContain('hear-request')
  })
})

describe('what a leader signed on paper', () => {
  it('is recorded by a named secretary with scan and true time, told to the leader, who objects', async () => {
    const { caseId } = await t.apply(4)
    await t.go(caseId, 'accept', 'review', 'recheck')
    const admin = await as('1007', 'casework.secretary.appoint')
    const clerk = await as('1002', 'approval.signed.enter')
    const [leaderId, secretaryId] = [t.county.personId('3603'), t.county.personId('1002')]
    const signed = {
      ...{ caseId, node: 'decide' as const, leaderId, signedAt: '2026-03-02T02:00:00.000Z' },
      ...{ outcome: 'grant' as const, opinion: '同意' },
    }
    const enter = async () => clerk.call(api.enterSigned, signed, { upload: await samplePdf('呈批表.pdf') })
    expect(await refused(enter())).toBe('approval.not-secretary')
    const { unitId } = await t.county.staff('3603')
    await admin.call(work.appointSecretary, { unitId, personId: secretaryId })
    expect((await clerk.call(api.readSignable, { caseId })).nodes).toMatchObject([
      { node: 'decide', leaders: expect.arrayContaining([expect.objectContaining({ personId: leaderId })]) },
    ])
    await enter()
    const view = await t.view(caseId)
    expect(view.status).toBe('granted')
    expect(view.acts.map(({ type }) => type)).toContain('casework.late-entered@1')
    const decision = { behalfOf: expect.any(String), signedAt: signed.signedAt }
    expect(view.opinions.find(({ node }) => node === 'decide')).toMatchObject(decision)
    expect(view.acts.find(({ type }) => type === 'approval.decided@1')).toMatchObject(decision)
    expect(view.opinions.find(({ node }) => node === 'review')?.signedAt).toBeNull()
    const { nodes } = await clerk.call(work.readFlowPicture, { caseId })
    expect(nodes.find(({ id }) => id === 'decide')?.steps).toMatchObject([
      { behalfOf: view.opinions.find(({ node }) => node === 'decide')?.behalfOf },
    ])
    const boss = t.world.as(await leader())
    await t.world.drain()
    const inbox = await boss.call(messageContract.endpoints.listDeskInbox, {})
    expect(inbox.rows.map(({ title }) => title)).toContain('您的签署意见已代录')
    const listed = await boss.call(work.listLateEntries, {})
    expect(listed).toMatchObject({
      rows: [{ caseId, signedAt: signed.signedAt, canObject: true, objection: null }],
      counts: [{ entries: 1, objections: 0 }],
    })
    const entryId = listed.rows[0]?.id ?? ''
    expect(await refused(clerk.call(work.objectToLateEntry, { entryId, reason: '不符' }))).toBe(
      'kernel.not-found',
    )
    await boss.call(work.objectToLateEntry, { entryId, reason: '我签的是不同意' })
    expect(await refused(boss.call(work.objectToLateEntry, { entryId, reason: '再说' }))).toBe(
      'casework.already-objected',
    )
    expect((await boss.call(work.listLateEntries, { caseId })).rows).toMatchObject([
      { objection: '我签的是不同意' },
    ])
    expect(await actsOf(caseId)).toContain('casework.late-objected@1')
  })
})
