import type { UseQueryResult } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { ProblemNotice } from './problem-notice.tsx'

interface AwaitQueryProps<T> {
  readonly query: UseQueryResult<T>
  readonly children: (data: T) => ReactNode
}

/** Something is being read: lines where it will stand. */
export const Waiting = () => <Skeleton active title={false} paragraph={{ rows: 5 }} />

/** Shows what a query brings, or that it is under way, or why it failed. */
export function AwaitQuery<T>({ query, children }: AwaitQueryProps<T>) {
  if (query.data !== undefined) return children(query.data)
  if (query.isError) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />
  return <Waiting />
}
