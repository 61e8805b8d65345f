import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caseworkContract } from '#contracts/casework'
import { flowbookContract } from '#contracts/flowbook'
import { messageContract } from '#contracts/message'
import { readActs } from '#kernel/ledger'
import { derivedSources, examineNext } from '#kernel/rebuild'
import { rowsAsAdmin } from '#test/database'
import { approvalContract } from './approval.contract.ts'
import { type Hall, ITEM, makeHall, refused } from './approval.fixtures.ts'

const flows = flowbookContract.endpoints
const tasks = caseworkContract.endpoints
const SAMPLE = join(import.meta.dirname, '../../../data-packs/demo/joint-permit.bpmn')
/** Reviewers of the two bureaus that review together with the health bureau. */
const [ECOLOGY, HOUSING] = ['3001', '3101']

let hall: Hall
let xml: string

beforeAll(async () => {
  hall = await makeHall()
  xml = await readFile(SAMPLE, 'utf8')
})
afterAll(() => hall.world.close())

const staff = async (employeeNo: string) => hall.world.as(await hall.county.staff(employeeNo))
const manager = () => staff('1007')
const upload = async (text = xml, over: { itemCode?: string | null } = {}) =>
  (await manager()).call(flows.uploadFlow, {
    ...{ flow: 'joint-permit', name: '联审许可', purpose: 'permit', itemCode: ITEM, xml: text, ...over },
  })
const flowOf = async (employeeNo: string, caseId: string) =>
  (await staff(employeeNo)).call(tasks.readCaseFlow, { caseId })
const taskFor = async (employeeNo: string, caseId: string) =>
  (await flowOf(employeeNo, caseId)).tasks.find(({ can }) => can.outcomes.length > 0)?.id ?? ''
const tray = async (employeeNo: string, caseId: string) =>
  (await (await staff(employeeNo)).call(tasks.listTasks, { size: 100 })).rows.filter(
    (row) => row.caseId === caseId,
  )

/** What is stored is what the acts say. */
async function expectDerived(): Promise<void> {
  const source = derivedSources().find(({ name }) => name === 'casework.cases')
  if (!source) throw new Error('no cases')
  let after: string | null = null
  do {
    const { differences, next } = await examineNext(hall.world.run, {
      governmentId: hall.county.id,
      source,
      after,
    })
    expect(differences).toEqual([])
    after = next
  } while (after !== null)
}

let published = ''
async function publish(text = xml): Promise<string> {
  const { definitionId } = await upload(text)
  if (definitionId === null) throw new Error('refused')
  const { problems } = await (await manager()).call(flows.checkFlow, { definitionId })
  expect(problems).toEqual([])
  await (await manager()).call(flows.publishFlow, { definitionId })
  return definitionId
}

/** A case of the flow, accepted, with both bureaus asked. */
async function accepted(): Promise<string> {
  const { caseId } = await hall.apply()
  await hall.go(caseId, 'accept')
  await hall.world.drain()
  return caseId
}

describe('a flow that a department draws', () => {
  it('is refused element by element where the file holds what is not supported', async () => {
    const script = xml
      .replace('<bpmn:serviceTask id="tell"', '<bpmn:scriptTask id="tell"')
      .replace('告知申请人" yc:service="tell-applicant"/>', '告知申请人"/>')
    const { definitionId, issues } = await upload(script)
    expect(definitionId).toBeNull()
    expect(issues.filter(({ severity }) => severity === 'refused')).toEqual([
      expect.objectContaining({ element: 'scriptTask', id: 'tell', name: '告知申请人' }),
    ])
  })

  it('is not published while it can deadlock; the run that shows it is told', async () => {
    const stuck = xml.replace(
      '<bpmn:exclusiveGateway id="co-reviewed"/>',
      '<bpmn:parallelGateway id="co-reviewed"/>',
    )
    const { definitionId } = await upload(stuck)
    if (definitionId === null) throw new Error('refused')
    const { problems } = await (await manager()).call(flows.checkFlow, { definitionId })
    expect(problems[0]).toMatchObject({ code: 'flow.deadlock', path: expect.stringContaining('联审') })
    const publishing = (await manager()).call(flows.publishFlow, { definitionId })
    expect(await refused(publishing)).toBe('flowbook.not-in-state')
  })

  it('is not published where it names what is not there, or where no permit could follow it', async () => {
    const problemsOf = async (text: string) => {
      const { definitionId } = await upload(text)
      if (definitionId === null) throw new Error('refused')
      const view = await (await manager()).call(flows.readFlow, { definitionId })
      return view.problems.map(({ code, at }) => `${code} ${at}`)
    }
    expect(await problemsOf(xml.replace('SX-STHJ', 'SX-NONE'))).toEqual(['flowbook.unit-unknown co-review'])
    expect(await problemsOf(xml.replace('tell-applicant', 'call-the-moon'))).toEqual([
      'flowbook.service-unknown tell',
    ])
    expect(await problemsOf(xml.replace('clock:co-review', 'clock:other'))).toEqual([
      'flowbook.clock-unknown co-review-late',
    ])
    expect(await problemsOf(xml.replace('PERMIT.NOTICE5', 'PERMIT.NONE'))).toEqual([
      'flowbook.rule-unknown co-review',
    ])
    expect(await problemsOf(xml.replaceAll('"decide"', '"approve"'))).toEqual([
      'approval.flow-without decide',
    ])
  })

  it('can be walked through step by step, with nothing left behind', async () => {
    published = await publish()
    const steps = 't1=accept;w1;t2=pass;t3=pass;t4=pass;t5=pass;t6=grant'.split(';')
    const at = async (count: number) =>
      (await manager()).call(flows.simulateFlow, {
        definitionId: published,
        steps: steps.slice(0, count).join(';'),
      })
    expect((await at(1)).services).toMatchObject([{ node: 'tell', service: 'tell-applicant' }])
    expect((await at(2)).tasks.map(({ node }) => node).sort()).toEqual(['co-review', 'co-review', 'review'])
    expect(await at(7)).toMatchObject({ ended: true, outcome: 'granted', tasks: [] })
    const impossible = (await manager()).call(flows.simulateFlow, {
      definitionId: published,
      steps: 't9=pass',
    })
    expect(await refused(impossible)).toBe('flowbook.step-impossible')
  })
})

describe('a case that follows it', () => {
  it('is pinned to it, tells by its service, and asks other bureaus with a date of their own', async () => {
    const caseId = await accepted()
    expect(await flowOf('3601', caseId)).toMatchObject({ flow: expect.stringMatching(/^own-joint-permit@/) })
    const inbox = await (await hall.hall(0)).call(messageContract.endpoints.listInbox, {
      government: hall.county.slug,
    })
    expect(inbox.rows.map(({ template }) => template)).toContain('step-reached')
    const [own, there] = [await tray('3601', caseId), await tray(ECOLOGY, caseId)]
    expect(own).toMatchObject([{ node: 'review', dueOn: '2026-03-09' }])
    expect(there).toMatchObject([{ node: 'co-review', dueOn: '2026-03-05' }])
    expect(await tray('2601', caseId)).toEqual([])
    const seen = await (await staff(ECOLOGY)).call(approvalContract.endpoints.readCase, { caseId })
    expect(seen.clocks.filter(({ name }) => name === 'co-review')).toHaveLength(2)
    const own3 = (await staff('2601')).call(approvalContract.endpoints.readCase, { caseId })
    expect(await refused(own3)).toBe('kernel.not-found')
    await expectDerived()
  })

  it('goes on when all have agreed; the clock of each bureau stops with its opinion', async () => {
    const caseId = await accepted()
    const say = async (employeeNo: string, outcome: string) =>
      (await staff(employeeNo)).call(tasks.completeTask, {
        ...{ taskId: await taskFor(employeeNo, caseId), outcome, opinion: '无意见' },
      })
    await say(ECOLOGY, 'pass')
    const clocks = async () =>
      (await hall.view(caseId)).clocks
        .filter(({ name }) => name === 'co-review')
        .map(({ left }) => left === null)
    expect((await clocks()).sort()).toEqual([false, true])
    expect(await refused(say(HOUSING, 'perhaps'))).toBe('casework.outcome-unknown')
    await say(HOUSING, 'pass')
    expect(await clocks()).toEqual([true, true])
    await hall.go(caseId, 'review', 'recheck', 'grant')
    const view = await hall.view(caseId)
    expect(view.status).toBe('granted')
    expect(view.opinions.filter(({ node }) => node === 'co-review')).toHaveLength(2)
    await expectDerived()
  })

  it('takes silence for consent, once, however long the product stood still', async () => {
    const caseId = await accepted()
    hall.world.setNow('2026-03-16T01:00:00.000Z')
    await hall.world.fire()
    await hall.world.fire()
    expect((await flowOf('3601', caseId)).tasks.map(({ node }) => node)).toEqual(['review'])
    const acts = await hall.world.run(hall.county.system, true, (ctx) =>
      readActs(ctx.tx, hall.county.id, caseId),
    )
    expect(acts.filter(({ type }) => type === 'casework.timer-fired@1')).toHaveLength(1)
    await hall.go(caseId, 'review')
    expect((await flowOf('3602', caseId)).tasks.map(({ node }) => node)).toEqual(['recheck'])
    await expectDerived()
    hall.world.setNow('2026-03-02T01:00:00.000Z')
  })

  it('keeps the version it began with when that is retired; the next one follows what ships', async () => {
    const caseId = await accepted()
    await (await manager()).call(flows.retireFlow, { definitionId: published, reason: '改流程' })
    const { caseId: later } = await hall.apply()
    expect((await flowOf('1001', later)).flow).toBe('permit@2')
    await (await staff(ECOLOGY)).call(tasks.completeTask, {
      ...{ taskId: await taskFor(ECOLOGY, caseId), outcome: 'pass', opinion: '同意' },
    })
    const again = await publish()
    const [line] = (await (await manager()).call(flows.listFlows, {})).rows.filter(({ id }) => id === again)
    expect(line?.state).toBe('published')
    expect(
      await (await manager()).call(flows.compareFlows, { definitionId: again, otherId: published }),
    ).toEqual([])
    expect((await flowOf('3601', caseId)).flow).not.toBe(`own-joint-permit@${line?.version}`)
  })

  it('issues the paper that its flow asks for, with the opinions so far', async () => {
    await publish(xml.replace('tell-applicant', 'issue-approval-form'))
    const caseId = await accepted()
    const papers = (await hall.view(caseId)).papers.filter(({ template }) => template === 'approval-form')
    expect(papers).toHaveLength(1)
  })

  it('runs a service once, however often its job does', async () => {
    const { caseId } = await hall.apply()
    await hall.go(caseId, 'accept')
    const waiting = await rowsAsAdmin<{ key: string }>(
      hall.world.adminUrl,
      `select key from casework.flow_token where case_id = '${caseId}' and what = 'wait'`,
    )
    expect(waiting).toHaveLength(1)
    await hall.world.drain()
    await hall.world.drain()
    const acts = await hall.world.run(hall.county.system, true, (ctx) =>
      readActs(ctx.tx, hall.county.id, caseId),
    )
    expect(acts.filter(({ type }) => type === 'casework.service-done@1')).toHaveLength(1)
  })
})
