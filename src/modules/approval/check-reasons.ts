import { wrongReason } from './approval.errors.ts'
import { reasonsFor } from './rating-reasons.ts'

/** @throws Refusal `approval.wrong-reason` for a reason that does not go with the grade (1 … 5) */
export function checkReasons(grade: number, reasons: readonly string[]): void {
  const offered = reasonsFor(grade)
  if (reasons.some((code) => !offered.includes(code)))
    throw wrongReason({}, [{ field: 'reasons', code: 'approval.wrong-reason' }])
}
