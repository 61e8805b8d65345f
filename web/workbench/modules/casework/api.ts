import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { caseworkContract } from '#contracts/casework'
import type { InputOf, OutputOf } from '#kernel/contract'
import { apiOf } from '../../kit/api/client.ts'
import { useLookEvery } from '../../kit/live/live.tsx'

/** Client of tasks and cases of every kind. */
export const casework = apiOf(caseworkContract)

type Endpoints = typeof caseworkContract.endpoints
/** Filter of the tray. */
export type TaskFilter = InputOf<Endpoints['listTasks']>
/** What is asked about the trays of an instant. */
export type PastTaskFilter = InputOf<Endpoints['listPastTasks']>
/** One line of a tray of an instant. */
export type PastTask = OutputOf<Endpoints['listPastTasks']>['rows'][number]
/** Filter of the list of cases. */
export type CaseFilter = InputOf<Endpoints['listCases']>
/** One line of the tray. */
export type Task = OutputOf<Endpoints['listTasks']>['rows'][number]
/** One case in a list. */
export type CaseLine = OutputOf<Endpoints['listCases']>['rows'][number]

const MINUTE = 60_000

/** How tasks of the tray are read. */
export const tasksQuery = (filter: TaskFilter) => ({
  queryKey: ['casework', 'tasks', filter],
  queryFn: () => casework.listTasks(filter),
})

/** Tasks of the tray. */
export const useTasks = (filter: TaskFilter) =>
  useQuery({ ...tasksQuery(filter), placeholderData: keepPreviousData })

/** Tasks as they lay in the trays of units at an instant. */
export const usePastTasks = (filter: PastTaskFilter) =>
  useQuery({
    queryKey: ['casework', 'past-tasks', filter],
    queryFn: () => casework.listPastTasks(filter),
    placeholderData: keepPreviousData,
  })

/** How many tasks there are; looked up again when there is news, and every minute where none come. */
export const useTaskCounts = () =>
  useQuery({
    queryKey: ['casework', 'counts'],
    queryFn: () => casework.countTasks({}),
    refetchInterval: useLookEvery(MINUTE),
  })

/** Positions that one may act in for somebody else, with how many tasks wait there. */
export const useDelegatedTrays = () =>
  useQuery({
    queryKey: ['casework', 'delegated'],
    queryFn: () => casework.countDelegatedTasks({}),
    refetchInterval: MINUTE,
  })

/** Cases within the permissions of the appointment. */
export const useCases = (filter: CaseFilter) =>
  useQuery({
    queryKey: ['casework', 'cases', filter],
    queryFn: () => casework.listCases(filter),
    placeholderData: keepPreviousData,
  })

/** Why the date of a clock is that day. */
export const useExplanation = (caseId: string, clock: number | undefined) =>
  useQuery({
    queryKey: ['casework', 'why', caseId, clock ?? null],
    queryFn: () => casework.explainClock({ caseId, ...(clock !== undefined && { clock }) }),
  })
