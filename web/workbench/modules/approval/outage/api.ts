import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { approvalContract } from '#contracts/approval'
import type { OutputOf } from '#kernel/contract'
import { addressOf } from '../../../kit/api/client.ts'
import { PAGE_SIZE } from '../../../kit/list-table.tsx'
import { approval } from '../api.ts'

type Endpoints = typeof approvalContract.endpoints
/** A numbered receipt. */
export type Receipt = OutputOf<Endpoints['listBlankReceipts']>['rows'][number]
/** What was entered from one. */
export type Entry = OutputOf<Endpoints['listOutageEntries']>['rows'][number]

export const useReceipts = (page: number) =>
  useQuery({
    queryKey: ['approval', 'blank-receipts', page],
    queryFn: () => approval.listBlankReceipts({ page, size: PAGE_SIZE }),
    placeholderData: keepPreviousData,
  })

export const useEntries = (page: number) =>
  useQuery({
    queryKey: ['approval', 'outage-entries', page],
    queryFn: () => approval.listOutageEntries({ page, size: PAGE_SIZE }),
    placeholderData: keepPreviousData,
  })

/** Address of the sheets of a block. */
export const blockAddress = (blockId: string): string =>
  addressOf(approvalContract.endpoints.readReceiptBlock, { blockId })

/** Address of the photograph of a paper receipt. */
export const photoAddress = (entryId: string): string =>
  addressOf(approvalContract.endpoints.readOutagePhoto, { entryId })

/** Types that a photograph may have. */
export const PHOTO_TYPES = approvalContract.endpoints.addOutagePhoto.upload?.types.join(',') ?? ''
