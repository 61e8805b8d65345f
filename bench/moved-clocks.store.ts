import { asOwner, withOwner } from './cluster.ts'

/** Notes, as the subscriber of the event would, that clocks are to be counted anew for the last amendment. */
export const openChange = (adminUrl: string, day: string) =>
  asOwner(
    adminUrl,
    `insert into casework.reprojection (government_id, id, amendment, reason, subject, from_day, to_day, begun_at)
     select c.government_id, gen_random_uuid(), a.n, 'calendar', a.subject, '${day}', '${day}', clock_timestamp()
     from (select * from legaltime.amendment order by n desc limit 1) a,
       (select government_id from casework."case" limit 1) c`,
  )

const STAGED = [
  'create table stage.cases as select c.*, b.batch from casework."case" c join stage.batches b on b.id = c.id',
  `create table stage.clocks as select k.government_id, k.case_id, k.at, k.rule, k.due_on + 1 as due_on, k.provisional, k.stopped_on, k.passed,
     b.batch from casework.clock k join stage.batches b on b.id = k.case_id where k.stopped_on is null`,
  `create table stage.waits as select e.government_id, e.case_id, e.at, e.fire_at + interval '1 day' as fire_at, e.try_at + interval '1 day' as try_at, b.batch
     from casework.clock_event e join stage.batches b on b.id = e.case_id`,
  `create table stage.tasks as select t.government_id, t.case_id, t.id, t.due_on + 1 as due_on, b.batch
     from casework.task t join stage.batches b on b.id = t.case_id where t.closed_at is null`,
  `create table stage.acts as select a.government_id, a.stream, a.n + 1 as n, uuidv7() as id, a.type, a.at, a.actor, a.appointment,
     a.node, a.pinned, a.body, a.prev, a.hash, b.batch
     from ledger.act a join stage.batches b on b.stream = a.stream and a.n = b.n`,
  `create table stage.events as select distinct on (o.order_key) o.government_id, uuidv7() as id, o.type, o.order_key, o.body,
     o.at, b.batch from events.outbox o join stage.batches b on b.stream = o.order_key order by o.order_key, o.at desc`,
  `create table stage.deliveries as select distinct on (d.order_key, d.subscriber) d.government_id, s.id as event_id, d.subscriber,
     d.order_key, d.due_at, s.batch from events.delivery d join stage.events s on s.order_key = d.order_key
     join events.outbox o on o.government_id = d.government_id and o.id = d.event_id and o.type = s.type`,
]
const TABLES = ['cases', 'clocks', 'waits', 'tasks', 'acts', 'events', 'deliveries']

/** Keeps what the cases have become in batches of a size. @returns how many batches */
export const stageMoved = (adminUrl: string, size: number): Promise<number> =>
  withOwner(adminUrl, async (owner) => {
    await owner.query(
      'drop schema if exists stage cascade; create schema stage; grant usage on schema stage to yichuang_app',
    )
    await owner.query(`create table stage.batches as
      select id, id::text as stream, act_n as n, (row_number() over (order by id) - 1) / ${size} as batch
      from casework."case" where exists (select from casework.clock k where k.case_id = "case".id and k.stopped_on is null)`)
    await owner.query('analyze stage.batches')
    for (const statement of STAGED) await owner.query(statement)
    for (const table of TABLES) await owner.query(`create index on stage.${table} (batch)`)
    await owner.query('grant select on all tables in schema stage to yichuang_app')
    await owner.query('vacuum analyze')
    await owner.query('checkpoint')
    const { rows } = await owner.query<{ n: number }>('select max(batch)::int + 1 as n from stage.batches')
    return rows[0]?.n ?? 0
  })

/** The statements that write one batch of the same rows. */
export const writeMoved = (batch: number): readonly string[] => [
  `update casework."case" c set status = s.status, due_on = s.due_on, unit_id = s.unit_id, unit_path = s.unit_path,
     state = s.state, act_n = s.act_n + 1, act_hash = s.act_hash, closed_at = s.closed_at, values_destroyed_at = null
   from stage.cases s where s.batch = ${batch} and c.government_id = s.government_id and c.id = s.id`,
  `update casework.task t set due_on = s.due_on from stage.tasks s
   where s.batch = ${batch} and t.government_id = s.government_id and t.id = s.id`,
  `update casework.clock k set rule = s.rule, due_on = s.due_on, provisional = s.provisional, stopped_on = s.stopped_on,
     passed = s.passed
   from stage.clocks s where s.batch = ${batch} and k.government_id = s.government_id and k.case_id = s.case_id and k.at = s.at`,
  `update casework.clock_event e set fire_at = s.fire_at, try_at = s.try_at, attempts = 0, last_error = null, done_at = null
   from stage.waits s where s.batch = ${batch} and e.government_id = s.government_id and e.case_id = s.case_id and e.at = s.at`,
  `insert into ledger.act (government_id, stream, n, id, type, at, actor, appointment, node, pinned, body, prev, hash)
   select government_id, stream, n, id, type, at, actor, appointment, node, pinned, body, prev, hash
   from stage.acts where batch = ${batch}`,
  `insert into ledger.pending (government_id, act_id) select government_id, id from stage.acts where batch = ${batch}`,
  `insert into events.outbox (government_id, id, type, order_key, body, at)
   select government_id, id, type, order_key, body, at from stage.events where batch = ${batch}`,
  `insert into events.delivery (government_id, event_id, subscriber, order_key, due_at)
   select government_id, event_id, subscriber, order_key, due_at from stage.deliveries where batch = ${batch}`,
]
