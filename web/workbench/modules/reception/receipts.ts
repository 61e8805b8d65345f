import { localDraft } from '../../kit/local-draft.ts'
import type { RegisteredMatter, Sitting } from './api.ts'

/** A registered matter; its query code is told once, so it is there only where this tab was told it. */
export type ReceivedMatter = Sitting['matters'][number] & Partial<Pick<RegisteredMatter, 'queryCode'>>

const nameOf = (sittingId: string): string => `receipts.${sittingId}`

/** Keeps the query codes of a sitting with this tab, so that the list can be printed again after a reload. */
export const keepReceipts = (sittingId: string, matters: readonly RegisteredMatter[]): void =>
  localDraft.write(nameOf(sittingId), matters)

/** The matters of a sitting with the query codes that this tab was told. */
export function receiptsOf({ id, matters }: Sitting): ReceivedMatter[] {
  const told = localDraft.read<RegisteredMatter[]>(nameOf(id)) ?? []
  const codes = new Map(told.map(({ caseId, queryCode }) => [caseId, queryCode]))
  return matters.map((matter) => {
    const queryCode = codes.get(matter.caseId)
    return queryCode === undefined ? matter : { ...matter, queryCode }
  })
}
