import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { caseworkContract } from '#contracts/casework'
import { rowsAsAdmin } from '#test/database'
import { approvalContract } from './approval.contract.ts'
import { type Hall, makeHall } from './approval.fixtures.ts'

const { saveUrging } = caseworkContract.endpoints
/** The last day of the notice of a case that came in on the first. */
const LAST = '2026-03-09T01:00:00.000Z'
/** The lock behind which the look for what is due is held up. */
const GATE = 4711

let hall: Hall
let holder: pg.Client

/** Whoever looks for what is to be reminded of waits, in the middle of the statement, as long as somebody has the gate. */
const HELD_UP = `
  create function public.pass_gate() returns boolean language plpgsql volatile as $$
  begin
    if current_setting('app.actor', true) = 'system:casework.urging' then
      perform pg_advisory_xact_lock_shared(${GATE});
    end if;
    return true;
  end $$;
  create policy gate on casework."case" as restrictive using (public.pass_gate());`

beforeAll(async () => {
  hall = await makeHall()
  const chief = await hall.county.staff('1007')
  const grant = { permission: 'casework.urging.manage', scope: 'government' as const }
  await hall.world
    .as({ ...chief, grants: [...chief.grants, grant] })
    .call(saveUrging, { rules: [{ before: 0, tell: 'head' }] })
  await rowsAsAdmin(hall.world.adminUrl, HELD_UP)
  holder = new pg.Client({ connectionString: hall.world.adminUrl })
  await holder.connect()
}, 120_000)
afterAll(async () => {
  await holder.end()
  await hall.world.close()
})
afterEach(async () => {
  await holder.query('rollback')
  await holder.query('select pg_advisory_unlock_all()')
  await rowsAsAdmin(hall.world.adminUrl, 'delete from casework.urge_round')
})

const urged = async (caseId: string) =>
  rowsAsAdmin(
    hall.world.adminUrl,
    `select n from ledger.act where stream = '${caseId}' and type = 'casework.urged@1'`,
  )
const roundIsMade = async () =>
  (await rowsAsAdmin(hall.world.adminUrl, 'select day from casework.urge_round')).length > 0

/** Waits until somebody stands before the gate. */
async function somebodyWaits(): Promise<void> {
  for (;;) {
    const waiting = await rowsAsAdmin(
      hall.world.adminUrl,
      `select pid from pg_locks where locktype = 'advisory' and objid = ${GATE} and not granted`,
    )
    if (waiting.length > 0) return
  }
}

test('who is worked on at that moment is reminded of later on the same day', async () => {
  hall.world.setNow('2026-03-02T01:00:00.000Z')
  const { caseId } = await hall.apply(0)
  hall.world.setNow(LAST)
  await holder.query('begin')
  await holder.query('select from casework."case" where id = $1 for update', [caseId])
  await hall.world.fire()
  expect([await urged(caseId), await roundIsMade()]).toEqual([[], false])
  await holder.query('rollback')
  await hall.world.fire()
  expect(await urged(caseId)).toHaveLength(1)
  expect(await roundIsMade()).toBe(true)
})

test('what ended a period between the look and the lock is believed: nobody is reminded of it', async () => {
  hall.world.setNow('2026-03-02T01:00:00.000Z')
  const { caseId } = await hall.apply(1)
  hall.world.setNow(LAST)
  await holder.query('select pg_advisory_lock($1)', [GATE])
  const round = hall.world.fire()
  await somebodyWaits()
  await (await hall.hall(1)).call(approvalContract.endpoints.withdrawMatter, {
    ...{ government: hall.county.slug, caseId, reason: '不再申请' },
  })
  await holder.query('select pg_advisory_unlock($1)', [GATE])
  await round
  expect(await urged(caseId)).toEqual([])
  expect(await roundIsMade()).toBe(true)
})
