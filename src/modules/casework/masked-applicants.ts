import type { Ctx } from '#kernel/context'
import { applicantsOf } from './party.store.ts'
import { maskParty, openParty } from './party.ts'

/**
 * Whose matter each case is, masked as in every list; a case without an applicant, or whose values were destroyed, is left
 * out. Part: who may see the cases is for the use case to say.
 */
export async function maskedApplicants(
  ctx: Ctx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await applicantsOf(ctx, [...new Set(caseIds)])
  return new Map(
    rows.flatMap((row) => {
      const party = openParty(ctx, row)
      return 'destroyed' in party ? [] : [[row.caseId, maskParty(party).name]]
    }),
  )
}
