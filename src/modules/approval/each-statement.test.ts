import { afterAll, beforeAll, expect, it } from 'vitest'
import { caseworkContract } from '#contracts/casework'
import { rowsAsAdmin } from '#test/database'
import { makeStriking, strikeAt } from '#test/strike'
import { approvalContract } from './approval.contract.ts'
import { type Hall, makeHall } from './approval.fixtures.ts'

const { reviewCase, decideCase } = approvalContract.endpoints
const { readCaseFlow, returnTask, transferTask } = caseworkContract.endpoints

/** Statements that one turn can take at most. */
const MOST = 60

type Desk = Awaited<ReturnType<Hall['desk']>>

let hall: Hall
/** They have logged in before anything fails. */
let [reviewer, leader]: Desk[] = []
beforeAll(async () => {
  hall = await makeHall()
  reviewer = await hall.desk('reviewer')
  leader = await hall.desk('leader')
  await makeStriking(hall.world.adminUrl)
})
afterAll(() => hall.world.close())

/** Everything that is stored of cases, as the database writes it down. */
async function stored(): Promise<readonly string[]> {
  const tables = [
    'casework."case"',
    'casework.task',
    'casework.clock',
    'casework.clock_event',
    'casework.sealed_text',
  ]
  const more = ['casework.reading', 'ledger.act', 'events.outbox', 'paper.paper']
  const rows = [...tables, ...more].map((table) =>
    rowsAsAdmin<{ row: string }>(
      hall.world.adminUrl,
      `select '${table} ' || t::text as row from ${table} t order by 1`,
    ),
  )
  return (await Promise.all(rows)).flat().map(({ row }) => row)
}

const opinion = '经审查，符合法定条件'
const taskOf = async (caseId: string) => (await leader?.call(readCaseFlow, { caseId }))?.tasks[0]?.id ?? ''

/** Turns of a case, each with what comes before it. */
const TURNS = {
  review: async (caseId: string) => reviewer?.call(reviewCase, { caseId, outcome: 'pass', opinion }),
  transfer: async (caseId: string) => {
    const personId = hall.county.personId('3603')
    return leader?.call(transferTask, { taskId: await taskOf(caseId), personId })
  },
  return: async (caseId: string) =>
    leader?.call(returnTask, { taskId: await taskOf(caseId), to: 'review', reason: '重审' }),
  decide: async (caseId: string) => leader?.call(decideCase, { caseId, outcome: 'grant', opinion }),
} as const

const BEFORE = {
  review: [],
  transfer: ['review', 'recheck'],
  return: ['review', 'recheck'],
  decide: ['review', 'recheck'],
} as const

it.each(Object.keys(TURNS) as (keyof typeof TURNS)[])(
  'whatever statement of a turn fails, the case is as before it or as after it: %s',
  async (turn) => {
    await strikeAt(hall.world.adminUrl, 0)
    const { caseId } = await hall.apply()
    await hall.go(caseId, 'accept', ...BEFORE[turn])
    await hall.world.drain()
    const before = await stored()
    let struck = 0
    for (let n = 1; n <= MOST; n += 1) {
      await strikeAt(hall.world.adminUrl, n)
      const done = await TURNS[turn](caseId).then(
        () => true,
        (error: unknown) => {
          expect(String(error)).toContain('struck at')
          return false
        },
      )
      if (done) break
      struck += 1
      expect(await stored()).toEqual(before)
    }
    await strikeAt(hall.world.adminUrl, 0)
    expect(struck).toBeGreaterThan(3)
    expect(struck).toBeLessThan(MOST)
    expect(await stored()).not.toEqual(before)
  },
  120_000,
)
