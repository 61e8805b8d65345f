import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { caseworkContract } from '#contracts/casework'
import type { InputOf, OutputOf } from '#kernel/contract'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { casework } from './api.ts'

type Endpoints = typeof caseworkContract.endpoints
/** What became of the papers at one place of a material list. */
export type HandledRow = OutputOf<Endpoints['readHandling']>['rows'][number]
/** 材料交接单 in a list. */
export type TransferRow = OutputOf<Endpoints['listPaperTransfers']>['rows'][number]
/** 材料交接单 as a whole. */
export type Transfer = OutputOf<Endpoints['readPaperTransfer']>
/** What is to be handed over. */
export type NewTransfer = InputOf<Endpoints['sendPapers']>
/** What a piece of paper is, and what is done with it. */
export type Handling = Omit<InputOf<Endpoints['handleMaterial']>, 'caseId'>
/** Filter of the list. */
type TransferFilter = InputOf<Endpoints['listPaperTransfers']>

/** What became of the papers of a case. */
export const useHandling = (caseId: string) =>
  useQuery({
    queryKey: ['casework', 'handling', caseId],
    queryFn: () => casework.readHandling({ caseId }),
  })

/** Records what is done with a paper. */
export const useHandle = (onDone: () => void) =>
  useSubmit({ send: casework.handleMaterial, touches: ['casework', 'approval'], onDone })

export const useTransfers = (filter: TransferFilter) =>
  useQuery({
    queryKey: ['casework', 'paper-transfers', filter],
    queryFn: () => casework.listPaperTransfers(filter),
    placeholderData: keepPreviousData,
  })

export const useTransfer = (transferId: string) =>
  useQuery({
    queryKey: ['casework', 'paper-transfer', transferId],
    queryFn: () => casework.readPaperTransfer({ transferId }),
  })

export const useTransferUnits = () =>
  useQuery({
    queryKey: ['casework', 'transfer-units'],
    queryFn: () => casework.listTransferUnits({}),
    select: ({ rows }) => rows,
  })

/** How many papers are with the office. */
export const heldOf = ({ received, returned }: HandledRow['original']): number => received - returned
