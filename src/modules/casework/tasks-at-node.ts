import { type Ctx, seatOf, staffOf } from '#kernel/context'
import { type CaseBrief, casesBrief } from './case-brief.store.ts'
import { listTaskRows } from './tray.store.ts'

/** Tasks looked at: the first of the tray. */
const MOST = 200

/** A case that waits for somebody at a node. */
interface WaitingCase extends Omit<CaseBrief, 'id'> {
  readonly caseId: string
  readonly dueOn: string | null
}

/** Cases whose task at a node is the caller's to do: free to take, or his already; those that end first come first. */
export async function tasksAtNode(ctx: Ctx, node: string): Promise<WaitingCase[]> {
  const actor = staffOf(ctx)
  const window = { limit: MOST, offset: 0, most: MOST }
  const { rows } = await listTaskRows(ctx, actor, { view: 'all', node }, window)
  const own = rows.filter(
    ({ claimedBy, barred }) => !barred && (claimedBy ?? seatOf(actor)) === seatOf(actor),
  )
  const briefs = new Map(
    (
      await casesBrief(
        ctx,
        own.map(({ caseId }) => caseId),
      )
    ).map((brief) => [brief.id, brief]),
  )
  return own.flatMap(({ caseId, dueOn }) => {
    const brief = briefs.get(caseId)
    return brief ? [{ ...brief, caseId, dueOn }] : []
  })
}
