import { authorize, type Ctx } from '#kernel/context'
import type { FileReply, InputOf } from '#kernel/contract'
import type { Act } from '#kernel/ledger'
import { makeReceipt } from '#kernel/ledger-sealing'
import { readCase, scopeOf } from '#modules/casework'
import { notSealedYet } from './approval.errors.ts'
import { permitKind } from './approval.kind.ts'
import type { hallContract } from './hall.contract.ts'
import { isForApplicant } from './read-matter.ts'

type Input = InputOf<(typeof hallContract.endpoints)['readMatterReceipt']>

/**
 * 存证凭证: what proves, with no database, that each act of the applicant's case is in the signed tree. Acts inside
 * the office are there by their hash alone.
 * @throws Refusal `approval.not-sealed-yet` before anything was sealed
 */
export async function readMatterReceipt(ctx: Ctx, { caseId }: Input): Promise<FileReply> {
  const found = await readCase(ctx, permitKind, caseId)
  authorize(ctx.actor, 'approval.matter.read', scopeOf(found))
  const shows = ({ type }: Act): boolean => isForApplicant(type)
  const receipt = await makeReceipt(ctx.tx, found.governmentId, found.id, shows)
  if (!receipt) throw notSealedYet()
  return {
    name: `${found.number}.receipt.json`,
    type: 'application/json',
    disposition: 'attachment',
    bytes: Buffer.from(`${JSON.stringify(receipt, null, 1)}\n`),
  }
}
