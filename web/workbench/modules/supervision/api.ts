import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { supervisionContract } from '#contracts/supervision'
import type { InputOf, OutputOf } from '#kernel/contract'
import { apiOf } from '../../kit/api/client.ts'

/** Client of supervision. */
export const supervision = apiOf(supervisionContract)

type Query = InputOf<typeof supervisionContract.endpoints.listCards>
/** A card in the register. */
export type Card = OutputOf<typeof supervisionContract.endpoints.listCards>['rows'][number]

/** A page of the register, newest first. */
export const useCards = (input: Query) =>
  useQuery({
    queryKey: ['supervision', 'cards', input],
    queryFn: () => supervision.listCards(input),
    placeholderData: keepPreviousData,
  })
