import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { expect } from 'vitest'
import { makeStriking, strikeAt } from '#test/strike'
import { type Hall, makeHall, type Step } from './approval.fixtures.ts'

/** A county in which statements can be made to fail. */
export interface Faults {
  readonly hall: Hall
  readonly owner: pg.Client
}

/** Makes it; everybody has logged in before anything fails. */
export async function makeFaults(): Promise<Faults> {
  const hall = await makeHall()
  const owner = new pg.Client({ connectionString: hall.world.adminUrl })
  await owner.connect()
  for (const role of ['clerk', 'reviewer', 'senior', 'leader'] as const) await hall.desk(role)
  await hall.hall(0)
  await makeStriking(hall.world.adminUrl)
  return { hall, owner }
}

export async function endFaults({ hall, owner }: Faults): Promise<void> {
  await owner.end()
  await hall.world.close()
}

/** What is stored of a case and of what follows from it, as one digest. */
async function stored({ owner }: Faults, caseId: string): Promise<string> {
  const { rows } = await owner.query<{ digest: string }>(
    `select md5(string_agg(row, '|' order by row)) as digest from (
      select to_jsonb(c)::text as row from casework."case" c where id = $1
      union all select to_jsonb(t)::text from casework.task t where case_id = $1
      union all select to_jsonb(k)::text from casework.clock k where case_id = $1
      union all select to_jsonb(x)::text from casework.sealed_text x where case_id = $1
      union all select to_jsonb(a)::text from casework.attachment a where case_id = $1
      union all select to_jsonb(l)::text from ledger.act l where stream = $1::text
      union all select to_jsonb(p)::text from paper.paper p where case_id = $1
      union all select to_jsonb(n)::text from paper.counter n
      union all select to_jsonb(i)::text from licence.licence i
      union all select to_jsonb(o)::text from approval.payment_order o where case_id = $1) everything`,
    [caseId],
  )
  return rows[0]?.digest ?? ''
}

/** A turn: steps that lead there, and the call that takes it with an idempotency key. */
export interface FaultyTurn {
  readonly name: string
  readonly before: readonly Step[]
  /** The case; an application that was sent, where left out. */
  open?(): Promise<string>
  /** What else comes before it. */
  prepare?(caseId: string): Promise<void>
  take(caseId: string, key: string): Promise<unknown>
}

/** Writing statements that one turn can take at most. */
const MOST = 90

/** Takes a turn again and again with the same key, while one statement after another fails, until none does. */
export async function expectWhole(
  faults: Faults,
  { before, open, prepare, take }: FaultyTurn,
): Promise<void> {
  const { hall } = faults
  await strikeAt(hall.world.adminUrl, 0)
  const caseId = open ? await open() : (await hall.apply()).caseId
  await hall.go(caseId, ...before)
  await prepare?.(caseId)
  const start = await stored(faults, caseId)
  const key = randomUUID()
  const struck: string[] = []
  for (let n = 1; n <= MOST; n++) {
    await strikeAt(hall.world.adminUrl, n)
    const fault = await take(caseId, key).then(
      () => null,
      (error: unknown) => String(error),
    )
    if (fault === null) break
    struck.push(fault)
    expect(await stored(faults, caseId), fault).toBe(start)
  }
  expect(struck.length).toBeGreaterThan(4)
  expect(struck.every((fault) => fault.includes('struck at'))).toBe(true)
  const end = await stored(faults, caseId)
  expect(end).not.toBe(start)
  await take(caseId, key)
  expect(await stored(faults, caseId)).toBe(end)
}
