import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { approvalContract } from '#contracts/approval'
import { paperContract } from '#contracts/paper'
import type { InputOf, OutputOf } from '#kernel/contract'
import { addressOf, apiOf } from '../../kit/api/client.ts'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { unsaved } from '../../kit/unsaved.ts'

/** Client of approvals. */
export const approval = apiOf(approvalContract)

/** Client of papers. */
export const paperApi = apiOf(paperContract)

type Endpoints = typeof approvalContract.endpoints
/** Everything the case page shows. */
export type CaseView = OutputOf<Endpoints['readCase']>
/** A material of the list and what was handed in for it. */
export type Material = CaseView['materials'][number]
/** A registration at the window. */
export type Registration = InputOf<Endpoints['registerAtWindow']>

/** Number of the last act that the page shows: a command says that its writer has seen it. */
export const seenIn = (view: CaseView): number => view.acts.at(-1)?.n ?? 0

/** How often to look again while a paper is being typeset, in milliseconds. */
const TYPESETTING = 2_000

/** What is asked for the whole of a case. */
export const caseQuery = (caseId: string) =>
  queryOptions({ queryKey: ['approval', 'case', caseId], queryFn: () => approval.readCase({ caseId }) })

/** How often a case without papers is looked at for the first ones, which are issued behind its registration. */
const FIRST_PAPERS = 15

/** Whether papers of a case are still to come. @param looks how often it was read */
const awaitsPapers = ({ papers }: Pick<CaseView, 'papers'>, looks: number): boolean =>
  papers.some(({ ready }) => !ready) || (papers.length === 0 && looks < FIRST_PAPERS)

/** What others did meanwhile may close the form in which somebody writes: `CaseNews` tells of it instead. */
const nobodyWrites = (): boolean => !unsaved.isThere()

/** The whole of a case; read again while a paper of it is being issued or typeset. */
export const useCase = (caseId: string) =>
  useQuery({
    ...caseQuery(caseId),
    refetchOnWindowFocus: nobodyWrites,
    refetchOnReconnect: nobodyWrites,
    refetchInterval: ({ state: { data, dataUpdateCount } }) =>
      data && awaitsPapers(data, dataUpdateCount) && nobodyWrites() ? TYPESETTING : false,
  })

/** The whole of a case as it was at an instant; what has gone by stays as it was. */
export const usePastCase = (caseId: string, at: string) =>
  useQuery({
    queryKey: ['approval', 'past-case', caseId, at],
    queryFn: () => approval.readPastCase({ caseId, at }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  })

/** An act on a case; afterwards case, lists and tray are read again. */
export const useAct = <I, O>(send: (input: I, options: { key: string }) => Promise<O>, onDone?: () => void) =>
  useSubmit<I, O>({ send, touches: ['approval', 'casework'], ...(onDone && { onDone }) })

/** Address of a material's file. */
export const fileAddress = (caseId: string, fileId: string): string =>
  addressOf(approvalContract.endpoints.readCaseFile, { caseId, fileId })

/** Address of a paper of the case. */
export const paperAddress = (caseId: string, paperId: string): string =>
  addressOf(approvalContract.endpoints.readCasePaper, { caseId, paperId })

/** Reads anew what pages show of cases: the case itself, and what lies beside it. */
export function useReload(): () => void {
  const queries = useQueryClient()
  return () => {
    for (const first of ['approval', 'casework']) void queries.invalidateQueries({ queryKey: [first] })
  }
}
