import { sql } from 'kysely'
import { type Ctx, governmentOf } from '#kernel/context'
import { reachedUnitIds } from '#modules/org'

/** A task that somebody has. */
export interface HeldTask {
  readonly caseId: string
  readonly caseNumber: string
  readonly kind: string
  readonly key: string
  readonly node: string
  readonly role: string
  readonly unitId: string
  readonly unitPath: string
}

/**
 * Open tasks of a person, claimed by him or handed to him by name, in the units that the caller reaches with
 * `casework.task.reassign`; by case, so that whoever locks them does so in one order.
 */
export async function tasksHeldBy(ctx: Ctx, personId: string): Promise<HeldTask[]> {
  const units = await reachedUnitIds(ctx, 'casework.task.reassign')
  const { rows } = await sql<HeldTask>`
    select t.case_id, c.number as case_number, c.kind, t.key, t.node, t.role, t.unit_id, t.unit_path
    from casework.task t join casework."case" c on c.government_id = t.government_id and c.id = t.case_id
    where t.government_id = ${governmentOf(ctx)} and t.closed_at is null and t.unit_id = any(${units}::uuid[])
      and (t.claimed_by = ${personId} or c.state -> 'flow' -> 'tasks' @> jsonb_build_array(jsonb_build_object(
        'id', t.key, 'seat', jsonb_build_object('person', ${personId}::text))))
    order by t.case_id, t.key`.execute(ctx.tx)
  return rows
}
