import { useQuery } from '@tanstack/react-query'
import type { caseworkContract } from '#contracts/casework'
import type { OutputOf } from '#kernel/contract'
import { useSubmit } from '../../../kit/api/use-submit.ts'
import { casework } from '../api.ts'

type Endpoints = typeof caseworkContract.endpoints
/** Where the flow of a case stands. */
export type CaseFlow = OutputOf<Endpoints['readCaseFlow']>
/** An open task of it. */
export type FlowTask = CaseFlow['tasks'][number]

/** Where the flow of a case stands and what can be done there. */
export const useCaseFlow = (caseId: string) =>
  useQuery({ queryKey: ['casework', 'flow', caseId], queryFn: () => casework.readCaseFlow({ caseId }) })

/** People to whom a task can be handed on, or its case given to read. */
export const takersQuery = (taskId: string, reading: boolean) => ({
  queryKey: ['casework', 'takers', taskId, reading],
  queryFn: () => casework.listTaskTakers({ taskId, reading }),
})

/** The same, asked for while a dialogue is open. */
export const useTakers = (taskId: string, reading: boolean, open: boolean) =>
  useQuery({ ...takersQuery(taskId, reading), enabled: open })

/** What one was given to read. */
export const useReadings = () =>
  useQuery({ queryKey: ['casework', 'readings'], queryFn: () => casework.listReadings({}) })

/** A turn of the flow; afterwards case, lists and tray are read again. */
export const useTurn = <I, O>(
  send: (input: I, options: { key: string }) => Promise<O>,
  onDone?: () => void,
) => useSubmit<I, O>({ send, touches: ['casework', 'approval'], ...(onDone && { onDone }) })
