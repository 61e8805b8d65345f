import { afterAll, beforeAll, expect, it } from 'vitest'
import { caseworkContract } from '#contracts/casework'
import { asAdmin, rowsAsAdmin } from '#test/database'
import { approvalContract } from './approval.contract.ts'
import { type Hall, makeHall } from './approval.fixtures.ts'

const { reviewCase, decideCase } = approvalContract.endpoints
const { readCaseFlow, returnTask, transferTask } = caseworkContract.endpoints

/** Statements that one turn can take at most. */
const MOST = 60

/** A statement on any table of a case, its acts, its events, its papers or the answers kept for it may be the one that fails. */
const FAULTS = `
  create schema fault;
  create sequence fault.statement;
  create table fault.wanted (n bigint);
  insert into fault.wanted values (0);
  grant usage on schema fault to public;
  grant all on sequence fault.statement to public;
  grant select on fault.wanted to public;
  create function fault.strike() returns trigger language plpgsql as $$
  begin
    if nextval('fault.statement') = (select n from fault.wanted) then
      raise exception 'struck at %.%', tg_table_schema, tg_table_name;
    end if;
    return null;
  end $$;
  do $$
  declare t record;
  begin
    for t in select table_schema s, table_name n from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema in ('casework', 'ledger', 'events', 'approval', 'paper', 'kernel')
    loop
      execute format('create trigger strike before insert or update or delete on %I.%I for each statement
        execute function fault.strike()', t.s, t.n);
    end loop;
  end $$;`

type Desk = Awaited<ReturnType<Hall['desk']>>

let hall: Hall
/** They have logged in before anything fails. */
let [reviewer, leader]: Desk[] = []
beforeAll(async () => {
  hall = await makeHall()
  reviewer = await hall.desk('reviewer')
  leader = await hall.desk('leader')
  await asAdmin(hall.world.adminUrl, FAULTS)
})
afterAll(() => hall.world.close())

const strikeAt = (n: number) =>
  asAdmin(hall.world.adminUrl, `update fault.wanted set n = ${n}; alter sequence fault.statement restart`)

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
    await strikeAt(0)
    const { caseId } = await hall.apply()
    await hall.go(caseId, 'accept', ...BEFORE[turn])
    await hall.world.drain()
    const before = await stored()
    let struck = 0
    for (let n = 1; n <= MOST; n += 1) {
      await strikeAt(n)
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
    await strikeAt(0)
    expect(struck).toBeGreaterThan(3)
    expect(struck).toBeLessThan(MOST)
    expect(await stored()).not.toEqual(before)
  },
  120_000,
)
