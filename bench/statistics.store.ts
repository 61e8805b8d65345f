import type pg from 'pg'

/** A plain question to the database: the same figures, by one walk over all facts for each period. */
export interface Plain {
  readonly from: string
  readonly to: string
  /** Column that groups. */
  readonly by: 'unit_id' | 'item_code' | 'counter_id' | 'person_id' | 'channel'
}

/** Fills the facts of a million cases over three years up to a day, of which the last fortieth is in hand. */
export async function fillFacts(owner: pg.Client, cases: number, today: string): Promise<void> {
  await owner.query("set session_replication_role = 'replica'; set work_mem = '256MB'")
  await owner.query(
    `insert into statistics.case_fact (government_id, case_id, number, item_code, unit_id, person_id, channel, received_on,
       corrected_on, accepted_on, not_accepted_on, decided_on, ended_on, overdue_on, rated_on, granted, early, used_days,
       legal_days, promise_days, grade)
     select g.id, ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'F' || lpad(n::text, 15, '0'), i.code, u.id,
       p.id, case when n % 3 = 0 then 'window' else 'web' end, d.day, case when n % 7 = 0 then d.day + 2 end,
       case when n % 25 > 0 and e.over then d.day + 3 end, case when n % 25 = 0 and e.over then d.day + 3 end,
       case when n % 25 > 0 and e.over then d.day + 10 end, case when e.over then d.day + 10 end,
       case when n % 97 = 0 then d.day + 30 end, case when n % 25 > 0 and e.over and n % 4 = 0 then d.day + 11 end,
       case when n % 25 > 0 and e.over then n % 20 > 0 end, case when n % 25 > 0 and e.over then n % 2 = 0 end,
       case when n % 25 > 0 and e.over then 5 + n % 4 end, 20, 8, case when n % 25 > 0 and e.over and n % 4 = 0 then 1 + n % 5 end
     from generate_series(1, $1::int) n
     cross join lateral (select $2::date - (($1 - n) * 1095::bigint / $1)::int as day) d
     cross join lateral (select d.day + 11 <= $2::date as over) e
     cross join (select id from org.government limit 1) g
     join (select id, row_number() over (order by id) - 1 as at, count(*) over () as all from org.unit) u on u.at = n % u.all
     join (select code, row_number() over (order by code) - 1 as at, count(*) over () as all from item.item) i on i.at = n % i.all
     join (select id, row_number() over (order by id) - 1 as at, count(*) over () as all from org.person) p on p.at = n % p.all`,
    [cases, today],
  )
  await owner.query('vacuum (analyze) statistics.case_fact')
}

/** The figures of a period, as anybody would ask for them. @returns how many lines there are */
export async function askPlainly(owner: pg.Client, { from, to, by }: Plain): Promise<number> {
  const { rowCount } = await owner.query(
    `select ${by}, count(*) filter (where received_on between $1 and $2) as received,
       count(*) filter (where received_on between $1 and $2 and channel = 'web') as online,
       count(*) filter (where corrected_on between $1 and $2) as corrected,
       count(*) filter (where accepted_on between $1 and $2) as accepted,
       count(*) filter (where not_accepted_on between $1 and $2) as not_accepted,
       count(*) filter (where received_on <= $2 and (ended_on is null or ended_on > $2)) as in_hand,
       count(*) filter (where decided_on between $1 and $2) as decided,
       count(*) filter (where decided_on between $1 and $2 and granted) as granted,
       count(*) filter (where decided_on between $1 and $2 and not granted) as refused,
       count(*) filter (where decided_on between $1 and $2 and decided_on = received_on) as same_day,
       count(*) filter (where decided_on between $1 and $2 and early) as early,
       avg(used_days) filter (where decided_on between $1 and $2) as average_days,
       sum(legal_days) filter (where decided_on between $1 and $2) as legal_days,
       sum(promise_days) filter (where decided_on between $1 and $2) as promise_days,
       count(*) filter (where overdue_on between $1 and $2) as overdue,
       count(*) filter (where rated_on between $1 and $2) as rated,
       count(*) filter (where rated_on between $1 and $2 and grade <= 3) as satisfied
     from statistics.case_fact group by 1`,
    [from, to],
  )
  return rowCount ?? 0
}

/** The newest received cases of a period and how many there are. */
export async function listPlainly(owner: pg.Client, { from, to }: Omit<Plain, 'by'>): Promise<number> {
  const day = 'received_on between $1 and $2'
  await owner.query(
    `select * from statistics.case_fact where ${day} order by received_on desc, case_id desc limit 20`,
    [from, to],
  )
  const { rows } = await owner.query<{ n: number }>(
    `select count(*)::int as n from statistics.case_fact where ${day}`,
    [from, to],
  )
  return rows[0]?.n ?? 0
}
