import type { Rule } from '#kernel/clock'
import { type Ctx, governmentOf } from '#kernel/context'
import type { OpenCases } from './amendment.model.ts'
import { tables } from './legaltime.tables.ts'

/** A new version of a rule that was proposed here. */
export interface Proposal {
  readonly id: string
  readonly ruleId: string
  readonly version: number
  readonly body: Rule
  readonly openCases: OpenCases
  readonly reason: string
  readonly state: 'open' | 'confirmed' | 'withdrawn'
  readonly proposedBy: string
  readonly proposedAt: Date
  readonly decidedAt: Date | null
}

const select = (ctx: Ctx) =>
  tables(ctx.tx)
    .selectFrom('legaltime.proposal')
    .select(['id', 'ruleId', 'version', 'body', 'openCases', 'reason', 'state'])
    .select(['proposedBy', 'proposedAt', 'decidedAt'])
    .where('governmentId', '=', governmentOf(ctx))
    .$castTo<Proposal>()

/** Proposals for a rule, the newest first. */
export const listProposals = (ctx: Ctx, ruleId: string): Promise<Proposal[]> =>
  select(ctx).where('ruleId', '=', ruleId).orderBy('proposedAt', 'desc').limit(50).execute()

/** How many proposals wait for somebody to confirm them. */
export const countOpenProposals = async (ctx: Ctx): Promise<number> => {
  const { n } = await tables(ctx.tx)
    .selectFrom('legaltime.proposal')
    .where('governmentId', '=', governmentOf(ctx))
    .where('state', '=', 'open')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}

/** One proposal. */
export const findProposal = (ctx: Ctx, id: string): Promise<Proposal | undefined> =>
  select(ctx).where('id', '=', id).executeTakeFirst()

/** One proposal, locked until the transaction ends. */
export const lockProposal = (ctx: Ctx, id: string): Promise<Proposal | undefined> =>
  select(ctx).where('id', '=', id).forUpdate().executeTakeFirst()

/** Writes a proposal. */
export async function insertProposal(
  ctx: Ctx,
  {
    body,
    ...row
  }: Pick<Proposal, 'id' | 'ruleId' | 'version' | 'body' | 'openCases' | 'reason' | 'proposedBy'>,
): Promise<void> {
  await tables(ctx.tx)
    .insertInto('legaltime.proposal')
    .values({ ...row, body: JSON.stringify(body), governmentId: governmentOf(ctx), proposedAt: ctx.now })
    .execute()
}

/** Ends a proposal. */
export async function decideProposal(
  ctx: Ctx,
  id: string,
  how: { readonly state: 'confirmed' | 'withdrawn'; readonly decidedBy: string },
): Promise<void> {
  await tables(ctx.tx)
    .updateTable('legaltime.proposal')
    .set({ ...how, decidedAt: ctx.now })
    .where('governmentId', '=', governmentOf(ctx))
    .where('id', '=', id)
    .execute()
}
