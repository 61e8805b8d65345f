import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { licenceContract } from '#contracts/licence'
import type { InputOf, OutputOf } from '#kernel/contract'
import { apiOf } from '../../kit/api/client.ts'

/** The register of licences. */
export const licence = apiOf(licenceContract)

type Query = InputOf<typeof licenceContract.endpoints.listLicences>
/** A licence in the register. */
export type LicenceLine = OutputOf<typeof licenceContract.endpoints.listLicences>['rows'][number]

/** State of a licence that was cancelled: nothing comes after it. */
export const CANCELLED = '05'

/** A page of the register, newest first. */
export const useLicences = (input: Query) =>
  useQuery({
    queryKey: ['licence', 'licences', input],
    queryFn: () => licence.listLicences(input),
    placeholderData: keepPreviousData,
  })
