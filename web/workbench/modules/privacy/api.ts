import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { privacyContract } from '#contracts/privacy'
import type { InputOf, OutputOf } from '#kernel/contract'
import { apiOf } from '../../kit/api/client.ts'

/** Client of requests about personal data. */
export const privacy = apiOf(privacyContract)

type Endpoints = typeof privacyContract.endpoints
/** A request in the list. */
export type RequestLine = OutputOf<Endpoints['listRequests']>['rows'][number]
/** A request with its words. */
export type RequestView = OutputOf<Endpoints['readRequest']>

/** Requests about personal data, earliest due first. */
export const useRequests = (input: InputOf<Endpoints['listRequests']>) =>
  useQuery({
    queryKey: ['privacy', 'requests', input],
    queryFn: () => privacy.listRequests(input),
    placeholderData: keepPreviousData,
  })

/** One request. */
export const useRequest = (requestId: string) =>
  useQuery({
    queryKey: ['privacy', 'request', requestId],
    queryFn: () => privacy.readRequest({ requestId }),
  })
