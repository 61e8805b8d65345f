import type { Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { readActs } from '#kernel/ledger'
import { versionOf } from '#modules/item'
import { notAtThisStep } from './approval.errors.ts'
import { ACTS } from './approval.model.ts'
import { wasTold } from './further-corrections.ts'
import { checkPlace } from './materials.ts'
import { lockPermit } from './permit.ts'
import { takeTurn } from './turn.ts'
import type { turnsContract } from './turns.contract.ts'

type Input = InputOf<(typeof turnsContract.endpoints)['allowNotice']>

/** 准许再次告知: the leader lets a further notice name what no earlier one did, and says why. The period runs on. */
export async function allowNotice(ctx: Ctx, input: Input): Promise<Record<string, never>> {
  const found = await lockPermit(ctx, input.caseId, 'approval.case.decide', input.seen)
  const acts = await readActs(ctx.tx, found.governmentId, found.id)
  if (found.state.business.status !== 'submitted' || !wasTold(acts)) throw notAtThisStep()
  const version = await versionOf(ctx, found.pinned.item ?? '')
  for (const seq of input.places) if (seq !== 0) checkPlace(version, seq)
  await takeTurn(ctx, found, ACTS.noticeAllowed, {
    facts: { places: input.places },
    texts: { reasons: input.reasons },
  })
  return {}
}
