import { useQuery } from '@tanstack/react-query'
import type { orgContract } from '#contracts/org'
import type { OutputOf } from '#kernel/contract'
import { org } from './api.ts'

type Endpoints = typeof orgContract.endpoints
/** A delegation, as either side or an administrator sees it. */
export type Delegation = OutputOf<Endpoints['listDelegations']>[number]
/** One of one's own positions, and what of it may be delegated. */
export type Delegable = OutputOf<Endpoints['listDelegable']>[number]
/** Somebody who may receive a delegation. */
export type Receiver = OutputOf<Endpoints['listReceivers']>[number]

/** The rule about delegating one permission. */
export type DelegationRule = OutputOf<Endpoints['listDelegationRules']>[number]
/** To whom a permission may be delegated, nearest first. */
export const REACHES = ['nobody', 'unit', 'line', 'government'] as const

/** The rules about delegating, permission by permission. */
export const useDelegationRules = () =>
  useQuery({ queryKey: ['org', 'delegation-rules'], queryFn: () => org.listDelegationRules({}) })

/** What one gave and received, or, of somebody else, what he did. */
export const useDelegations = (personId?: string) =>
  useQuery({
    queryKey: ['org', 'delegations', personId],
    queryFn: () => (personId ? org.listDelegationsOfPerson({ personId }) : org.listDelegations({})),
  })

/** One's own positions, and what of each may be delegated. */
export const useDelegable = () =>
  useQuery({ queryKey: ['org', 'delegable'], queryFn: () => org.listDelegable({}) })

/** Who may receive something of a position; nothing is asked before one is chosen. */
export const useReceivers = (appointmentId: string | undefined, text: string) =>
  useQuery({
    queryKey: ['org', 'receivers', appointmentId, text],
    queryFn: () => org.listReceivers({ appointmentId: appointmentId ?? '', ...(text !== '' && { text }) }),
    enabled: appointmentId !== undefined,
  })
