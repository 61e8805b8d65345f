import { useQuery } from '@tanstack/react-query'
import { queueContract } from '#contracts/queue'
import type { OutputOf } from '#kernel/contract'
import { apiOf } from '../../kit/api/client.ts'
import { useSubmit } from '../../kit/api/use-submit.ts'
import { useLookEvery } from '../../kit/live/live.tsx'

/** Client of the queue. */
export const queue = apiOf(queueContract)

type Endpoints = typeof queueContract.endpoints
/** Who waits, and who serves. */
export type QueueView = OutputOf<Endpoints['readQueue']>
/** What people queue for. */
export type Lane = QueueView['lanes'][number]
/** A window of the hall. */
export type Counter = QueueView['counters'][number]
/** A ticket that was just given out. */
export type IssuedTicket = OutputOf<Endpoints['issueTicket']>

/** Waits are whole minutes: so often they are looked at where no news come. */
const LOOK_MS = 10_000
/** The board hangs in the hall and hears no news: a call must be seen at once. */
const BOARD_MS = 2_000

/** The queue; news come by themselves. */
export const useQueue = (enabled = true) =>
  useQuery({
    queryKey: ['queue', 'queue'],
    queryFn: () => queue.readQueue({}),
    refetchInterval: useLookEvery(LOOK_MS),
    enabled,
  })

/** What the board shows. */
export const useBoard = (government: string) =>
  useQuery({
    queryKey: ['queue', 'board', government],
    queryFn: () => queue.readBoard({ government }),
    refetchInterval: BOARD_MS,
    refetchIntervalInBackground: true,
  })

/** An act at the queue; afterwards queue and hall are read again. */
export const useQueueAct = <I, O>(
  send: (input: I, options: { key: string }) => Promise<O>,
  onDone?: (output: O) => void,
) => useSubmit<I, O>({ send, touches: ['queue', 'reception'], ...(onDone && { onDone }) })
