import { type Expression, type RawBuilder, sql } from 'kysely'

/** SQL for the path of a unit as it lies now: for what another module reads of a record that belongs to the unit. */
export const unitPathNow = (government: Expression<unknown>, unit: Expression<unknown>): RawBuilder<string> =>
  sql<string>`(select path from org.unit where government_id = ${government} and id = ${unit})`
