import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { paperContract } from '#contracts/paper'
import type { InputOf, OutputOf } from '#kernel/contract'
import { apiOf } from '../../kit/api/client.ts'

const paper = apiOf(paperContract)

type Query = InputOf<typeof paperContract.endpoints.listPapers>
/** A paper in the register. */
export type PaperLine = OutputOf<typeof paperContract.endpoints.listPapers>['rows'][number]

/** A page of the register, newest first. */
export const usePapers = (input: Query) =>
  useQuery({
    queryKey: ['paper', 'papers', input],
    queryFn: () => paper.listPapers(input),
    placeholderData: keepPreviousData,
  })
