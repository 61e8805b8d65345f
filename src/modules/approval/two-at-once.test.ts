import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Refusal } from '#kernel/errors'
import { rowsAsAdmin } from '#test/database'
import type { World } from '#test/world'
import { approvalContract } from './approval.contract.ts'
import { type Hall, makeHall, STAFF, type Step } from './approval.fixtures.ts'

const api = approvalContract.endpoints
type Desk = ReturnType<World['as']>

let t: Hall
beforeAll(async () => {
  t = await makeHall()
}, 120_000)
afterAll(() => t.world.close())

/** Somebody else of the unit in the same position: the unit's administrator with the roles of this one. */
async function colleague(of: string): Promise<Desk> {
  const [{ roles, grants }, other] = [await t.county.staff(of), await t.county.staff('3604')]
  return t.world.as({ ...other, roles, grants })
}

/** What a refusal says, and to whom it points; nothing of one that went through. */
async function toldBy(work: Promise<unknown>): Promise<{ code: string; params: unknown } | null> {
  try {
    await work
    return null
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, params: error.params }
    throw error
  }
}

type Work = (desk: Desk, at: { caseId: string; seen: number }) => Promise<unknown>

/** Two people who have the same before their eyes send at the same time; what the one who was slower is told. */
async function both(steps: readonly Step[], one: [Desk, Work], two: [Desk, Work]) {
  const { caseId } = await t.apply()
  await t.go(caseId, ...steps)
  const seen = (await t.view(caseId)).acts.at(-1)?.n ?? 0
  const told = await Promise.all([one, two].map(([desk, work]) => toldBy(work(desk, { caseId, seen }))))
  const after = (await t.view(caseId)).acts.filter(({ n, type }) => n > seen && type.startsWith('approval.'))
  return { caseId, slower: told.filter((one) => one !== null), after: after.map(({ type }) => type) }
}

const nameOf = async (employeeNo: string): Promise<string> => {
  const [row] = await rowsAsAdmin<{ name: string }>(
    t.world.adminUrl,
    `select name from org.person where employee_no = '${employeeNo}'`,
  )
  return row?.name ?? ''
}

const accept: Work = (desk, at) => desk.call(api.acceptCase, at)
const notice: Work = (desk, at) =>
  desk.call(api.askCorrections, { ...at, corrections: [{ seq: 1, what: '没有签名' }] })
const review: Work = (desk, at) => desk.call(api.reviewCase, { ...at, outcome: 'pass', opinion: '符合条件' })
const grant: Work = (desk, at) => desk.call(api.decideCase, { ...at, outcome: 'grant', opinion: '准予' })
const refuse: Work = (desk, at) =>
  desk.call(api.decideCase, { ...at, outcome: 'refuse', opinion: '不予', reasons: '不符合规划' })

/** The slower one is told which act it was, when, and by whom. */
const meanwhile = (act: string, ...names: string[]) => [
  {
    code: 'casework.acted-meanwhile',
    params: {
      act,
      at: expect.any(String),
      by: expect.stringMatching(names.join('|')),
      n: expect.any(Number),
    },
  },
]

describe('two people at the same time', () => {
  it('accept a case: one does, the other is told who did', async () => {
    const [one, two] = [await t.desk('clerk'), await t.desk('otherClerk')]
    const { slower, after } = await both([], [one, accept], [two, accept])
    expect(slower).toEqual(
      meanwhile('approval.accepted@1', await nameOf(STAFF.clerk), await nameOf(STAFF.otherClerk)),
    )
    expect(after.filter((type) => type === 'approval.accepted@1')).toHaveLength(1)
  })

  it('accept it and ask for corrections: never both', async () => {
    const [one, two] = [await t.desk('clerk'), await t.desk('otherClerk')]
    const { slower, after } = await both([], [one, accept], [two, notice])
    const done = after.filter((type) => /accepted|corrections-asked/.test(type))
    expect(done).toHaveLength(1)
    expect(slower).toEqual(
      meanwhile(done[0] ?? '', await nameOf(STAFF.clerk), await nameOf(STAFF.otherClerk)),
    )
  })

  it('send a notice: the applicant gets one', async () => {
    const [one, two] = [await t.desk('clerk'), await t.desk('otherClerk')]
    const { slower, after } = await both([], [one, notice], [two, notice])
    expect(slower).toMatchObject([{ code: 'casework.acted-meanwhile' }])
    expect(after.filter((type) => type === 'approval.corrections-asked@1')).toHaveLength(1)
  })

  it('give an opinion: one stands', async () => {
    const [one, two] = [await t.desk('reviewer'), await colleague(STAFF.reviewer)]
    const { caseId, slower, after } = await both(['accept'], [one, review], [two, review])
    expect(slower).toEqual(
      meanwhile('approval.reviewed@1', await nameOf(STAFF.reviewer), await nameOf('3604')),
    )
    expect(after.filter((type) => type === 'approval.reviewed@1')).toHaveLength(1)
    expect((await t.view(caseId)).opinions.filter(({ node }) => node === 'review')).toHaveLength(1)
  })

  it('decide differently: one decision, one paper', async () => {
    const [one, two] = [await t.desk('leader'), await colleague(STAFF.leader)]
    const steps = ['accept', 'review', 'recheck'] as const
    const { caseId, slower, after } = await both(steps, [one, grant], [two, refuse])
    expect(slower).toEqual(meanwhile('approval.decided@1', await nameOf(STAFF.leader), await nameOf('3604')))
    expect(after.filter((type) => type === 'approval.decided@1')).toHaveLength(1)
    const papers = await rowsAsAdmin<{ n: number }>(
      t.world.adminUrl,
      `select count(*)::int as n from paper.paper where case_id = '${caseId}' and template in ('grant', 'refusal')`,
    )
    expect(papers).toEqual([{ n: 1 }])
  })
})
