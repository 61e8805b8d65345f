import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { messageContract } from '#contracts/message'
import type { InputOf, OutputOf } from '#kernel/contract'
import { apiOf } from '../../kit/api/client.ts'
import { useLookEvery } from '../../kit/live/live.tsx'

/** Client of messages. */
export const message = apiOf(messageContract)

/** A message to a member of staff. */
export type DeskMessage = OutputOf<typeof messageContract.endpoints.listDeskInbox>['rows'][number]

const MINUTE = 60_000

/** How many messages are unread; looked up again when there is news, and every minute where none come. */
export const useUnread = () =>
  useQuery({
    queryKey: ['message', 'unread'],
    queryFn: async () => (await message.listDeskInbox({ unreadOnly: true, size: 1 })).unread,
    refetchInterval: useLookEvery(MINUTE),
  })

/** A page of messages, newest first. */
export const useInbox = (unreadOnly: boolean, page: number, size: number) =>
  useQuery({
    queryKey: ['message', 'inbox', unreadOnly, page],
    queryFn: () => message.listDeskInbox({ ...(unreadOnly && { unreadOnly }), page, size }),
    placeholderData: keepPreviousData,
  })

type TextQuery = InputOf<typeof messageContract.endpoints.listTexts>
/** A text message in the log. */
export type TextLine = OutputOf<typeof messageContract.endpoints.listTexts>['rows'][number]

/** A page of the log of text messages, newest first. */
export const useTexts = (input: TextQuery) =>
  useQuery({
    queryKey: ['message', 'texts', input],
    queryFn: () => message.listTexts(input),
    placeholderData: keepPreviousData,
  })
