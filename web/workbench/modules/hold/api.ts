import { useQuery } from '@tanstack/react-query'
import { holdContract } from '#contracts/hold'
import type { OutputOf } from '#kernel/contract'
import { apiOf } from '../../kit/api/client.ts'

/** Client of holds. */
export const hold = apiOf(holdContract)

/** A case that is not destroyed through a day. */
export type CaseHold = OutputOf<typeof holdContract.endpoints.listHolds>['rows'][number]

/** Every hold in force. */
export const useHolds = () => useQuery({ queryKey: ['hold', 'holds'], queryFn: () => hold.listHolds({}) })
