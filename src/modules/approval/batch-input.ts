import type { Ctx } from '#kernel/context'
import { Fields, Id } from '#kernel/contract'
import { openField, sealedColumn, sealField } from '#kernel/crypto'
import { jobDefinition } from '#kernel/jobs'
import type { Batch } from './batch.store.ts'

/** Does the cases of a batch, one after the other. */
export const doBatch = jobDefinition(
  'approval.do-batch',
  Fields({ governmentId: Id, batchId: Id }),
  'awaited',
)

/** What is said of every case of a batch. */
export interface BatchInput {
  readonly opinion?: string | undefined
  readonly validTo?: string | undefined
  /** Decides otherwise than to grant. */
  readonly outcome?: 'refuse' | undefined
  /** Reasons told to every applicant, unless a case has its own. */
  readonly reasons?: string | undefined
  /** Reasons of single cases. */
  readonly own?: readonly { readonly caseId: string; readonly reasons: string }[] | undefined
}

/** The reasons that a case is refused with; undefined where none are given. Pure. */
export const reasonsFor = ({ reasons, own = [] }: BatchInput, caseId: string): string | undefined =>
  own.find((one) => one.caseId === caseId)?.reasons ?? reasons

const contextOf = sealedColumn('approval.batch', 'input_sealed')

export const sealBatchInput = ({ services }: Ctx, id: string, input: BatchInput): string =>
  sealField(services.keyring, JSON.stringify(input), contextOf(id))

/** What was said when a batch began. */
export const openBatchInput = ({ services }: Ctx, { id, inputSealed }: Batch): BatchInput =>
  JSON.parse(openField(services.keyring, inputSealed, contextOf(id))) as BatchInput
