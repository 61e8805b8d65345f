import { afterAll, beforeAll, expect, test } from 'vitest'
import { caseworkContract } from '#contracts/casework'
import { licenceContract } from '#contracts/licence'
import { START } from '#test/world'
import { approvalContract } from './approval.contract.ts'
import { type Hall, makeHall, refused } from './approval.fixtures.ts'

const api = approvalContract.endpoints
const government = 'suxian'

let hall: Hall
beforeAll(async () => {
  hall = await makeHall()
})
afterAll(() => hall.world.close())

/** The running numbers in papers such as 苏仙卫健受理〔2026〕3号. */
const sequence = (number: string): number => Number(/(\d+)号$/.exec(number)?.[1])

test('acceptance stops the notice and starts the legal and the promised period of the item', async () => {
  const { caseId } = await hall.apply()
  hall.world.setNow('2026-03-31T01:00:00.000Z')
  await hall.go(caseId, 'accept')
  const { status, clocks } = await hall.matter(caseId)
  hall.world.setNow(START)
  expect(status).toBe('accepted')
  // 5 working days: 1, 2, 3, 7, 8 April (4 to 6 April is 清明); 20 working days end on 29 April.
  expect(clocks.map(({ name, kind, startOn, dueOn, left }) => [name, kind, startOn, dueOn, left])).toEqual([
    ['notice', 'legal', '2026-03-02', '2026-03-09', null],
    ['decide', 'legal', '2026-03-31', '2026-04-29', 20],
    ['promise', 'promise', '2026-03-31', '2026-04-08', 5],
  ])
})

test('papers of one kind are numbered without a gap, refusals in between included', async () => {
  const cases = [await hall.apply(), await hall.apply(), await hall.apply()]
  const clerk = await hall.desk('clerk')
  for (const { caseId } of cases) {
    await hall.go(caseId, 'accept')
    expect(await refused(clerk.call(api.acceptCase, { caseId }))).toBe('casework.done-meanwhile')
  }
  const numbers: number[] = []
  for (const { caseId } of cases) {
    const { papers } = await hall.matter(caseId)
    numbers.push(...papers.filter((p) => p.template === 'acceptance').map((p) => sequence(p.number)))
  }
  const [first = 0] = numbers
  expect(numbers).toEqual([first, first + 1, first + 2])
})

test('eight clerks who accept at once accept once', async () => {
  const { caseId } = await hall.apply()
  const clerk = await hall.desk('clerk')
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => refused(clerk.call(api.acceptCase, { caseId }))),
  )
  expect(answers.filter((answer) => answer === 'ok')).toHaveLength(1)
  expect((await hall.view(caseId)).acts.filter((act) => act.type === 'approval.accepted@1')).toHaveLength(1)
})

test('non-acceptance for want of competence names the body that is competent', async () => {
  const { caseId } = await hall.apply()
  const clerk = await hall.desk('clerk')
  const refuse = (competentBody?: string) =>
    refused(
      clerk.call(api.refuseAcceptance, {
        ...{ caseId, ground: 'not-competent', reasons: '由市级机关实施' },
        ...(competentBody !== undefined && { competentBody }),
      }),
    )
  expect(await refuse()).toBe('approval.competent-body-missing')
  expect(await refuse('  ')).toBe('approval.competent-body-missing')
  expect(await refuse('郴州市卫生健康委员会')).toBe('ok')
  await hall.world.drain()
  const matter = await hall.matter(caseId)
  expect([matter.status, matter.reasons]).toEqual(['not-accepted', '由市级机关实施'])
  expect(matter.papers.map((p) => p.template)).toContain('non-acceptance')
  expect(matter.closedAt).not.toBeNull()
  expect(matter.clocks.every((clock) => clock.left === null)).toBe(true)
})

test('a recheck and a decision may send the case back to the review', async () => {
  const { caseId } = await hall.apply()
  const nodes: string[] = []
  for (const step of ['accept', 'review', 'back', 'review', 'recheck', 'decide-back', 'review'] as const) {
    await hall.go(caseId, step)
    nodes.push((await hall.view(caseId)).task?.node ?? '')
  }
  expect(nodes).toEqual(['review', 'recheck', 'review', 'recheck', 'decide', 'review', 'recheck'])
  const { opinions, clocks } = await hall.view(caseId)
  expect(opinions.map(({ node, outcome }) => `${node} ${outcome}`)).toEqual([
    ...['review pass', 'recheck back', 'review pass', 'recheck pass', 'decide back', 'review pass'],
  ])
  expect(clocks.filter((clock) => clock.left !== null).map((clock) => clock.name)).toEqual([
    'decide',
    'promise',
  ])
})

test('a grant leaves decision and licence, both of which anybody can verify; only their delivery is due', async () => {
  const { caseId } = await hall.apply()
  await hall.go(caseId, 'accept', 'review', 'recheck')
  const leader = await hall.desk('leader')
  const decision = { caseId, outcome: 'grant' as const, opinion: '同意', validTo: '2030-03-01' }
  await leader.call(api.decideCase, decision)
  await hall.world.drain()
  const matter = await hall.matter(caseId)
  expect(matter.status).toBe('granted')
  expect(matter.clocks.filter((clock) => clock.left !== null).map((clock) => clock.name)).toEqual(['deliver'])
  expect(matter.papers.filter((p) => p.ready).map((p) => p.template)).toEqual(
    expect.arrayContaining(['receipt', 'acceptance', 'grant', 'licence']),
  )
  expect(matter.licence).toMatchObject({
    name: '公共场所卫生许可证',
    validFrom: '2026-03-02',
    validTo: '2030-03-01',
  })
  const anyone = hall.world.as({ kind: 'public' })
  const verified = await anyone.call(licenceContract.endpoints.verifyLicence, {
    ...{ government, code: matter.licence?.code ?? '' },
  })
  expect(JSON.stringify(verified)).toContain(matter.licence?.identifier)
})

test('a licence does not end before it begins, and not on a day that is not in the calendar', async () => {
  const { caseId } = await hall.apply()
  await hall.go(caseId, 'accept', 'review', 'recheck')
  const leader = await hall.desk('leader')
  const until = (validTo: string) =>
    refused(leader.call(api.decideCase, { caseId, outcome: 'grant', opinion: '同意', validTo }))
  expect(await until('2026-03-01')).toBe('approval.bad-validity')
  expect(await until('2026-02-30')).toBe('kernel.invalid-input')
  expect(await until('2026-03-02')).toBe('ok')
})

test('a refusal needs reasons, which the applicant is told with the remedies', async () => {
  const { caseId } = await hall.apply()
  await hall.go(caseId, 'accept', 'review', 'recheck')
  const leader = await hall.desk('leader')
  const refuse = (reasons: string) =>
    refused(leader.call(api.decideCase, { caseId, outcome: 'refuse', opinion: '不同意', reasons }))
  expect(await refuse('')).toBe('approval.reasons-missing')
  expect(await refuse(' \n ')).toBe('approval.reasons-missing')
  expect(await refuse('场所与规划用途不一致')).toBe('ok')
  const matter = await hall.matter(caseId)
  expect([matter.status, matter.reasons, matter.licence]).toEqual(['refused', '场所与规划用途不一致', null])
  expect(matter.papers.map((p) => p.template)).toContain('refusal')
})

test('the applicant withdraws until the decision and not after it', async () => {
  const me = await hall.hall(0)
  const withdraw = (caseId: string) =>
    refused(me.call(api.withdrawMatter, { government, caseId, reason: '计划改变' }))
  const [early, late] = [await hall.apply(), await hall.apply()]
  await hall.go(early.caseId, 'accept', 'review')
  expect(await withdraw(early.caseId)).toBe('ok')
  expect(await withdraw(early.caseId)).toBe('approval.too-late-to-withdraw')
  const { status, task, closedAt, clocks } = await hall.view(early.caseId)
  expect([status, task, closedAt]).toEqual(['withdrawn', null, START])
  expect(clocks.every((clock) => clock.left === null)).toBe(true)
  const senior = await hall.desk('senior')
  expect(
    await refused(senior.call(api.recheckCase, { caseId: early.caseId, outcome: 'pass', opinion: '同意' })),
  ).toBe('casework.done-meanwhile')
  await hall.go(late.caseId, 'not-needed')
  expect(await withdraw(late.caseId)).toBe('approval.too-late-to-withdraw')
})

test('a case is rated once, when it was answered, and not after a withdrawal', async () => {
  const me = await hall.hall(0)
  const rate = (caseId: string) => refused(me.call(api.rateMatter, { government, caseId, grade: 2 }))
  const { caseId } = await hall.apply()
  expect(await rate(caseId)).toBe('approval.not-ratable')
  await hall.go(caseId, 'not-needed')
  const answers = await Promise.all(Array.from({ length: 4 }, () => rate(caseId)))
  expect(answers.sort()).toEqual([...Array.from({ length: 3 }, () => 'approval.not-ratable'), 'ok'])
  expect((await hall.matter(caseId)).rating).toBe(2)
  const other = await hall.apply()
  await me.call(api.withdrawMatter, { government, caseId: other.caseId, reason: '计划改变' })
  expect(await rate(other.caseId)).toBe('approval.not-ratable')
})

test('who does not hold the task does not do its work, and a task that was claimed is for its holder', async () => {
  const { caseId } = await hall.apply()
  const [clerk, other, reviewer] = [
    await hall.desk('clerk'),
    await hall.desk('otherClerk'),
    await hall.desk('reviewer'),
  ]
  expect(await refused(reviewer.call(api.reviewCase, { caseId, outcome: 'pass', opinion: '同意' }))).toBe(
    'casework.not-at-this-step',
  )
  expect(await refused(reviewer.call(api.acceptCase, { caseId }))).toBe('casework.other-role')
  expect(await refused(clerk.call(api.reviewCase, { caseId, outcome: 'pass', opinion: '同意' }))).toBe(
    'kernel.forbidden',
  )
  const { claimTask, releaseTask } = caseworkContract.endpoints
  const taskId = (await hall.view(caseId)).task?.id ?? ''
  await clerk.call(claimTask, { taskId })
  expect(await refused(other.call(api.acceptCase, { caseId }))).toBe('casework.task-taken')
  expect((await hall.view(caseId, 'otherClerk')).can.accept).toBe(false)
  await clerk.call(releaseTask, { taskId })
  expect(await refused(other.call(api.acceptCase, { caseId }))).toBe('ok')
})
