import type { Ctx } from '#kernel/context'
import type { InputOf, OutputOf } from '#kernel/contract'
import { seenCase } from '#modules/casework'
import { voidPapersOf } from '#modules/paper'
import type { voidPapersContract } from './void-papers.contract.ts'

type Endpoint = typeof voidPapersContract.endpoints.listVoidPapers

/** Papers of a case that are void or were taken the place of, for who may see the case. */
export async function listVoidPapers(ctx: Ctx, { caseId }: InputOf<Endpoint>): Promise<OutputOf<Endpoint>> {
  await seenCase(ctx, caseId)
  return { rows: await voidPapersOf(ctx, caseId) }
}
