import pg from 'pg'

/** A node of a plan, as PostgreSQL tells it. */
interface PlanNode {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly Plans?: readonly PlanNode[]
}

const READING = /^\s*(?:select|with)\b/i

type Query = (
  this: pg.Client,
  text: unknown,
  values?: unknown,
) => Promise<pg.QueryResult<{ 'QUERY PLAN': unknown }>>

const nodesIn = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesIn)]

/** Has every reading statement of a work explained beside it, in its own transaction and with its own values. */
async function explained(work: () => Promise<unknown>): Promise<PlanNode[]> {
  const query = pg.Client.prototype.query as unknown as Query
  const plans: PlanNode[] = []
  const explaining: Query = async function (text, values) {
    if (typeof text === 'string' && READING.test(text)) {
      const { rows } = await query.call(this, `explain (format json) ${text}`, values)
      for (const { 'QUERY PLAN': told } of rows)
        plans.push(...(told as { Plan: PlanNode }[]).map(({ Plan }) => Plan))
    }
    return query.call(this, text, values)
  }
  pg.Client.prototype.query = explaining as unknown as typeof pg.Client.prototype.query
  try {
    await work()
  } finally {
    pg.Client.prototype.query = query as unknown as typeof pg.Client.prototype.query
  }
  return plans
}

/**
 * Which of these tables a work reads from end to end, by the plans of its statements.
 * @throws Error where it read nothing, so that an empty answer says something
 */
export async function readWhole(tables: readonly string[], work: () => Promise<unknown>): Promise<string[]> {
  const plans = await explained(work)
  if (plans.length === 0) throw new Error('nothing was read')
  return plans
    .flatMap(nodesIn)
    .flatMap(({ 'Node Type': kind, 'Relation Name': name }) =>
      kind.endsWith('Seq Scan') && name !== undefined && tables.includes(name) ? [name] : [],
    )
}
