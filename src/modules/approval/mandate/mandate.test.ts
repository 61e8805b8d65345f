import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { messageContract } from '#contracts/message'
import { samplePdf } from '#test/county'
import { rowsAsAdmin } from '#test/database'
import { approvalContract } from '../approval.contract.ts'
import { type Hall, ITEM, makeHall, refused } from '../approval.fixtures.ts'
import { covers, mandateState } from './mandate.model.ts'

const api = approvalContract.endpoints
const OPINION = '经审查，符合法定条件，准予许可'

let t: Hall
beforeAll(async () => {
  t = await makeHall()
}, 120_000)
afterAll(() => t.world.close())

const as = async (employeeNo: string, ...more: string[]) => {
  const actor = await t.county.staff(employeeNo)
  const extra = more.map((permission) => ({ permission, scope: 'government' as const }))
  return t.world.as({ ...actor, grants: [...actor.grants, ...extra] })
}
const admin = () => as('1007', 'approval.mandate.manage')
const representative = () => as('1002', 'approval.mandate.use')

async function give(over: {
  giver?: string
  acts?: ('accept' | 'decide' | 'seal')[]
  items?: string[]
  toDay?: string
}) {
  const { unitId } = await t.county.staff('3603')
  const given = {
    ...{ unitId, giverId: t.county.personId(over.giver ?? '3603'), holderId: t.county.personId('1002') },
    ...{ items: over.items ?? [ITEM], acts: over.acts ?? ['decide' as const] },
    ...{ fromDay: '2026-03-01', toDay: over.toDay ?? '2026-06-30' },
  }
  return (await admin()).call(api.giveMandate, given, { upload: await samplePdf('授权书.pdf') })
}

async function waitingForDecision(index = 0): Promise<string> {
  const { caseId } = await t.apply(index)
  await t.go(caseId, 'accept', 'review', 'recheck')
  return caseId
}

describe('a mandate', () => {
  it('stands by its days, and covers what it names', () => {
    const days = { fromDay: '2026-03-02', toDay: '2026-03-04', revokedAt: null }
    const states = ['2026-03-01', '2026-03-02', '2026-03-04', '2026-03-05'].map((day) =>
      mandateState(days, day),
    )
    expect(states).toEqual(['coming', 'running', 'running', 'ended'])
    expect(mandateState({ ...days, revokedAt: new Date(0) }, '2026-03-02')).toBe('revoked')
    expect(covers({ acts: ['decide'], items: [] }, 'decide', 'a')).toBe(true)
    expect(covers({ acts: ['decide'], items: ['b'] }, 'decide', 'a')).toBe(false)
    expect(covers({ acts: ['accept'], items: [] }, 'decide', 'a')).toBe(false)
  })

  it('is given for what the giver may do himself, with the scan', async () => {
    expect(await refused(give({ giver: '3601' }))).toBe('approval.mandate-beyond-power')
    expect(await refused(give({ toDay: '2026-02-01' }))).toBe('approval.mandate-ends-before')
    expect(await refused(give({ items: ['no-such-item'] }))).toBe('approval.item-not-in-force')
    const { mandateId } = await give({})
    const boss = await admin()
    expect((await boss.call(api.readMandateFile, { mandateId })).name).toBe('授权书.pdf')
    const { rows } = await boss.call(api.listMandates, {})
    expect(rows.find(({ id }) => id === mandateId)).toMatchObject({
      ...{ state: 'running', uses: 0, acts: ['decide'], items: [expect.stringContaining('许可')] },
    })
  })

  it('lets the representative decide, says so in the acts, and lists each use', async () => {
    const caseId = await waitingForDecision()
    const { mandateId } = await give({})
    const clerk = await representative()
    const { rows } = await clerk.call(api.readMandated, { caseId })
    expect(rows).toContainEqual(expect.objectContaining({ mandateId, act: 'decide' }))
    const step = { caseId, mandateId, act: 'decide' as const, opinion: OPINION }
    expect(await refused(clerk.call(api.actByMandate, step))).toBe('approval.outcome-unfit')
    expect(await refused(clerk.call(api.decideCase, { caseId, outcome: 'grant', opinion: OPINION }))).toBe(
      'kernel.forbidden',
    )
    await clerk.call(api.actByMandate, { ...step, outcome: 'grant' })
    const view = await t.view(caseId)
    expect(view.status).toBe('granted')
    expect(view.opinions.find(({ node }) => node === 'decide')?.behalfOf).not.toBeNull()
    expect(view.acts.at(-1)).toMatchObject({ type: 'approval.by-mandate@1', facts: { outcome: 'grant' } })
    const [act] = await rowsAsAdmin<{ mandate: string }>(
      t.world.adminUrl,
      `select behalf->>'delegation' as mandate from ledger.act where stream = '${caseId}' and type = 'approval.decided@1'`,
    )
    expect(act?.mandate).toBe(mandateId)
    const used = await (await admin()).call(api.listMandateUses, { mandateId })
    expect(used.rows).toMatchObject([{ caseId, act: 'decide', outcome: 'grant' }])
  })

  it('covers the seal where it says so, for the papers of the case that wait for it, and tells the giver', async () => {
    t.world.setNow('2026-03-02T01:00:00.000Z')
    const { caseId } = await t.apply(2)
    t.world.setNow('2026-03-10T01:00:00.000Z')
    await t.world.fire()
    await t.world.drain()
    const { mandateId } = await give({ acts: ['seal'] })
    const clerk = await representative()
    const { rows } = await clerk.call(api.readMandated, { caseId })
    const [waiting] = rows.filter((row) => row.mandateId === mandateId)
    expect(waiting).toMatchObject({ act: 'seal', paper: { template: 'acceptance' } })
    const step = { caseId, mandateId, act: 'seal' as const }
    expect(await refused(clerk.call(api.actByMandate, step))).toBe('kernel.invalid-input')
    const { caseId: other } = await t.apply(3)
    const paperId = waiting?.paper?.id ?? ''
    expect(await refused(clerk.call(api.actByMandate, { ...step, caseId: other, paperId }))).toBe(
      'kernel.not-found',
    )
    await clerk.call(api.actByMandate, { ...step, paperId })
    expect(await refused(clerk.call(api.actByMandate, { ...step, paperId }))).toBe('paper.not-awaited')
    expect((await t.view(caseId)).papers.find(({ id }) => id === paperId)?.awaitsSeal).toBe(false)
    const used = await (await admin()).call(api.listMandateUses, { mandateId })
    expect(used.rows).toMatchObject([{ caseId, act: 'seal' }])
    await t.world.drain()
    const inbox = await (await t.desk('leader')).call(messageContract.endpoints.listDeskInbox, {})
    expect(inbox.rows.map(({ title }) => title)).toContain('首席代表已凭您的授权盖章')
  })

  it('is of no use for other items or steps, for others, or once it is revoked', async () => {
    const caseId = await waitingForDecision(1)
    const { mandateId } = await give({})
    const step = { caseId, mandateId, act: 'decide' as const, outcome: 'grant' as const, opinion: OPINION }
    const other = await as('1001', 'approval.mandate.use')
    expect(await refused(other.call(api.actByMandate, step))).toBe('approval.not-mandated')
    const clerk = await representative()
    expect(await refused(clerk.call(api.actByMandate, { ...step, act: 'accept' }))).toBe(
      'approval.not-mandated',
    )
    const boss = await admin()
    await boss.call(api.revokeMandate, { mandateId, reason: '代表轮岗' })
    expect(await refused(boss.call(api.revokeMandate, { mandateId, reason: '再撤' }))).toBe(
      'approval.mandate-revoked',
    )
    expect(await refused(clerk.call(api.actByMandate, step))).toBe('approval.not-mandated')
    expect((await t.view(caseId)).status).toBe('rechecked')
  })
})
