import { useQuery } from '@tanstack/react-query'
import { factorContract } from '#contracts/factor'
import type { InputOf, OutputOf } from '#kernel/contract'
import { apiOf } from '../../kit/api/client.ts'

/** Client of second factors. */
export const factor = apiOf(factorContract)

type Endpoints = typeof factorContract.endpoints
/** One's own factors, and what can be done with them here. */
export type OwnFactors = OutputOf<Endpoints['readOwnFactors']>
/** One of one's own factors. */
export type OwnFactor = OwnFactors['factors'][number]
/** A zone and what it asks for. */
export type Zone = InputOf<Endpoints['savePolicy']>['zones'][number]
/** A trusted window machine. */
export type Machine = OutputOf<Endpoints['listMachines']>[number]

/** What a proof or a change of factors makes stale. */
export const TOUCHES = ['factor', 'identity'] as const

/** One's own factors. */
export const useOwnFactors = () =>
  useQuery({ queryKey: ['factor', 'own'], queryFn: () => factor.readOwnFactors({}) })

/** What the government asks for where. */
export const usePolicy = () =>
  useQuery({ queryKey: ['factor', 'policy'], queryFn: () => factor.readPolicy({}) })

/** Trusted window machines. */
export const useMachines = () =>
  useQuery({ queryKey: ['factor', 'machines'], queryFn: () => factor.listMachines({}) })

/** What a form that adds a factor gets. */
export interface AddProps {
  readonly own: OwnFactors
  /** Called with the recovery codes, if the first factor brought some. */
  readonly onAdded: (given: OutputOf<Endpoints['confirmTotp']>) => void
}
