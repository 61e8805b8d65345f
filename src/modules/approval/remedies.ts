import { type Ctx, governmentOf } from '#kernel/context'
import { findGovernment } from '#modules/org'
import { PAPER_WORDS } from './paper-words.ts'

/**
 * Where a party may go against a decision of a department: reconsideration by the government of the same
 * level (行政复议法 2023 §24), or the court that has jurisdiction.
 */
export async function remediesOf(ctx: Ctx): Promise<{ reviewBody: string; court: string }> {
  const government = await findGovernment(ctx.tx, governmentOf(ctx))
  return { reviewBody: government?.name ?? PAPER_WORDS.nobody, court: PAPER_WORDS.competentCourt }
}
