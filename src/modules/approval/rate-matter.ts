import type { Ctx } from '#kernel/context'
import { emit } from '#kernel/events'
import { sealText, storeTexts } from '#modules/casework'
import { notRatable } from './approval.errors.ts'
import { rated } from './approval.events.ts'
import { ACTS, mayRate } from './approval.model.ts'
import { checkReasons } from './check-reasons.ts'
import { lockPermit, record, toldOf } from './permit.ts'

interface Rating {
  readonly caseId: string
  /** 1 非常满意 … 5 非常不满意 (GB/T 39046 A.8). */
  readonly grade: number
  /** Codes of `RATING_REASONS`, those of the grade. */
  readonly reasons?: readonly string[] | undefined
  readonly comment?: string | undefined
}

/** 评价: once for each case, after it was answered; no grade is suggested. */
export async function rateMatter(ctx: Ctx, input: Rating): Promise<Record<string, never>> {
  const found = await lockPermit(ctx, input.caseId, 'approval.matter.rate')
  if (!mayRate(found.state.business)) throw notRatable()
  const { grade, reasons = [] } = input
  checkReasons(grade, reasons)
  const comment = input.comment ? sealText(ctx, found.governmentId, 'rating', input.comment) : null
  const after = await record(ctx, found, ACTS.rated, {
    facts: {
      grade,
      comment: comment?.reference ?? null,
      ...(reasons.length > 0 && { reasons: [...reasons] }),
    },
  })
  if (comment) await storeTexts(ctx, found.id, [comment])
  emit(ctx, rated, found.id, { ...toldOf(after), grade })
  return {}
}
