import { legalDayOf } from '#kernel/calendar'
import type { Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { emit } from '#kernel/events'
import { versionOf } from '#modules/item'
import { endLicence as endInRegister, licenceOfCase } from '#modules/licence'
import {
  groundUnknown,
  heardMissing,
  licenceEndedAlready,
  licenceReplaced,
  notAtThisStep,
} from './approval.errors.ts'
import { licenceEnded } from './approval.events.ts'
import { ACTS } from './approval.model.ts'
import { ENDING_GROUNDS } from './ending.kinds.ts'
import { issueEnding } from './ending-papers.ts'
import { lockPermit, type Permit, toldOf } from './permit.ts'
import { takeTurn } from './turn.ts'
import type { turnsContract } from './turns.contract.ts'

type Input = InputOf<(typeof turnsContract.endpoints)['endLicence']>

/** A cancellation only follows what has happened already; the others take something from the holder, who is heard. */
const needsHearing = ({ ending }: Input): boolean => ending !== 'cancellation'

/** @throws Refusal where the law does not know the ground, the holder was not heard, or nothing is there to end */
function checkEnding({ state: { business } }: Permit, input: Input): void {
  const grounds: readonly string[] = ENDING_GROUNDS[input.ending]
  if (!grounds.includes(input.ground))
    throw groundUnknown({}, [{ field: 'ground', code: 'approval.ground-unknown' }])
  if (needsHearing(input) && !input.heard?.trim()) {
    throw heardMissing({}, [{ field: 'heard', code: 'approval.heard-missing' }])
  }
  if (business.status !== 'granted') throw notAtThisStep()
  const before = business.licenceEnded
  if (before && (before.ending === 'cancellation' || input.ending !== 'cancellation'))
    throw licenceEndedAlready()
}

/**
 * 撤回, 撤销, 注销: a licence ends after it was given, on a ground of the law and after the holder was heard (行政许可法 §8(2),
 * §69, §70). The register and the public verification say so from the day on which it takes effect.
 */
export async function endLicence(ctx: Ctx, input: Input): Promise<Record<string, never>> {
  const { caseId, ending, ground, reasons, heard, compensation } = input
  const found = await lockPermit(ctx, caseId, 'approval.case.decide', input.seen)
  checkEnding(found, input)
  const licence = await licenceOfCase(ctx, found.id)
  if (!licence) throw notAtThisStep()
  if (licence.supersededBy !== null) throw licenceReplaced()
  const version = await versionOf(ctx, found.pinned.item ?? '')
  const effectiveOn = legalDayOf(ctx.now)
  const after = await takeTurn(ctx, found, ACTS.licenceEnded, {
    facts: { ending, ground, effectiveOn, licence: licence.id },
    texts: { reasons, heard, compensation },
  })
  await endInRegister(ctx, licence.id, { caseId: found.id, ending, on: effectiveOn })
  await issueEnding(ctx, after, version, { licence, ending, ground, reasons, effectiveOn, compensation })
  emit(ctx, licenceEnded, found.id, { ...toldOf(after), ending })
  return {}
}
