import { useQuery } from '@tanstack/react-query'
import type { approvalContract } from '#contracts/approval'
import type { InputOf, OutputOf } from '#kernel/contract'
import { approval } from './api.ts'

type Endpoints = typeof approvalContract.endpoints
/** A step that may be done in batches. */
export type BatchStep = InputOf<Endpoints['listBatchable']>['step']
/** A task that may be done in a batch. */
export type Batchable = OutputOf<Endpoints['listBatchable']>['rows'][number]
/** How far a batch is. */
export type BatchProgress = OutputOf<Endpoints['readBatch']>

/** How often to look again while a batch runs, in milliseconds. */
const RUNNING = 1_000

export const useBatchable = (step: BatchStep) =>
  useQuery({
    queryKey: ['approval', 'batchable', step],
    queryFn: () => approval.listBatchable({ step }),
  })

export const useBatch = (batchId: string) =>
  useQuery({
    queryKey: ['approval', 'batch', batchId],
    queryFn: () => approval.readBatch({ batchId }),
    refetchInterval: ({ state }) => (state.data?.endedAt === null ? RUNNING : false),
  })
