import { useQuery } from '@tanstack/react-query'
import type { caseworkContract } from '#contracts/casework'
import type { OutputOf } from '#kernel/contract'
import { useSubmit } from '../../../kit/api/use-submit.ts'
import { casework } from '../../casework/api.ts'

type Marks = OutputOf<(typeof caseworkContract)['endpoints']['listPageMarks']>
/** A mark on a page of a material. */
export type PageMark = Marks['rows'][number]

const MARKS = 'page-marks'

/** Marks on the material of a case, and whether the reader may make some. */
export const useMarks = (caseId: string) =>
  useQuery({ queryKey: [MARKS, caseId], queryFn: () => casework.listPageMarks({ caseId }) })

/** Making a mark, and wording one's own anew or taking it away. */
export function useMarking() {
  return {
    add: useSubmit({ send: casework.addPageMark, touches: [MARKS] }),
    reword: useSubmit({ send: casework.rewordPageMark, touches: [MARKS] }),
    withdraw: useSubmit({ send: casework.withdrawPageMark, touches: [MARKS] }),
  }
}
