import type pg from 'pg'
import { withOwner } from './cluster.ts'

/** How many rows a filled database holds, and where its open tasks lie. */
export interface Filling {
  readonly cases: number
  readonly actsPerCase: number
  /** Open tasks of all units together, those of the clerk included. */
  readonly openTasks: number
  readonly clerk: { readonly unitId: string; readonly role: string; readonly tasks: number }
  /** Roles that the other tasks are for, in turn. */
  readonly roles: readonly string[]
  /** Cases whose subject says `MARK`. */
  readonly marked: number
}

/** A word that only the marked cases hold. */
export const MARK = '烟花爆竹'

const id = (kind: string, number: string) =>
  `('00000000-0000-7${kind}-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`
const PLAIN = ['"case"', 'case_text', 'task', 'clock'].map((table) => `casework.${table}`)
const TABLES = [...PLAIN, 'ledger.act']

/** Takes the indexes that no constraint needs away and gives back the statements that make them again. */
async function dropIndexes(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
     where i.indrelid = any ($1::regclass[]) and not exists (select from pg_constraint c where c.conindid = i.indexrelid)`,
    [TABLES],
  )
  for (const { name } of rows) await owner.query(`drop index ${name}`)
  return rows.map(({ definition }) => definition)
}

const copies = {
  cases: ({ cases, marked, clerk }: Filling) => `
    insert into casework."case" (government_id, id, kind, number, query_code, subject, channel, unit_id, unit_path,
      owner, status, due_on, pinned, state, act_n, act_hash, opened_at, closed_at)
    select c.government_id, ${id('000', 'n')}, c.kind, 'F' || lpad(n::text, 15, '0'), c.query_code,
      case when n > ${clerk.tasks} and n <= ${clerk.tasks + marked} then '${MARK}经营（零售）许可' else (array['个体工商户登记', '食品经营许可', '公共场所卫生许可',
        '林木采伐许可', '城市建筑垃圾处置核准'])[1 + n % 5] end,
      c.channel, u.id, u.path, null, c.status, date '2026-01-01' + n % 365, c.pinned, c.state, c.act_n, c.act_hash,
      timestamptz '2021-01-01 09:00+08' + n * interval '2 minutes', case when n % 10 > 0 then c.opened_at end
    from generate_series(1, ${cases}) n
    cross join (select * from casework."case" order by id desc limit 1) c
    join (select *, row_number() over (order by id) - 1 as at, count(*) over () as units from org.unit) u
      on u.government_id = c.government_id and u.at = n % u.units`,
  texts: () => `
    insert into casework.case_text (government_id, case_id, content, grams)
    select government_id, id, said, casework.grams(said)
    from casework."case" cross join lateral lower(number || ' ' || subject) as said where number like 'F%'`,
  tasks: ({ cases, openTasks, clerk, roles }: Filling) => `
    insert into casework.task (government_id, id, case_id, key, node, role, unit_id, unit_path, opened_at, due_on)
    select c.government_id, ${id('001', 'k')}, c.id, 'f' || k, 'review', place.role, place.id, place.path, c.opened_at,
      c.due_on
    from generate_series(1, ${openTasks}) k
    join casework."case" c on c.id = ${id('000', `1 + (k - 1) % ${cases}`)}
    join lateral (
      select u.id, u.path, case when k <= ${clerk.tasks} then '${clerk.role}'
        else (array['${roles.join("','")}'])[1 + k % ${roles.length}] end as role
      from (select *, row_number() over (order by id) - 1 as at, count(*) over () as units from org.unit
        where government_id = c.government_id and (id = '${clerk.unitId}') = (k <= ${clerk.tasks})) u
      where u.at = k % u.units) place on true`,
  acts: ({ cases, actsPerCase }: Filling) => `
    insert into ledger.act (government_id, stream, n, id, type, at, actor, appointment, node, pinned, body, prev, hash)
    select a.government_id, ${id('000', 'c')}::text, step, ${id('002', `c::bigint * ${actsPerCase} + step`)}, a.type, a.at,
      a.actor, a.appointment, a.node, a.pinned, a.body, a.prev, a.hash
    from generate_series(1, ${cases}) c cross join generate_series(1, ${actsPerCase}) step
    cross join (select * from ledger.act order by length(body::text) desc limit 1) a`,
}

/** Copies one true case many times, without its personal values: what lists and starts have to bear. */
export const fill = (adminUrl: string, filling: Filling): Promise<void> =>
  withOwner(adminUrl, async (owner) => {
    await owner.query(
      "set session_replication_role = 'replica'; set work_mem = '256MB'; set maintenance_work_mem = '1GB'",
    )
    const indexes = await dropIndexes(owner)
    for (const statement of Object.values(copies)) await owner.query(statement(filling))
    for (const index of indexes) await owner.query(index)
    await owner.query('vacuum (analyze)')
    await owner.query('checkpoint')
  })
