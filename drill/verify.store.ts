import { type Kysely, sql } from 'kysely'

/** Counts that must all be nought, each a kind of loss, doubling or half. */
const NOUGHTS = {
  casesWithoutDraft: sql`select count(*)::int as n from casework."case" c
    where not exists (select from approval.draft d where d.case_id = c.id)`,
  draftsWithoutCase: sql`select count(*)::int as n from approval.draft d
    where d.case_id is not null and not exists (select from casework."case" c where c.id = d.case_id)`,
  casesOfOneDraft: sql`select (count(case_id) - count(distinct case_id))::int as n from approval.draft`,
  actsTwice: sql`select count(*)::int as n from (select from ledger.act where type in ('approval.submitted@1',
      'approval.accepted@1', 'approval.reviewed@1', 'approval.rechecked@1', 'approval.decided@1')
    group by stream, type having count(*) > 1) as twice`,
  casesWithoutParty: sql`select count(*)::int as n from casework."case" c
    where not exists (select from casework.party p where p.case_id = c.id)`,
  acceptedWithoutPaper: sql`select count(*)::int as n from ledger.act a where a.type = 'approval.accepted@1'
    and not exists (select from paper.paper p where p.case_id::text = a.stream)`,
  numbersWithGap: sql`select count(*)::int as n from paper.counter c where c.last <> (select count(*) from paper.paper p
    where p.government_id = c.government_id and p.unit_id = c.unit_id and p.series = c.series and p.year = c.year)`,
  eventsWithoutDelivery: sql`select count(*)::int as n from ledger.act a
    where a.type in ('approval.submitted@1', 'approval.accepted@1', 'approval.decided@1') and not exists (
      select from events.outbox o join events.delivery d on d.event_id = o.id
      where o.type = a.type and o.order_key = a.stream)`,
  deliveriesDead: sql`select count(*)::int as n from events.delivery where dead_at is not null`,
  effectsMissing: sql`select count(*)::int as n from ledger.act a
    where a.type in ('approval.submitted@1', 'approval.accepted@1', 'approval.decided@1') and not exists (
      select from message.message m where m.case_id::text = a.stream and m.template = case a.type
        when 'approval.submitted@1' then 'submitted' when 'approval.accepted@1' then 'accepted' else 'granted' end)`,
  effectsTwice: sql`select count(*)::int as n from (
    select from message.message group by case_id, template, recipient_id having count(*) > 1) as twice`,
  deliveriesOutOfOrder: sql`select count(*)::int as n from (
    select done_at, max(done_at) over (partition by subscriber, order_key order by id) as latest
    from events.delivery where done_at is not null) as d where done_at < latest`,
} as const

/** What must be nought, by name. */
export type Nought = keyof typeof NOUGHTS

/** Counts everything that must be nought. */
export async function countNoughts(db: Kysely<unknown>): Promise<Readonly<Record<Nought, number>>> {
  const counted = await Promise.all(
    Object.entries(NOUGHTS).map(async ([name, query]) => {
      const { rows } = await sql<{ n: number }>`${query}`.execute(db)
      return [name, rows[0]?.n ?? -1] as const
    }),
  )
  return Object.fromEntries(counted) as Record<Nought, number>
}

/** A case as it is stored. */
export interface StoredCase {
  readonly governmentId: string
  readonly id: string
  readonly state: unknown
  /** The flow it is pinned to. */
  readonly flow: string
  readonly actN: number
  readonly actHash: string
  readonly openTasks: readonly string[]
}

/** Every case with the keys of its open tasks. */
export async function storedCases(db: Kysely<unknown>): Promise<StoredCase[]> {
  const { rows } = await sql<StoredCase>`
    select c.government_id, c.id, c.state, c.pinned ->> 'flow' as flow, c.act_n, c.act_hash,
      coalesce((select array_agg(t.key order by t.key) from casework.task t
        where t.case_id = c.id and t.closed_at is null), '{}') as open_tasks
    from casework."case" c`.execute(db)
  return rows
}

/** Which of some acts are there, as `case type`. */
export async function actsThere(db: Kysely<unknown>): Promise<Set<string>> {
  const { rows } = await sql<{ stream: string; type: string }>`select stream, type from ledger.act`.execute(
    db,
  )
  return new Set(rows.map(({ stream, type }) => `${stream} ${type}`))
}

/** Where each stored file should lie. */
export async function storedFiles(
  db: Kysely<unknown>,
): Promise<{ governmentId: string; id: string; address: string; bytes: number }[]> {
  const { rows } = await sql<{ governmentId: string; id: string; address: string; bytes: number }>`
    select government_id, id, address, bytes from files.file where destroyed_at is null`.execute(db)
  return rows
}

/** Work that is not done yet: deliveries, and jobs that are not given up. */
export async function openWork(
  db: Kysely<unknown>,
): Promise<{ deliveries: number; jobs: number; failed: number }> {
  const { rows } = await sql<{ deliveries: number; jobs: number; failed: number }>`select
    (select count(*) from events.delivery where done_at is null and dead_at is null)::int as deliveries,
    (select count(*) from graphile_worker.jobs where attempts < max_attempts)::int as jobs,
    (select count(*) from graphile_worker.jobs where attempts >= max_attempts)::int as failed`.execute(db)
  return rows[0] ?? { deliveries: -1, jobs: -1, failed: -1 }
}

/** Jobs that are not done: which, how often tried, by whom they are held, and what they said. */
export async function openJobs(db: Kysely<unknown>): Promise<readonly object[]> {
  const { rows } =
    await sql<object>`select id, task_identifier as task, attempts, run_at, locked_by, locked_at,
    last_error, queue_name from graphile_worker.jobs order by id limit 20`.execute(db)
  return rows
}

/** The process of the database that serves one of the product's connections. */
export async function backendPid(db: Kysely<unknown>): Promise<number | undefined> {
  const { rows } = await sql<{ pid: number }>`
    select pid from pg_stat_activity where application_name = 'yichuang' limit 1`.execute(db)
  return rows[0]?.pid
}
