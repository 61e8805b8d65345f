import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { identityContract } from '#contracts/identity'
import type { InputOf, OutputOf } from '#kernel/contract'
import { apiOf } from '../../kit/api/client.ts'

/** Client of accounts and sessions. */
export const identity = apiOf(identityContract)

type Endpoints = typeof identityContract.endpoints
/** Who is logged in, and as what he acts. */
export type Me = OutputOf<Endpoints['me']>
/** A position that one may act in. */
export type Position = Me['appointment']
/** A session of one's own. */
export type OwnSession = OutputOf<Endpoints['listSessions']>[number]

/** An account in the list. */
export type AccountLine = OutputOf<Endpoints['listAccounts']>['rows'][number]

/** Query of who is logged in; others refresh it by its key. */
export const ME = { queryKey: ['identity', 'me'], queryFn: () => identity.me({}) }

/** One's own sessions that are alive. */
export const useSessions = () =>
  useQuery({ queryKey: ['identity', 'sessions'], queryFn: () => identity.listSessions({}) })

/** Where one is told by mail. */
export const useOwnMail = () =>
  useQuery({ queryKey: ['identity', 'mail'], queryFn: () => identity.readOwnMail({}) })

/** The account of a member of staff, for those who manage it. */
export const useStaffAccount = (personId: string) =>
  useQuery({
    queryKey: ['identity', 'account', personId],
    queryFn: () => identity.readStaffAccount({ personId }),
  })

/** A page of the accounts that one administers, by login. */
export const useAccounts = (input: InputOf<Endpoints['listAccounts']>) =>
  useQuery({
    queryKey: ['identity', 'accounts', input],
    queryFn: () => identity.listAccounts(input),
    placeholderData: keepPreviousData,
  })
