import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { paperContract } from '#contracts/paper'
import type { InputOf, OutputOf } from '#kernel/contract'
import { addressOf, apiOf } from '../../kit/api/client.ts'

/** Client of papers, prints and printers. */
export const paper = apiOf(paperContract)

type Endpoints = typeof paperContract.endpoints
type Query = InputOf<Endpoints['listPapers']>
/** A paper in the register. */
export type PaperLine = OutputOf<Endpoints['listPapers']>['rows'][number]
/** Papers of a kind that wait for their seal. */
export type WaitingKind = OutputOf<Endpoints['listWaiting']>['rows'][number]
/** A print of a paper. */
export type PrintLine = OutputOf<Endpoints['listPrints']>['rows'][number]
/** A printer with its shift. */
export type Printer = OutputOf<Endpoints['listPrinters']>['rows'][number]

/** A page of the register, newest first. */
export const usePapers = (input: Query) =>
  useQuery({
    queryKey: ['paper', 'papers', input],
    queryFn: () => paper.listPapers(input),
    placeholderData: keepPreviousData,
  })

/** What waits for a seal. */
export const useWaiting = () =>
  useQuery({ queryKey: ['paper', 'waiting'], queryFn: () => paper.listWaiting({}) })

/** Prints of a paper, the newest first. */
export const usePrints = (paperId: string) =>
  useQuery({ queryKey: ['paper', 'prints', paperId], queryFn: () => paper.listPrints({ paperId }) })

/** Printers of the units reached. */
export const usePrinters = () =>
  useQuery({ queryKey: ['paper', 'printers'], queryFn: () => paper.listPrinters({}) })

/** Address of the file of a print. */
export const printAddress = (printId: string): string =>
  addressOf(paperContract.endpoints.readPrint, { printId })

/** Address of the test sheet of a printer. */
export const testSheetAddress = (printerId: string): string =>
  addressOf(paperContract.endpoints.readTestSheet, { printerId })
