import { type Kysely, sql } from 'kysely'
import type pg from 'pg'

/** A run as others see it. */
export interface SeenProcess {
  readonly id: string
  /** Null for one that holds jobs and never entered itself. */
  readonly beat: number | null
  readonly ended: boolean
}

/** Rows of ended runs that are kept, for a paused process that may still wake up. */
const KEPT = 1000

/** Enters a run. @returns false where others have ended it already */
export async function enterProcess(pool: pg.Pool, id: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    'insert into kernel.process (id) values ($1) on conflict do nothing',
    [id],
  )
  return rowCount === 1
}

/** Shows that a run lives. @returns false where others have ended it */
export async function beatProcess(pool: pg.Pool, id: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    'update kernel.process set beat = beat + 1 where id = $1 and not ended',
    [id],
  )
  return rowCount === 1
}

/** Every run that lives or still holds jobs. */
export async function seeProcesses(pool: pg.Pool): Promise<SeenProcess[]> {
  const { rows } = await pool.query<SeenProcess>(
    `select coalesce(p.id, j.id) as id, p.beat, coalesce(p.ended, false) as ended
     from kernel.process p full join (
       select distinct locked_by as id from graphile_worker.jobs where locked_by is not null) j on j.id = p.id
     where not p.ended or j.id is not null`,
  )
  return rows
}

/** Ends a run, waiting for the transactions of its jobs: from now on it can change nothing. */
export async function endProcess(pool: pg.Pool, id: string): Promise<void> {
  await pool.query(
    `with held as (select id from kernel.process where id = $1 for update)
     update kernel.process p set ended = true from held where p.id = held.id`,
    [id],
  )
  await pool.query(
    'delete from kernel.process where ended and n < (select max(n) from kernel.process) - $1::bigint',
    [KEPT],
  )
}

/** Ends the run of another process, unless its heart has beaten since it was seen. */
export async function endSilent(pool: pg.Pool, { id, beat }: Omit<SeenProcess, 'ended'>): Promise<void> {
  if (beat === null) {
    await pool.query('insert into kernel.process (id, ended) values ($1, true) on conflict do nothing', [id])
    return
  }
  await pool.query(
    `with held as (select id from kernel.process where id = $1 and beat = $2 for update)
     update kernel.process p set ended = true from held where p.id = held.id`,
    [id, beat],
  )
}

/** Holds a run for this transaction: it cannot be ended before. @returns false where it has been */
export async function holdProcess(tx: Kysely<unknown>, id: string): Promise<boolean> {
  const { rows } = await sql<{ held: boolean }>`select kernel.hold_process(${id}) as held`.execute(tx)
  return rows[0]?.held === true
}
