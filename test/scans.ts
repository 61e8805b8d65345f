import pg from 'pg'

const BEGINNING = /^\s*(?:begin|start transaction)\b/i
const ENDING = /^\s*commit\b/i

const COUNTS = `select c.relname as name, pg_stat_get_xact_numscans(c.oid)::int as scans
  from pg_class c where c.oid = any ($1::regclass[])`

type Query = (
  this: pg.Client,
  text: unknown,
  values?: unknown,
) => Promise<pg.QueryResult<{ name: string; scans: number }>>

/**
 * How often a work scanned each of these tables (from end to end) and indexes, by the database's own count of every transaction
 * before it commits, less what its connection had counted before it began. Counts what functions do inside too, which no `explain` of a statement shows.
 * @throws Error where no transaction was committed, so that a count of 0 says something
 */
export async function scansOf(
  relations: readonly string[],
  work: () => Promise<unknown>,
): Promise<Record<string, number>> {
  const query = pg.Client.prototype.query as unknown as Query
  const scans: Record<string, number> = {}
  const add = async (client: pg.Client, sign: 1 | -1): Promise<void> => {
    for (const { name, scans: counted } of (await query.call(client, COUNTS, [relations])).rows)
      scans[name] = (scans[name] ?? 0) + sign * counted
  }
  const counting: Query = async function (text, values) {
    const said = typeof text === 'string' ? text : ''
    if (ENDING.test(said)) await add(this, 1)
    const answer = await query.call(this, text, values)
    if (BEGINNING.test(said)) await add(this, -1)
    return answer
  }
  pg.Client.prototype.query = counting as unknown as typeof pg.Client.prototype.query
  try {
    await work()
  } finally {
    pg.Client.prototype.query = query as unknown as typeof pg.Client.prototype.query
  }
  if (Object.keys(scans).length === 0) throw new Error('nothing was committed')
  return scans
}
