import { useQuery } from '@tanstack/react-query'
import { operationsContract } from '#contracts/operations'
import type { OutputOf } from '#kernel/contract'
import { apiOf } from '../../kit/api/client.ts'

/** Client of what operators do. */
export const operations = apiOf(operationsContract)

/** How the node does. */
export type Condition = OutputOf<typeof operationsContract.endpoints.readCondition>

/** A span in which the machine's clock was not believed. */
export type TimeDoubt = OutputOf<typeof operationsContract.endpoints.listTimeDoubts>['rows'][number]

/** How often the condition is read, in milliseconds. */
const EVERY_MS = 15_000

/** The condition of the node, read again and again; what was read last stays when the server goes away. */
export const useCondition = () =>
  useQuery({
    queryKey: ['operations', 'condition'],
    queryFn: () => operations.readCondition({}),
    refetchInterval: EVERY_MS,
    networkMode: 'always',
    gcTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
