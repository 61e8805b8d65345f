import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { statisticsContract } from '#contracts/statistics'
import type { InputOf, OutputOf } from '#kernel/contract'
import { apiOf } from '../../kit/api/client.ts'

/** Client of statistics. */
export const statistics = apiOf(statisticsContract)

type Endpoints = typeof statisticsContract.endpoints
/** What a table is asked for. */
export type TableQuery = InputOf<Endpoints['readTable']>
/** A table of figures. */
export type FigureTable = OutputOf<Endpoints['readTable']>
/** A line of a table. */
export type TableLine = FigureTable['lines'][number]
/** A figure of a line, with what it is compared to. */
export type FigureCell = FigureTable['total'][number]
/** A case that a figure counts. */
export type CountedCase = OutputOf<Endpoints['listCounted']>['rows'][number]

/** The table of a period. */
export const useTable = (input: TableQuery) =>
  useQuery({
    queryKey: ['statistics', 'table', input],
    queryFn: () => statistics.readTable(input),
    placeholderData: keepPreviousData,
  })

/** A page of the cases that a figure counts. */
export const useCounted = (input: InputOf<Endpoints['listCounted']>) =>
  useQuery({
    queryKey: ['statistics', 'cases', input],
    queryFn: () => statistics.listCounted(input),
    placeholderData: keepPreviousData,
  })

/** Frozen months and the day of freezing. */
export const useFrozen = () =>
  useQuery({ queryKey: ['statistics', 'months'], queryFn: () => statistics.listFrozen({}) })
