import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { deskContract } from '#contracts/desk'
import type { OutputOf } from '#kernel/contract'
import { apiOf } from '../../kit/api/client.ts'
import { useLookEvery } from '../../kit/live/live.tsx'

/** Client of home, saved views and the palette. */
export const desk = apiOf(deskContract)

type Endpoints = typeof deskContract.endpoints
/** How much of one kind waits. */
export type Figure = OutputOf<Endpoints['readHome']>['figures'][number]
/** A view of a list. */
export type SavedView = OutputOf<Endpoints['listViews']>[number]
/** Something that was found. */
export type Find = OutputOf<Endpoints['find']>[number]

const MINUTE = 60_000

/** What waits for the caller; looked up again when there is news, and every minute where none come. */
export const useHome = () =>
  useQuery({
    queryKey: ['desk', 'home'],
    queryFn: () => desk.readHome({}),
    refetchInterval: useLookEvery(MINUTE),
  })

/** Views of a list: one's own and those that the unit shares. */
export const useViews = (list: string) =>
  useQuery({ queryKey: ['desk', 'views', list], queryFn: () => desk.listViews({ list }) })

const ID_NUMBER = /^[0-9A-Z]{18}$/

/** Finds what a text names. A whole identity number goes in the body of a request, so that no address keeps it. */
const lookFor = (text: string): Promise<Find[]> => {
  const number = text.toUpperCase()
  return ID_NUMBER.test(number) ? desk.findByParty({ idNumber: number }) : desk.find({ text })
}

/** What a text finds; nothing is asked before there is one. */
export const useFinds = (text: string) =>
  useQuery({
    queryKey: ['desk', 'find', text],
    queryFn: () => lookFor(text),
    enabled: text !== '',
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
