import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { evidenceContract } from '#contracts/evidence'
import { supervisionContract } from '#contracts/supervision'
import type { InputOf, OutputOf } from '#kernel/contract'
import { addressOf, apiOf } from '../../kit/api/client.ts'

/** Client of supervision. */
export const supervision = apiOf(supervisionContract)

type Query = InputOf<typeof supervisionContract.endpoints.listCards>
type ActQuery = InputOf<typeof supervisionContract.endpoints.listActs>
/** An act on the record. */
export type RecordedAct = OutputOf<typeof supervisionContract.endpoints.listActs>['rows'][number]
/** An act with what it says and how its chain stands. */
export type WholeAct = OutputOf<typeof supervisionContract.endpoints.readAct>
/** A card in the register. */
export type Card = OutputOf<typeof supervisionContract.endpoints.listCards>['rows'][number]

/** A page of the register, newest first. */
export const useCards = (input: Query) =>
  useQuery({
    queryKey: ['supervision', 'cards', input],
    queryFn: () => supervision.listCards(input),
    placeholderData: keepPreviousData,
  })

/** A page of the record of acts, newest first. */
export const useActs = (input: ActQuery) =>
  useQuery({
    queryKey: ['supervision', 'acts', input],
    queryFn: () => supervision.listActs(input),
    placeholderData: keepPreviousData,
  })

/** One act; its chain is checked anew each time. */
export const useAct = (actId: string) =>
  useQuery({ queryKey: ['supervision', 'act', actId], queryFn: () => supervision.readAct({ actId }) })

/** Where anybody finds the proof that an act stands in the signed tree. */
export const proofAddress = (hash: string): string => addressOf(evidenceContract.endpoints.proveAct, { hash })
