import type { Ctx } from '#kernel/context'
import type { InputOf } from '#kernel/contract'
import { openField, sealedColumn, sealField } from '#kernel/crypto'
import type { deskContract } from '../desk.contract.ts'
import type { OutageEntry } from './entry.store.ts'

/** What stands on a paper receipt: the same as at the window. */
type PaperInput = InputOf<(typeof deskContract.endpoints)['registerAtWindow']>

const contextOf = sealedColumn('approval.outage_entry', 'input_sealed')

export const sealPaperInput = ({ services }: Ctx, id: string, input: PaperInput): string =>
  sealField(services.keyring, JSON.stringify(input), contextOf(id))

/** What was entered; null once it was answered. */
export function openPaperInput({ services }: Ctx, { id, inputSealed }: OutageEntry): PaperInput | null {
  if (inputSealed === null) return null
  return JSON.parse(openField(services.keyring, inputSealed, contextOf(id))) as PaperInput
}
