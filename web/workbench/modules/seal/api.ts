import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { sealContract } from '#contracts/seal'
import type { InputOf, OutputOf } from '#kernel/contract'
import { apiOf } from '../../kit/api/client.ts'
import { word } from '../../kit/text.ts'

/** Client of seals. */
export const seal = apiOf(sealContract)

type Endpoints = typeof sealContract.endpoints
/** A registered seal. */
export type Seal = OutputOf<Endpoints['listSeals']>['rows'][number]
/** A use that was asked for. */
export type SealRequest = OutputOf<Endpoints['listRequests']>['rows'][number]
/** A use. */
export type SealUse = OutputOf<Endpoints['listUses']>['rows'][number]

/** What a seal is called: name on the rim and kind. */
export const sealTitle = ({ name, kind }: Seal): string => `${name} ${word('seal:kind', kind)}`

/** Registered seals, ended ones too. */
export const useSeals = () => useQuery({ queryKey: ['seal', 'seals'], queryFn: () => seal.listSeals({}) })

/** A page of requests, the newest first. */
export const useRequests = (input: InputOf<Endpoints['listRequests']>) =>
  useQuery({
    queryKey: ['seal', 'requests', input],
    queryFn: () => seal.listRequests(input),
    placeholderData: keepPreviousData,
  })

/** A page of uses, the newest first. */
export const useUses = (input: InputOf<Endpoints['listUses']>) =>
  useQuery({
    queryKey: ['seal', 'uses', input],
    queryFn: () => seal.listUses(input),
    placeholderData: keepPreviousData,
  })
