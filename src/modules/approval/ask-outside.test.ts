import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { caseworkContract } from '#contracts/casework'
import { type Enquiry, EnquiryFailure, type EnquiryQuestion } from '#kernel/enquiry'
import { readActs } from '#kernel/ledger'
import { asAdmin } from '#test/database'
import { type Hall, makeHall } from './approval.fixtures.ts'
import { drawFlowFor, permitFlowWith, publishFlowFor, taskOf } from './own-flow.fixtures.ts'

const { readCaseFlow, completeTask } = caseworkContract.endpoints
const START = '2026-03-02T01:00:00.000Z'

/** Whoever is asked: it answers, fails for now, or fails for good. */
const outside = { asked: [] as EnquiryQuestion[], says: 'clear' as 'clear' | 'listed' | 'busy' | 'never' }
const enquiry: Enquiry = {
  ask: async (question) => {
    outside.asked.push(question)
    if (outside.says === 'busy') throw new EnquiryFailure('enquiry-http-503', false)
    if (outside.says === 'never') throw new EnquiryFailure('enquiry-http-422', true)
    return { outcome: outside.says, reference: 'X-1', by: '信用平台' }
  },
}

let hall: Hall
beforeAll(async () => {
  hall = await makeHall({ enquiry })
  await publishFlowFor(hall, asking())
})
afterEach(() => {
  outside.asked = []
  outside.says = 'clear'
  hall.world.setNow(START)
})
afterAll(() => hall.world.close())

/** Credit is asked for outside; what is listed is looked at, what nobody answered is asked for by telephone. */
function asking() {
  return permitFlowWith(
    'credit',
    [
      { kind: 'serviceTask', id: 'credit', service: 'ask-outside' },
      { kind: 'exclusiveGateway', id: 'credit-gate', default: 'credit-gate-decide' },
      ...[taskOf('call', 'reviewer'), taskOf('look', 'reviewer')],
    ],
    ...['credit credit-gate', 'credit-gate decide', 'credit-gate look credit=listed'],
    'credit-gate call credit=unanswered',
    ...['call decide', 'look decide'],
  )
}

async function accepted(): Promise<string> {
  const { caseId } = await hall.apply()
  await hall.go(caseId, 'accept')
  await hall.world.drain()
  return caseId
}
/** Lets jobs that failed be tried again at once. */
async function triedAgain(): Promise<void> {
  await asAdmin(hall.world.adminUrl, 'update graphile_worker._private_jobs set run_at = current_timestamp')
  await hall.world.drain()
}
const openIn = async (caseId: string) =>
  (await (await hall.desk('reviewer')).call(readCaseFlow, { caseId })).tasks.map(({ node }) => node)
const answers = async (caseId: string) =>
  (await hall.world.run(hall.county.system, true, (ctx) => readActs(ctx.tx, hall.county.id, caseId)))
    .filter(({ type }) => type === 'casework.service-done@1')
    .map(({ body }) => (body as { facts: unknown } | null)?.facts)

describe('a step that asks somebody outside', () => {
  test('asks by number and codes alone, and goes on by the answer, which is on record', async () => {
    const caseId = await accepted()
    const { number } = await hall.view(caseId)
    expect(outside.asked).toEqual([
      {
        ...{ id: expect.stringMatching(`^${caseId}/w`), topic: 'credit', number, kind: 'permit' },
        facts: { item: '000123501000' },
      },
    ])
    expect(await openIn(caseId)).toEqual(['decide'])
    expect(await answers(caseId)).toEqual([
      {
        ...{ node: 'credit', service: 'ask-outside', outcome: 'clear', reference: 'X-1', by: '信用平台' },
      },
    ])
    outside.says = 'listed'
    expect(await openIn(await accepted())).toEqual(['look'])
  })

  test('asks again with the same id while nobody can be reached, and gives up to a person after an hour', async () => {
    outside.says = 'busy'
    const caseId = await accepted()
    expect(await openIn(caseId)).toEqual([])
    hall.world.setNow('2026-03-02T01:59:00.000Z')
    await triedAgain()
    expect(await openIn(caseId)).toEqual([])
    hall.world.setNow('2026-03-02T02:00:00.000Z')
    await triedAgain()
    expect(await openIn(caseId)).toEqual(['call'])
    expect(new Set(outside.asked.map(({ id }) => id)).size).toBe(1)
    expect(await answers(caseId)).toMatchObject([{ outcome: 'unanswered', failure: 'enquiry-http-503' }])
    const reviewer = await hall.desk('reviewer')
    const { tasks } = await reviewer.call(readCaseFlow, { caseId })
    await reviewer.call(completeTask, {
      ...{ taskId: tasks[0]?.id ?? '', outcome: 'pass', opinion: '电话核实，没有失信记录' },
    })
    await hall.go(caseId, 'grant')
    expect((await hall.view(caseId)).status).toBe('granted')
  })

  test('gives up at once where it is refused for good', async () => {
    outside.says = 'never'
    expect(await openIn(await accepted())).toEqual(['call'])
    expect(outside.asked).toHaveLength(1)
  })

  test('is refused in a flow that leads what nobody answered to no person', async () => {
    const credit = { kind: 'serviceTask', id: 'credit', service: 'ask-outside' } as const
    const tell = { kind: 'serviceTask', id: 'tell', service: 'tell-applicant' } as const
    const gate = { kind: 'exclusiveGateway', id: 'gate', default: 'gate-decide' } as const
    const straightOn = permitFlowWith('credit', [credit], 'credit decide')
    const toNobody = permitFlowWith(
      'credit',
      [credit, gate, tell],
      ...['credit gate', 'gate decide', 'gate tell credit=unanswered', 'tell decide'],
    )
    for (const flow of [straightOn, toNobody]) {
      const { problems } = await drawFlowFor(hall, flow)
      expect(problems.map(({ code, at }) => `${code} ${at}`)).toEqual(['approval.flow-unanswered credit'])
    }
  })
})
