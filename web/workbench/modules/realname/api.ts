import { useQuery } from '@tanstack/react-query'
import { realnameContract } from '#contracts/realname'
import type { OutputOf } from '#kernel/contract'
import { apiOf } from '../../kit/api/client.ts'

/** Client of 实名等级. */
export const realname = apiOf(realnameContract)

type Endpoints = typeof realnameContract.endpoints
/** Somebody's account as the window sees it. */
export type WindowAccount = OutputOf<Endpoints['readAccount']>

/** The account of somebody who stands at the window. */
export const useAccount = (accountId: string) =>
  useQuery({
    queryKey: ['realname', 'account', accountId],
    queryFn: () => realname.readAccount({ accountId }),
  })
