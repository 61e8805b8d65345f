import { asOwner, withOwner } from './cluster.ts'

const idOf = (n: string) => `('00000000-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`
/** The number of a case that was copied. */
const numberOf = (id: string) => `('x' || right(${id}::text, 12))::bit(48)::bigint`

/** Cases of consecutive numbers, from the first to before the last. */
export interface Span {
  readonly from: number
  readonly to: number
}

const within = (id: string, { from, to }: Span) =>
  `${id} >= ${idOf(String(from))} and ${id} < ${idOf(String(to))}`

/** Rows of a case that its clocks touch, and how many events of each are pending. */
export interface CaseCopies {
  readonly cases: number
  /** Places of the clocks that an event of each is pending for. */
  readonly events: readonly number[]
  readonly clocksEach: number
}

const copies = ({ cases, events, clocksEach }: CaseCopies) => [
  'delete from casework.clock_event',
  `insert into casework."case" (government_id, id, kind, number, query_code, subject, channel, unit_id, unit_path, owner,
      status, due_on, pinned, state, act_n, act_hash, opened_at)
    select government_id, ${idOf('n')}, kind, 'F' || lpad(n::text, 15, '0'), query_code, subject, channel, unit_id,
      unit_path, owner, status, due_on, pinned, state, act_n, act_hash, opened_at
    from generate_series(1, ${cases}) n cross join (select * from casework."case" limit 1) c`,
  `insert into casework.task (government_id, id, case_id, key, node, role, unit_id, unit_path, opened_at, due_on)
    select government_id, ${idOf('n')}, ${idOf('n')}, key, node, role, unit_id, unit_path, opened_at, due_on
    from generate_series(1, ${cases}) n cross join (select * from casework.task where closed_at is null limit 1) t`,
  `insert into casework.clock (government_id, id, case_id, at, name, kind, unit_id, rule, start_on, due_on, provisional,
      stopped_on)
    select government_id, ${idOf(`n * ${clocksEach}::bigint + at`)}, ${idOf('n')}, at, name, kind, unit_id, rule, start_on,
      due_on, provisional, stopped_on
    from generate_series(1, ${cases}) n cross join (select * from casework.clock where at < ${clocksEach}) k`,
  `insert into casework.clock_event (government_id, case_id, at, fire_at, try_at)
    select government_id, ${idOf('n')}, at, '2027-01-01', '2027-01-01'
    from generate_series(1, ${cases}) n cross join unnest(array[${events.join()}]) at
    cross join (select government_id from casework."case" limit 1) c`,
]

/** Copies the only case of a database many times, with its open task, its clocks and pending events of later years. */
export const fillCases = (adminUrl: string, size: CaseCopies): Promise<void> =>
  withOwner(adminUrl, async (owner) => {
    await owner.query("set session_replication_role = 'replica'; set maintenance_work_mem = '1GB'")
    for (const statement of copies(size)) await owner.query(statement)
    await owner.query('vacuum (analyze)')
    await owner.query('checkpoint')
  })

/** Makes the first event of each of these cases due now. */
export async function makeDue(adminUrl: string, span: Span): Promise<void> {
  await asOwner(
    adminUrl,
    `update casework.clock_event set fire_at = '2026-03-09 16:00Z', try_at = '2026-03-09 16:00Z'
     where at = 0 and ${within('case_id', span)}`,
  )
  await asOwner(adminUrl, 'vacuum analyze casework.clock_event')
  await asOwner(adminUrl, 'checkpoint')
}

/** How the events of cases stand: those done, and the acts that came of them. */
export const countFired = (adminUrl: string, span: Span) =>
  asOwner<{ done: number; acts: number; most: number }>(
    adminUrl,
    `select (select count(*)::int from casework.clock_event where at = 0 and done_at is not null and ${within('case_id', span)}) as done,
      count(*)::int as acts, coalesce(max(each), 0)::int as most
     from (select stream, count(*) as each from ledger.act
       where stream >= ${idOf(String(span.from))}::text and stream < ${idOf(String(span.to))}::text group by stream) s`,
  )

interface Kept {
  readonly table: string
  /** Column that names the case, and the type it has. */
  readonly by: string
  readonly columns: readonly string[]
  /** Column with an id of its own. */
  readonly own?: string
  readonly where?: string
}

const INSERTED: readonly Kept[] = [
  {
    table: 'ledger.act',
    by: 'stream',
    own: 'id',
    columns: ['n', 'type', 'at', 'actor', 'appointment', 'node', 'pinned', 'body', 'prev', 'hash'],
  },
  {
    table: 'casework.task',
    by: 'case_id',
    own: 'id',
    columns: ['key', 'node', 'role', 'unit_id', 'unit_path', 'opened_at', 'closed_at', 'due_on'],
    where: 'closed_at is null',
  },
  {
    table: 'casework.clock',
    by: 'case_id',
    own: 'id',
    columns: ['at', 'name', 'kind', 'unit_id', 'rule', 'start_on', 'due_on', 'provisional', 'stopped_on'],
    where: 'at > 0',
  },
  {
    table: 'casework.clock_event',
    by: 'case_id',
    columns: ['at', 'fire_at', 'try_at'],
    where: 'at > 0 and done_at is null',
  },
  { table: 'events.outbox', by: 'order_key', own: 'id', columns: ['type', 'body', 'at'] },
]

const stageOf = (table: string) => `stage.${table.replace('.', '_')}`

/** Keeps what became of some cases, as it would be for as many others. */
export async function stage(adminUrl: string, done: Span, others: Span): Promise<void> {
  const shifted = (id: string) => idOf(`${numberOf(id)} + ${others.from - done.from}`)
  await withOwner(adminUrl, async (owner) => {
    await owner.query(
      'drop schema if exists stage cascade; create schema stage; grant usage on schema stage to yichuang_app',
    )
    await owner.query(`create unlogged table stage.cases as
      select government_id, ${shifted('id')} as id, status, due_on, unit_id, unit_path, state, act_n, act_hash, closed_at
      from casework."case" where ${within('id', done)}`)
    await owner.query('alter table stage.cases add primary key (id)')
    for (const { table, by, columns, own, where = 'true' } of INSERTED) {
      await owner.query(`create unlogged table ${stageOf(table)} as
        select government_id, ${shifted(by)}${by === 'case_id' ? '' : '::text'} as ${by}${own ? `, uuidv7() as ${own}` : ''}, ${columns.join(', ')}
        from ${table} where ${where} and ${by === 'case_id' ? within(by, done) : `${by} >= ${idOf(String(done.from))}::text and ${by} < ${idOf(String(done.to))}::text`}`)
    }
    await owner.query(`create unlogged table stage.events_delivery as
      select o.government_id, s.id as event_id, d.subscriber, d.order_key, d.due_at
      from events.delivery d join events.outbox o on o.government_id = d.government_id and o.id = d.event_id
      join stage.events_outbox s on s.order_key = (${shifted('o.order_key')})::text and s.type = o.type
      where o.order_key >= ${idOf(String(done.from))}::text and o.order_key < ${idOf(String(done.to))}::text`)
    await owner.query('grant select on all tables in schema stage to yichuang_app')
    await owner.query('vacuum analyze')
    await owner.query('checkpoint')
  })
}

/** The statements that write the same rows for the others, each a whole table at once. */
export const bareStatements = (): readonly string[] => [
  `update casework.clock_event e set done_at = '2026-03-12' from stage.cases s
    where e.government_id = s.government_id and e.case_id = s.id and e.at = 0`,
  `update casework."case" c set status = s.status, due_on = s.due_on, unit_id = s.unit_id, unit_path = s.unit_path,
      state = s.state, act_n = s.act_n, act_hash = s.act_hash, closed_at = s.closed_at, values_destroyed_at = null
    from stage.cases s where c.government_id = s.government_id and c.id = s.id`,
  `update casework.task t set due_on = s.due_on, closed_at = '2026-03-12' from stage.cases s
    where t.government_id = s.government_id and t.case_id = s.id and t.closed_at is null`,
  `update casework.clock k set stopped_on = '2026-03-09' from stage.cases s
    where k.government_id = s.government_id and k.case_id = s.id and k.at = 0`,
  ...INSERTED.map(({ table, by, columns, own }) => {
    const names = ['government_id', by, ...(own ? [own] : []), ...columns].join(', ')
    return `insert into ${table} (${names}) select ${names} from ${stageOf(table)} on conflict do nothing`
  }),
  `insert into ledger.pending (government_id, act_id) select government_id, id from stage.ledger_act`,
  `insert into events.delivery (government_id, event_id, subscriber, order_key, due_at)
    select government_id, event_id, subscriber, order_key, due_at from stage.events_delivery`,
]
