import { useQuery } from '@tanstack/react-query'
import { sealContract } from '#contracts/seal'
import type { InputOf, OutputOf } from '#kernel/contract'
import { apiOf } from '../../kit/api/client.ts'

/** Written orders of units, by their endpoints. */
export const sealing = apiOf(sealContract)

/** A written order by which papers of a unit are sealed without a person being asked. */
export type Order = OutputOf<typeof sealContract.endpoints.listOrders>['rows'][number]
/** What is given for a new one. */
export type OrderInput = InputOf<typeof sealContract.endpoints.giveOrder>

/** Files that may be the document of an order. */
export const ORDER_FILES = sealContract.endpoints.giveOrder.upload?.types.join(',') ?? ''

/** Orders of the units within reach, the newest first. */
export const useOrders = () =>
  useQuery({ queryKey: ['seal', 'orders'], queryFn: () => sealing.listOrders({}) })
